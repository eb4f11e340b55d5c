import AssessmentRedaction

/// A file of the report screen that is to be written.
public struct ReportOrder: Hashable, Sendable {
  /// What it is.
  public var file: ReportFile
  /// Where it goes.
  public var path: TypedPath
  /// What is withheld from it; nil for nothing.
  public var redaction: RedactionProfile?
}
