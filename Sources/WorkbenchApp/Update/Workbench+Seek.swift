import AssessmentModel
import GapAnalysis
import RequirementCatalog

/// The keys for the next line stay in the zone, or in the requirement of the turned table: at its end
/// they say where they would go, and go there when they are pressed again.
extension Workbench {
  /// Goes to the next line that fits, in the direction of a command.
  ///
  /// It looks at the analysis only, so a workspace in which little is left takes no longer.
  mutating func seek(_ command: Command) -> [Effect] {
    let (step, target) = Self.search(of: command)
    guard let current = questionnaire.current,
      let place = outline.position(of: current.place),
      let row = Catalog.position(of: current.requirement)
    else { return [] }
    guard target.isIn(analysis) else { return say("No requirement \(target.title) is left") }
    let isTurned = questionnaire.isTurned
    let start = isTurned ? (row, place) : (place, row)
    let count = isTurned ? Catalog.requirements.count : outline.lines.count
    let found = Self.next(step, from: start, outerCount: count) {
      isTurned ? places(withRow: $0, target) : rows(inPlace: $0, target)
    }
    guard let found else { return [] }
    let (line, requirement) = isTurned ? (found.inner, found.outer) : (found.outer, found.inner)
    let mark = QuestionnaireState.Mark(
      place: outline.lines[line].id, requirement: Catalog.requirements[requirement].id)
    if mark == current { return say("This is the only requirement \(target.title)") }
    guard found.isHere || mayLeave == command else {
      leaving = command
      return say(end(of: current, before: mark, command, target))
    }
    showInner()
    show(mark)
    return []
  }

  /// Goes from the zone under the cursor of another screen to its first line that fits.
  mutating func seekFromElsewhere(_ command: Command) -> [Effect] {
    let (step, target) = Self.search(of: command)
    let selection = selection
    guard let place = selection.place, selection.answer == nil else {
      return openQuestions() + seek(command)
    }
    let cells = analysis[place]?.cells ?? []
    let all = cells.flatMap(target.requirements)
    let own = selection.fr.map { fr in all.filter { step > 0 ? $0.fr >= fr : $0.fr <= fr } } ?? all
    let found = step > 0 ? own.first ?? all.first : own.last ?? all.last
    guard let found else {
      return say(
        "\(outline.place(place, in: workspace)?.code ?? ""): no requirement \(target.title)")
    }
    let effects = go(to: .questionnaire)
    questionnaire.isTurned = false
    questionnaire.pane = .inner
    show(.init(place: place, requirement: found))
    return effects
  }

  private static func search(of command: Command) -> (step: Int, target: SeekTarget) {
    switch command {
    case .previousUnanswered: (-1, .unanswered)
    case .nextGap: (1, .gap)
    case .previousGap: (-1, .gap)
    default: (1, .unanswered)
    }
  }

  /// What is left here, and where the same key goes when it is pressed again.
  private func end(
    of current: QuestionnaireState.Mark, before next: QuestionnaireState.Mark, _ command: Command,
    _ target: SeekTarget
  ) -> String {
    let key = keyMap.name(for: command)
    let isTurned = questionnaire.isTurned
    let here = isTurned ? "\(current.requirement)" : code(current.place)
    let isSame = isTurned ? next.requirement == current.requirement : next.place == current.place
    let there =
      isSame
      ? (isTurned ? heading(next) : "\(next.requirement)")
      : isTurned ? "\(next.requirement)" : outline.place(next.place, in: workspace)?.heading ?? ""
    let step = Self.search(of: command).step
    let rest = isSame ? 1 : count(target, around: current)
    let what: String =
      switch target {
      case .unanswered:
        rest == 0 ? "\(here) is done" : "Nothing open \(step > 0 ? "below" : "above")"
      case .gap: rest == 0 ? "\(here) has no gap" : "No gap \(step > 0 ? "below" : "above")"
      }
    let inHere = rest == 0 ? "" : " in \(here)"
    let others = isSame || rest == 0 ? "" : " (\(rest) \(step > 0 ? "above" : "below"))"
    return "\(what)\(inHere)\(others); \(key) again goes to \(there)"
  }

  private func code(_ place: PlaceID) -> String { outline.place(place, in: workspace)?.code ?? "" }

  /// How many lines fit in the zone, or in the requirement of the turned table.
  private func count(_ target: SeekTarget, around mark: QuestionnaireState.Mark) -> Int {
    questionnaire.isTurned
      ? Catalog.position(of: mark.requirement).map { places(withRow: $0, target).count } ?? 0
      : outline.position(of: mark.place).map { rows(inPlace: $0, target).count } ?? 0
  }

  /// The rows of the catalog that fit in a place.
  private func rows(inPlace position: Int, _ target: SeekTarget) -> [Int] {
    guard let all = analysis[outline.lines[position].id], target.isIn(all) else { return [] }
    return all.cells.flatMap(target.requirements).compactMap(Catalog.position)
  }

  /// The places in which a row of the catalog fits.
  private func places(withRow row: Int, _ target: SeekTarget) -> [Int] {
    let requirement = Catalog.requirements[row]
    return outline.lines.indices.filter { position in
      guard let all = analysis[outline.lines[position].id], target.isIn(all) else { return false }
      return target.requirements(in: all[requirement.fr]).contains(requirement.id)
    }
  }

  /// The first hit after a position, in either direction; `isHere` where it lies ahead in the same
  /// list. The list of the start comes again last, from its other end.
  private static func next(
    _ step: Int, from start: (outer: Int, inner: Int), outerCount: Int,
    _ hits: (_ outer: Int) -> [Int]
  ) -> (outer: Int, inner: Int, isHere: Bool)? {
    for distance in 0...outerCount {
      let outer = (start.outer + step * distance + outerCount) % outerCount
      let inner = hits(outer)
      let isAhead: (Int) -> Bool = { distance > 0 || ($0 - start.inner) * step > 0 }
      let found = step > 0 ? inner.first(where: isAhead) : inner.last(where: isAhead)
      if let found { return (outer, found, distance == 0) }
    }
    return nil
  }
}
