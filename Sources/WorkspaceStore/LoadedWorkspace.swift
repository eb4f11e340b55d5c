import AssessmentModel

/// A workspace as it came from the disk, and what the user should know about that.
public struct LoadedWorkspace: Equatable, Sendable {
  /// The workspace with its history.
  public var document: WorkspaceDocument
  /// What happened while it was read, in order; empty when nothing was out of the ordinary.
  public var notices: [StoreNotice]

  /// Whether the document is made of two branches that nobody has looked at together yet.
  public var isMerged: Bool {
    notices.contains { if case .merged = $0 { true } else { false } }
  }

  /// Pairs a document with what happened while it was read.
  public init(document: WorkspaceDocument, notices: [StoreNotice] = []) {
    self.document = document
    self.notices = notices
  }
}
