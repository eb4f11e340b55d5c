import AssessmentModel
import AssessmentRedaction
import DocumentFormat
import RequirementCatalog

/// Where the user was in a workspace, kept beside it in the user's own state folder.
public struct ResumeState: Equatable, Sendable {
  /// The open screens, the top one last.
  public var screens: [ScreenID] = []
  /// The zone or conduit of the questionnaire.
  public var place: PlaceID?
  /// The requirement of the questionnaire.
  public var requirement: RequirementID?
  /// The pane with the cursor, from 0.
  public var pane = 1
  /// Whether the table is turned.
  public var isTurned = false
  /// What the questionnaire lists.
  public var filter = RequirementFilter.required
  /// What the questionnaire was narrowed to from the heat map; empty where it was not.
  public var drilled: [RequirementID] = []
  /// What stands above the narrowed list.
  public var drillTitle = ""
  /// The part of the question that has the cursor, from 0.
  public var part = 0
  /// First line of the question pane.
  public var questionScroll = 0
  /// First lines of the outer and the inner list.
  public var listScroll: [Int] = []
  /// The selected cell of the heat map: row and FR number.
  public var cell: [Int] = []
  /// What is withheld from the files of the report screen.
  public var redaction: RedactionProfile?
  /// Who the user said to be in this workspace.
  public var author: String?
  /// Texts that were begun and not saved, field by field.
  public var drafts: [DraftKey: [String]] = [:]

  /// Nowhere in particular.
  public init() {}
}

extension ResumeState: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<ResumeState>] = [
    .optional("author", \.author),
    .list("cell", \.cell),
    .optional("drafts", \.drafts, empty: [:]),
    .text("drillTitle", \.drillTitle),
    .list("drilled", \.drilled),
    .optional("filter", \.filter, empty: .required),
    .list("listScroll", \.listScroll),
    .optional("pane", \.pane, empty: 1),
    .optional("part", \.part, empty: 0),
    .optional("place", \.place),
    .optional("questionScroll", \.questionScroll, empty: 0),
    .optional("redaction", \.redaction),
    .optional("requirement", \.requirement),
    .list("screens", \.screens),
    .optional("turned", \.isTurned, empty: false),
  ]
}
