import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Asks to whom the answer under the cursor, or all marked ones, are given.
  ///
  /// All zones and conduits are offered, whatever the list shows; chosen are those in which one of the
  /// requirements is not assessed.
  mutating func askWhereToApply(withNote: Bool) -> [Effect] {
    let objects = answerObjects
    let sources = objects.filter { workspace.answer($0.place, $0.requirement).status != nil }
    guard let own = sources.first?.place else {
      let what = objects.count == 1 ? heading(objects) : "None of the \(objects.count) marked"
      return say(
        objects.count == 1
          ? "\(what) is not assessed; answer it first, then give the answer to others"
          : "\(what) is answered; answer them first, then give the answers to others")
    }
    guard sources.allSatisfy({ $0.place == own }) else {
      return say("The marked answers are of several zones; give those of one at a time")
    }
    let places = outline.lines.map(\.id).filter { $0 != own }
    guard !places.isEmpty else { return say("There is no other zone or conduit to give it to") }
    let chosen = places.filter { place in
      sources.contains { isOpen(.init(place: place, requirement: $0.requirement)) }
    }
    var handover = Handover(
      sources: sources, unansweredCount: objects.count - sources.count, withNote: withNote,
      places: places, chosen: Set(chosen))
    handover.list.cursor = 1
    popup = .handover(handover)
    return []
  }

  mutating func press(_ key: Key, in handover: Handover) -> [Effect] {
    var handover = handover
    switch key {
    case Key(.escape), Key(.character("q")):
      popup = nil
      return []
    case Key(.enter): return give(handover)
    case Key(.character(" ")): handover.toggle()
    case Key(.character("*")): handover.toggleAll()
    default:
      guard let command = keyMap.command(for: key) else { return [] }
      handover.list.move(by: Self.steps(command, page: 10), count: handover.lineCount)
    }
    popup = .handover(handover)
    return []
  }

  /// Gives the answers as one step; those that are there stay unless they are to be replaced.
  mutating func give(_ handover: Handover) -> [Effect] {
    guard !handover.chosen.isEmpty else {
      return say("No zone is chosen; Space chooses one, * all of them")
    }
    popup = nil
    let places = handover.places.filter(handover.chosen.contains)
    let kept = handover.overwrites ? 0 : overwritten(handover)
    let edits = places.flatMap { place in
      handover.sources.compactMap { gift($0, to: place, handover) }
    }
    let keeps = kept == 0 ? "" : "; \(kept) kept \(kept == 1 ? "its answer" : "their answers")"
    guard !edits.isEmpty else {
      clearMarks()
      return say("Nothing to change: these answers are there already\(keeps)")
    }
    let reached = Set(edits.flatMap(\.touchedPlaces)).count
    let to = reached == 1 ? "1 zone" : "\(reached) zones"
    let what = given(handover)
    let effects = perform(.group(label: "\(what), given to \(to)", edits))
    if let toast, toast.isError { return effects }
    clearMarks()
    let more = handover.sources.count == 1 ? "\(to) more" : "\(to), \(edits.count) answers"
    return effects + say("\(what) in \(more)\(keeps) · \(keyMap.name(for: .undo)) undoes")
  }

  /// `SR 1.1: met` or `12 answers of Z1`.
  func given(_ handover: Handover) -> String {
    let first = handover.sources[0]
    guard handover.sources.count == 1 else {
      let code = outline.place(first.place, in: workspace)?.code ?? ""
      return "\(handover.sources.count) answers of \(code)"
    }
    let status = workspace.answer(first.place, first.requirement).status
    return "\(first.requirement): \(status?.title ?? "not assessed")"
  }

  /// How many answers in the chosen places would be replaced, or are kept.
  func overwritten(_ handover: Handover) -> Int {
    handover.places.filter(handover.chosen.contains).reduce(0) { sum, place in
      sum
        + handover.sources.count { source in
          workspace.answer(place, source.requirement).status != nil
            && gift(source, to: place, handover, overwrites: true) != nil
        }
    }
  }

  /// What is recorded in a place for the requirements that are given.
  func state(of place: PlaceID, for handover: Handover) -> String {
    let answers = handover.sources.map { workspace.answer(place, $0.requirement).status }
    guard handover.sources.count == 1 else {
      return "\(answers.count { $0 != nil }) of \(answers.count) answered"
    }
    if let status = answers[0] { return status.title }
    let requirement = handover.sources[0].requirement
    if workspace.isNotApplicable(requirement, in: place) { return "follows its SR: n/a" }
    let target = outline.place(place, in: workspace)?.target[requirement.fr] ?? .zero
    let isRequired = Catalog[requirement].map { $0.minimumLevel <= target } ?? false
    return isRequired ? "not assessed" : "not assessed, beyond SL-T"
  }

  private func isOpen(_ mark: QuestionnaireState.Mark) -> Bool {
    workspace.answer(mark.place, mark.requirement).status == nil
      && !workspace.isNotApplicable(mark.requirement, in: mark.place)
  }

  private func gift(
    _ source: QuestionnaireState.Mark, to place: PlaceID, _ handover: Handover,
    overwrites: Bool? = nil
  ) -> Edit? {
    let answer = workspace.answer(source.place, source.requirement)
    let old = workspace.answer(place, source.requirement)
    guard old.status == nil || overwrites ?? handover.overwrites else { return nil }
    return edit(.init(place: place, requirement: source.requirement)) { other in
      other.status = answer.status
      other.capability = answer.capability
      other.rationale = answer.rationale.isEmpty ? other.rationale : answer.rationale
      guard handover.withNote else { return }
      if !answer.note.isEmpty { other.note = answer.note }
      other.attachments += answer.attachments.filter { !other.attachments.contains($0) }
    }
  }
}
