import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  mutating func move(_ command: Command) -> [Effect] {
    if screen == .questionnaire { return moveInQuestionnaire(command) }
    switch command {
    case .nextPlace, .previousPlace, .nextFR, .previousFR: return moveInOverview(command)
    case .nextPane, .previousPane:
      guard screen == .system else {
        return moveInOverview(command == .nextPane ? .nextFR : .previousFR)
      }
      system.cursor = system.cursor == 0 ? 1 : 0
      return []
    case .nextUnanswered, .previousUnanswered, .nextGap, .previousGap:
      return seekFromElsewhere(command)
    default:
      changeList { $0.move(by: Self.steps(command, page: $1), count: $2) }
      return []
    }
  }

  /// Lines that a movement takes: a page is the height of the list less one.
  static func steps(_ command: Command, page: Int) -> Int {
    switch command {
    case .moveUp: -1
    case .moveDown: 1
    case .pageUp: -max(1, page - 1)
    case .pageDown: max(1, page - 1)
    case .goFirst: -1_000_000
    case .goLast: 1_000_000
    default: 0
    }
  }

  /// Changes the list of the screen in view; `body` gets its height and its count.
  mutating func changeList(_ body: (inout ListState, _ height: Int, _ count: Int) -> Void) {
    let height = listHeight
    let count = listCount
    switch screen {
    case .start: body(&start.list, height, count)
    case .overview: body(&overview.rows, height, count)
    case .zones: body(&zones, height, count)
    case .findings: body(&findings, height, count)
    case .system: body(&system, height, count)
    case .review: body(&review, height, count)
    case .report: body(&report.list, height, count)
    case .history: body(&trail.list, height, count)
    case .help: body(&help.list, height, count)
    case .questionnaire: break
    }
  }

  /// How many lines the list of the screen in view has.
  var listCount: Int {
    switch screen {
    case .start: start.entries.count
    case .overview, .zones: outline.lines.count
    case .findings: workspace.findings.count
    case .system: 1 + CommonConstraint.allCases.count
    case .review: reviewLines.count
    case .report: ReportState.lineCount
    case .history: historyLines.count
    case .help: commandEntries(for: help).count
    case .questionnaire: innerRows.count
    }
  }

  private mutating func moveInOverview(_ command: Command) -> [Effect] {
    switch command {
    case .nextFR, .previousFR:
      let step = command == .nextFR ? 1 : -1
      guard let fr = FoundationalRequirement(rawValue: overview.fr.number + step) else {
        return say(Self.endOfFRs(step))
      }
      overview.fr = fr
    default:
      let step = command == .nextPlace ? 1 : -1
      guard outline.lines.indices.contains(overview.rows.cursor + step) else {
        return say(Self.endOfPlaces(step))
      }
      overview.rows.cursor += step
    }
    return []
  }

  private static func endOfFRs(_ step: Int) -> String {
    step > 0 ? "FR7 is the last one" : "FR1 is the first one"
  }

  private static func endOfPlaces(_ step: Int) -> String {
    step > 0 ? "This is the last zone or conduit" : "This is the first zone"
  }

  mutating func moveRight() -> [Effect] {
    if screen == .overview { return moveInOverview(.nextFR) }
    return open()
  }

  // MARK: Questionnaire

  private mutating func moveInQuestionnaire(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane, .previousPane:
      let panes = QuestionnaireState.Pane.allCases.count
      let step = command == .nextPane ? 1 : panes - 1
      let next = (questionnaire.pane.rawValue + step) % panes
      questionnaire.pane = QuestionnaireState.Pane(rawValue: next) ?? .inner
      return []
    case .nextFR, .previousFR:
      if !questionnaire.isTurned { showInner() }
      return moveFR(by: command == .nextFR ? 1 : -1)
    case .nextPlace, .previousPlace:
      if questionnaire.isTurned { showInner() }
      return movePlace(by: command == .nextPlace ? 1 : -1)
    case .nextUnanswered, .previousUnanswered, .nextGap, .previousGap: return seek(command)
    default: break
    }
    switch questionnaire.pane {
    case .outer: moveOuter(by: Self.steps(command, page: listHeight))
    case .inner: moveInner(by: Self.steps(command, page: listHeight))
    case .question: moveInQuestion(command)
    }
    return []
  }

  /// Moves the cursor from the outer list into the inner one, where what it is on stands.
  mutating func showInner() {
    if questionnaire.pane == .outer { questionnaire.pane = .inner }
  }

  mutating func moveInner(by steps: Int) {
    let rows = questionnaire.rows
    guard !rows.isEmpty else { return }
    let position = rows.firstIndex { $0 == questionnaire.current } ?? 0
    show(rows[min(max(0, position + steps), rows.count - 1)])
  }

  mutating func moveOuter(by steps: Int) {
    let position = min(max(0, outerPosition + steps), max(0, outerCount - 1))
    if questionnaire.isTurned {
      let rows = turnedRequirements()
      if rows.indices.contains(position) { show(requirement: rows[position]) }
    } else if outline.lines.indices.contains(position) {
      show(place: outline.lines[position].id)
    }
  }

  private mutating func movePlace(by step: Int) -> [Effect] {
    guard let place = questionnaire.place, let position = outline.position(of: place) else {
      return []
    }
    guard outline.lines.indices.contains(position + step) else {
      return say(Self.endOfPlaces(step))
    }
    show(place: outline.lines[position + step].id)
    return []
  }

  private mutating func moveFR(by step: Int) -> [Effect] {
    let number = questionnaire.requirement.fr.number + step
    guard let fr = FoundationalRequirement(rawValue: number) else {
      return say(Self.endOfFRs(step))
    }
    let rows = questionnaire.isTurned ? turnedRequirements() : innerRows.map(\.requirement)
    show(requirement: rows.first { $0.fr == fr } ?? Catalog.firstRequirement(of: fr))
    return []
  }

  private mutating func moveInQuestion(_ command: Command) {
    let parts = questionParts
    switch command {
    case .moveUp, .moveDown:
      questionnaire.part = min(
        max(0, questionnaire.part + (command == .moveDown ? 1 : -1)), max(0, parts.count - 1))
      revealPart()
    case .goFirst:
      (questionnaire.part, questionnaire.questionScroll) = (0, 0)
    default:
      questionnaire.questionScroll = max(
        0, questionnaire.questionScroll + Self.steps(command, page: listHeight))
    }
  }

  /// Shows a requirement in a place; the question starts at its top.
  mutating func show(_ mark: QuestionnaireState.Mark) {
    if mark.requirement != questionnaire.requirement {
      questionnaire.questionScroll = 0
      questionnaire.part = 0
    }
    questionnaire.place = mark.place
    questionnaire.requirement = mark.requirement
  }

  mutating func show(place: PlaceID) {
    if let drill = questionnaire.drill, drill.place != place { questionnaire.drill = nil }
    show(.init(place: place, requirement: questionnaire.requirement))
  }

  mutating func show(requirement: RequirementID) {
    guard let place = questionnaire.place else { return }
    show(.init(place: place, requirement: requirement))
  }
}
