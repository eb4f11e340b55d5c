import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The thing under the cursor of the screen that is shown: the object of every command.
  var selection: Selection {
    guard document != nil, isDrawn else { return .nothing }
    switch screen {
    case .start, .report, .help: return .nothing
    case .overview:
      guard outline.lines.indices.contains(overview.rows.cursor) else { return .nothing }
      return .cell(outline.lines[overview.rows.cursor].id, overview.fr)
    case .zones:
      guard outline.lines.indices.contains(zones.cursor) else { return .nothing }
      return .subject(.place(outline.lines[zones.cursor].id))
    case .questionnaire: return questionnaireSelection
    case .findings:
      guard workspace.findings.indices.contains(findings.cursor) else { return .nothing }
      return .subject(.finding(workspace.findings[findings.cursor].id))
    case .system: return systemSelection
    case .review:
      let lines = reviewLines
      guard lines.indices.contains(review.cursor) else { return .nothing }
      return lines[review.cursor].problem.subject.map(Selection.subject) ?? .nothing
    case .history: return historySelection
    }
  }

  /// The place under the cursor with all that is recorded of it.
  ///
  /// A finding stands for its place where it has exactly one.
  var selectedPlace: Place? {
    let selection = selection
    let id = selection.place ?? soleFindingPlace(selection)
    return id.flatMap { outline.place($0, in: workspace) }
  }

  /// The finding under the cursor.
  var selectedFinding: Finding? { selection.finding.flatMap { workspace.finding($0) } }

  /// The common constraint under the cursor of its screen, or nil.
  var currentConstraint: CommonConstraint? { selection.constraint }

  /// The answers that a command about answers goes to: all marked, in the order of the list, else the
  /// one under the cursor.
  var answerObjects: [QuestionnaireState.Mark] {
    guard screen == .questionnaire, !questionnaire.marks.isEmpty else {
      return [selection.answer].compactMap(\.self)
    }
    return sortedMarks
  }

  /// The objects in a few words: `Z1 SR 1.1` or `4 marked`.
  func heading(_ marks: [QuestionnaireState.Mark]) -> String {
    marks.count == 1 ? heading(marks[0]) : "\(marks.count) marked"
  }

  /// The whole thing in a few words, for windows and refusals.
  func heading(_ selection: Selection) -> String? {
    switch selection {
    case .cell(let place, let fr):
      return outline.place(place, in: workspace).map { "\($0.code) FR\(fr.number)" }
    case .requirement(let id): return "\(id)"
    case .subject(.answer(let place, let requirement)):
      return heading(QuestionnaireState.Mark(place: place, requirement: requirement))
    case .subject(.finding(let id)): return workspace.finding(id)?.code
    case .subject(.constraint(let constraint)): return constraint.title
    case .subject(let subject):
      return subject.place.flatMap { outline.place($0, in: workspace)?.code }
    case .change, .nothing: return nil
    }
  }

  // MARK: Screens

  /// Whether anything is drawn at all; a window that is too small shows no line to act on.
  var isDrawn: Bool { size.width >= 20 && size.height >= 6 }

  private var questionnaireSelection: Selection {
    guard let current = questionnaire.current else { return .nothing }
    guard questionnaire.pane == .outer else { return .answer(current) }
    return questionnaire.isTurned
      ? .requirement(current.requirement) : .subject(.place(current.place))
  }

  private var systemSelection: Selection {
    let index = system.cursor - 1
    guard CommonConstraint.allCases.indices.contains(index) else { return .subject(.system) }
    // Where the list is too low for it, the line is not on the screen.
    guard bodyRect.splitBottom(6).1.inset(1).height > index else { return .nothing }
    return .subject(.constraint(CommonConstraint.allCases[index]))
  }

  /// What the change under the cursor was about, where that is one thing that is still there.
  private var historySelection: Selection {
    guard let change = selectedChange else { return .nothing }
    let subjects = change.edit.subjects
    guard subjects.count == 1, let subject = subjects.first else { return .change }
    switch subject {
    case .finding(let id): return workspace.finding(id) == nil ? .change : .subject(subject)
    case .evidence: return .change
    default:
      guard let place = subject.place else { return .subject(subject) }
      return workspace.contains(place) ? .subject(subject) : .change
    }
  }

  private func soleFindingPlace(_ selection: Selection) -> PlaceID? {
    guard let id = selection.finding, let finding = workspace.finding(id),
      finding.places.count == 1
    else { return nil }
    return finding.places[0]
  }

  // MARK: Refusals

  /// Why a command about a zone or conduit can do nothing here; nil where it can.
  func placeRefusal(_ command: Command) -> String? {
    guard selectedPlace == nil else { return nil }
    return "\(command.title.sentenceStart): \(missingPlace)"
  }

  private var missingPlace: String {
    switch selection {
    case .requirement(let id): "\(id) is shown for all zones; Enter, then choose one"
    case .subject(.finding(let id)):
      workspace.finding(id)?.places.isEmpty == false
        ? "\(heading(selection) ?? "it") is about several zones; z, then choose one"
        : "\(heading(selection) ?? "it") names no zone; z, then choose one"
    case .cell, .subject, .change, .nothing:
      outline.lines.isEmpty
        ? "there is no zone yet; z, then o adds one" : "no zone is under the cursor; z lists them"
    }
  }

  /// Why a command about answers can do nothing here; nil where it can.
  func answerRefusal(_ command: Command) -> String? {
    guard isDrawn else { return "The window is too small to show what would change" }
    guard screen == .questionnaire else {
      let place = heading(selection).map { " of \($0)" } ?? ""
      let key = keyMap.name(for: .showQuestionnaire)
      return "\(command.title.sentenceStart): works on a question; \(key) goes to those\(place)"
    }
    switch selection {
    case .requirement(let id):
      return "The cursor is on \(id) in all zones; \(Key(.enter).name) goes to them"
    case .subject(.place):
      return
        "The cursor is on \(heading(selection) ?? ""); \(Key(.enter).name) goes to its questions"
    case .cell, .subject, .change, .nothing: break
    }
    if questionnaire.current == nil { return "There is no zone yet; z, then o adds one" }
    let layout = QuestionnaireLayout(questionnaire, in: bodyRect)
    guard questionnaire.marks.isEmpty || layout.inner.height > 0 else {
      return "\(questionnaire.marks.count) marked are not in view; \(Key(.escape).name) shows them"
    }
    return nil
  }
}

extension String {
  /// The part before the first colon, to name a command in a sentence.
  var sentenceStart: String { String(prefix { $0 != ":" }) }
}
