import AssessmentModel
import AssessmentRedaction
import GapAnalysis
import RequirementCatalog

/// What a report says beyond the workspace: its document control, and texts from elsewhere.
public struct ReportContext: Sendable {
  /// What the catalog suggests for a requirement that fails, by what the gap asks for; nil for nothing.
  /// It is nobody's recommendation: those stand in the findings.
  public typealias Suggestion = @Sendable (RequirementID, GapKind) -> String?
  /// References to neighbouring frameworks, such as `NIST CSF PR.AC-1`.
  public typealias Links = @Sendable (RequirementID) -> [String]

  /// Title on the cover; empty: one is made from the name of the SuC.
  public var title: String
  /// When the report was made.
  public var generatedAt: Timestamp
  /// Version of the program.
  public var programVersion: String
  /// Version of the document; empty: not stated.
  public var documentVersion: String
  /// Who wrote the report; empty: the assessors of the visit.
  public var authors: [String]
  /// The profile by which the workspace was redacted; nil where it was not.
  public var redaction: RedactionProfile?
  /// Texts for gaps.
  public var suggestion: Suggestion
  /// References for gaps.
  public var links: Links
  /// What the references refer to: each framework with its edition and whose mapping it is, and the
  /// notices that must stand with them.
  public var frameworks: [String]

  /// Creates a context; without texts the report shows none.
  public init(
    title: String = "", generatedAt: Timestamp, programVersion: String,
    documentVersion: String = "", authors: [String] = [], redaction: RedactionProfile? = nil,
    suggestion: @escaping Suggestion = { _, _ in nil },
    links: @escaping Links = { _ in [] }, frameworks: [String] = []
  ) {
    self.title = title
    self.generatedAt = generatedAt
    self.programVersion = programVersion
    self.documentVersion = documentVersion
    self.authors = authors
    self.redaction = redaction
    self.suggestion = suggestion
    self.links = links
    self.frameworks = frameworks
  }
}
