import AssessmentModel
import AssessmentRedaction
import RequirementCatalog

/// A window with entries, one of which is chosen.
public struct Menu: Equatable, Sendable {
  /// What choosing an entry does.
  public enum Choice: Hashable, Sendable {
    case filter(RequirementFilter)
    case history(TrailState.Filter)
    case command(Command)
    case profile(PlaceID, ConditionKey)
    case acceptProposal(PlaceID, RequirementID)
    case acceptAllProposals(PlaceID)
    case evidence(EvidenceEntry, EvidenceTarget)
    case createEncrypted(path: TypedPath, sample: String?)
    case createInClear(path: TypedPath, sample: String?)
    case overwriteCopy(path: String)
    case goOnInCopy(path: String, revision: Int)
    case settle(VersionChoice)
    case keepTrying
    case leaveWithout
    case stay
    case overwriteReport(ReportOrder)
    case redaction(RedactionProfile?)
    case iAm(String)
    case iAmSomebodyElse
    case nothing
  }

  /// One entry.
  public struct Entry: Equatable, Sendable {
    var choice: Choice
    var text: String
    var detail = ""
  }

  var title: String
  var entries: [Entry]
  var list = ListState()
  /// Whether the menu stays open after a choice.
  var staysOpen = false

  /// Whether it is the window of what is attached, or of what can be.
  var isEvidence: Bool {
    if case .evidence? = entries.first?.choice { true } else { false }
  }

  /// Whether it lists files that can be attached.
  var isKnownEvidence: Bool {
    if case .evidence(.known, _)? = entries.first?.choice { true } else { false }
  }
}
