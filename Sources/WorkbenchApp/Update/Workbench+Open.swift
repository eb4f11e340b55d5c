import AssessmentModel
import GapAnalysis
import RequirementCatalog

extension Workbench {
  /// Opens what the cursor is on.
  mutating func open() -> [Effect] {
    switch screen {
    case .start: return openStartEntry()
    case .overview: return drill()
    case .questionnaire: return openPane()
    case .zones:
      return selectedPlace == nil ? openPopup(for: .add) : openQuestions()
    case .findings: return selectedFinding == nil ? openPopup(for: .add) : openPopup(for: .edit)
    case .system: return openPopup(for: system.cursor == 0 ? .edit : .editNote)
    case .review: return openReviewLine()
    case .report: return openReportLine()
    case .help: return runHelpEntry()
    case .history: return openChange()
    }
  }

  private mutating func openStartEntry() -> [Effect] {
    guard start.entries.indices.contains(start.list.cursor) else { return [] }
    switch start.entries[start.list.cursor] {
    case .recent(let path): return [.open(path: TypedPath(naming: path), passphrase: nil)]
    case .open:
      popup = .text(
        .init(
          .openPath, title: "Open a workspace: path", text: "", isDefault: true))
    case .new:
      askForNewPath("assessment.json", sample: nil, isDefault: true)
    case .sample(let name): askForNewPath("\(name).json", sample: name, isDefault: true)
    case .keepRecents(let areKept): return [.keepRecents(areKept)]
    }
    return []
  }

  mutating func askForNewPath(_ path: String, sample: String?, isDefault: Bool) {
    let plant = sample.map { " from the \($0) plant" } ?? ""
    popup = .text(
      .init(
        .newPath(sample: sample), title: "New workspace\(plant): path", text: path,
        isDefault: isDefault))
  }

  /// Goes from a cell of the heat map to exactly the requirements that its sentence names.
  private mutating func drill() -> [Effect] {
    guard case .cell(let place, let fr) = selection, let cell = analysis[place]?[fr] else {
      return say("There is no zone yet; z, then o adds one")
    }
    let effects = go(to: .questionnaire)
    questionnaire.isTurned = false
    questionnaire.filter = .required
    questionnaire.pane = .inner
    questionnaire.drill = nil
    let first = cell.blocking.first ?? Catalog.firstRequirement(of: fr)
    show(.init(place: place, requirement: first))
    if !cell.blocking.isEmpty, let level = cell.blockedLevel {
      questionnaire.drill = .init(
        place: place, requirements: Set(cell.blocking),
        title: "FR\(fr.number) to SL \(level.rawValue): " + Self.counts(of: cell))
    }
    return effects
  }

  /// "1 fails, 3 are open": what keeps the cell from the next level.
  private static func counts(of cell: CellAnalysis) -> String {
    let (fails, open) = (cell.fails.count, cell.open.count)
    let parts = [
      fails == 0 ? "" : fails == 1 ? "1 fails" : "\(fails) fail",
      open == 0 ? "" : open == 1 ? "1 is open" : "\(open) are open",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private mutating func openPane() -> [Effect] {
    switch questionnaire.pane {
    case .outer: questionnaire.pane = .inner
    case .inner: questionnaire.pane = .question
    case .question: return toggleFold()
    }
    return []
  }

  // MARK: Copy

  mutating func copyCurrent() -> [Effect] {
    guard let text = currentText, !text.isEmpty else { return say("There is nothing to copy here") }
    toast = Toast(text: "Copied", isError: false)
    return [.copy(text)]
  }

  /// What the cursor is on as text.
  private var currentText: String? {
    switch screen {
    case .review:
      let lines = reviewLines
      guard lines.indices.contains(review.cursor) else { return nil }
      let problem = lines[review.cursor].problem
      return "\(problem.place): \(problem.summary); \(problem.fix)"
    case .history: return selectedChange.map { historyDetails($0).joined(separator: "\n") }
    default: return text(of: selection)
    }
  }

  private func text(of selection: Selection) -> String? {
    switch selection {
    case .cell(let place, let fr): return analysis[place]?[fr].sentence
    case .requirement(let id): return GuidanceLibrary.guidance(for: id)?.question
    case .subject(.answer(let place, let requirement)):
      let note = workspace.answer(place, requirement).note
      return note.isEmpty ? GuidanceLibrary.guidance(for: requirement)?.question : note
    case .subject(.finding(let id)):
      guard let finding = workspace.finding(id) else { return nil }
      return [finding.title, finding.observed, finding.recommendation].filter { !$0.isEmpty }
        .joined(separator: "\n")
    case .subject(.constraint(let constraint)):
      let note = workspace.constraints[constraint]?.note ?? ""
      return note.isEmpty ? constraint.question : note
    case .subject(.system): return workspace.system.name
    case .subject(let subject):
      guard let place = subject.place.flatMap({ workspace.place($0) }) else { return nil }
      return "SL-T(\(place.name)) = \(place.target.notation)"
    case .change, .nothing: return nil
    }
  }
}
