import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Goes to the history, and asks for all of it where only the recent steps are known.
  mutating func openHistory() -> [Effect] {
    let effects = go(to: .history)
    guard trail.changes == nil, document != nil else { return effects }
    return effects + [.readTrail]
  }

  mutating func take(trail changes: [Change]?, problem: String?) -> [Effect] {
    trail.problem = problem
    guard let changes else { return problem.map { fail($0) } ?? [] }
    // What was changed while the disk was read follows on what it had.
    let last = changes.last?.sequence ?? 0
    let known = document?.history
    let newer = ((known?.done ?? []) + (known?.undone ?? [])).filter { $0.sequence > last }
    trail.changes = changes + (trail.changes ?? newer).filter { $0.sequence > last }
    return problem.map { fail($0) } ?? []
  }

  /// The changes that the history lists, newest first.
  var historyLines: [Change] {
    if let changes = trail.changes { return changes.filter(trail.filter.lists).reversed() }
    guard let history = document?.history else { return [] }
    return (history.undone + history.done.reversed()).filter(trail.filter.lists)
  }

  /// The change under the cursor.
  var selectedChange: Change? {
    let lines = historyLines
    return lines.indices.contains(trail.list.cursor) ? lines[trail.list.cursor] : nil
  }

  /// Shows the change under the cursor in a window of its own.
  mutating func openChange() -> [Effect] {
    guard let change = selectedChange else { return [] }
    popup = .reading(
      Reading(title: "Change \(change.sequence)", paragraphs: historyDetails(change)))
    return []
  }

  /// Who, when, and each field with its value before and after.
  func historyDetails(_ change: Change) -> [String] {
    let kind =
      switch change.kind {
      case .edit: ""
      case .undo: "Undone: "
      case .redo: "Done again: "
      }
    var lines = [
      kind + change.label, "\(change.at.day.text) \(clock(change.at)), \(change.author)",
    ]
    for field in change.fieldChanges(in: workspace) where field.field != "assessedAt" {
      lines += [
        "", "\(field.heading) \(field.field)", "  from: \(field.from.isEmpty ? "–" : field.from)",
        "  to: \(field.to.isEmpty ? "–" : field.to)",
      ]
    }
    return lines
  }

  // MARK: Filter

  /// What the history can be narrowed to: what the change under the cursor is about, then where the
  /// questionnaire was left.
  var historyFilterMenu: Menu {
    var entries = [Menu.Entry(choice: .history(.everything), text: "Everything")]
    let filters =
      historyFilters(selection.place, selection.answer?.requirement)
      + historyFilters(questionnaire.place, questionnaire.requirement)
    for (filter, text) in filters where !entries.contains(where: { $0.choice == .history(filter) })
    {
      entries.append(.init(choice: .history(filter), text: text))
    }
    var menu = Menu(title: "Show the history of", entries: entries)
    menu.list.cursor = entries.firstIndex { $0.choice == .history(trail.filter) } ?? 0
    return menu
  }

  private func historyFilters(
    _ place: PlaceID?, _ requirement: RequirementID?
  ) -> [(TrailState.Filter, String)] {
    var filters: [(TrailState.Filter, String)] = []
    if let place, let heading = outline.place(place, in: workspace)?.heading {
      filters.append((.place(place), heading))
      if let requirement {
        filters.append((.answer(place, requirement), "\(requirement) in \(heading)"))
      }
    }
    if let requirement { filters.append((.requirement(requirement), "\(requirement) everywhere")) }
    return filters
  }

  mutating func narrowHistory(to filter: TrailState.Filter) -> [Effect] {
    trail.filter = filter
    trail.list = ListState()
    return []
  }

  // MARK: Windows to read

  /// Says what happened in the line for it or, where it does not fit there, in a window: it may be what
  /// was lost and where the rest is.
  mutating func tell(_ notices: [String]) -> [Effect] {
    let line = notices.joined(separator: " ")
    guard !line.isEmpty else { return [] }
    guard TextWidth.columns(of: line) > size.width - 2 else { return say(line) }
    let paragraphs = notices.flatMap { [$0, ""] }.dropLast()
    popup = .reading(Reading(title: "While opening", paragraphs: Array(paragraphs)))
    return []
  }

  mutating func press(_ key: Key, in reading: Reading) -> [Effect] {
    var reading = reading
    switch keyMap.command(for: key) {
    case .moveUp?, .moveDown?, .pageUp?, .pageDown?, .goFirst?, .goLast?:
      let command = keyMap.command(for: key) ?? .moveDown
      reading.scroll += Self.steps(command, page: readingRect(reading).height - 2)
      popup = .reading(reading)
    default: popup = nil
    }
    return []
  }
}
