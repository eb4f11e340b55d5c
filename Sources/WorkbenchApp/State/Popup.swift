import AssessmentModel
import RequirementCatalog
import TerminalKit

/// A window over the screen that takes the keys.
public enum Popup: Equatable, Sendable {
  /// A text to write.
  case text(TextPanel)
  /// Fields to fill in.
  case form(Form)
  /// One of some entries to choose.
  case menu(Menu)
  /// A command to find.
  case palette(CommandList)
}

/// A window for one text.
public struct TextPanel: Equatable, Sendable {
  /// What the text is for.
  public enum Purpose: Hashable, Sendable {
    case note(PlaceID, RequirementID)
    case constraintNote(CommonConstraint)
    case evidence(PlaceID, RequirementID)
    case search
    case openPath
    case newPath(sample: String?)
    case reportPath(String)
    case applyTo(PlaceID, RequirementID, withNote: Bool)
  }

  var purpose: Purpose
  var title: String
  var editor: TextEditor
  /// Whether it was filled from a draft.
  var isDraft = false
  /// What is wrong with the text.
  var problem: String?

  init(_ purpose: Purpose, title: String, text: String, isMultiline: Bool) {
    self.purpose = purpose
    self.title = title
    editor = TextEditor(text: text, isMultiline: isMultiline)
  }
}

/// A window with entries, one of which is chosen.
public struct Menu: Equatable, Sendable {
  /// What choosing an entry does.
  public enum Choice: Hashable, Sendable {
    case filter(RequirementFilter)
    case command(Command)
    case profile(PlaceID, ConditionKey)
    case acceptProposal(PlaceID, RequirementID)
    case acceptAllProposals(PlaceID)
    case overwriteReport(ReportFile, path: String)
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
}

/// The commands, filtered as one types.
public struct CommandList: Equatable, Sendable {
  var editor = TextEditor(text: "", isMultiline: false)
  var list = ListState()

  init() {}
}
