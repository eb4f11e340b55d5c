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
    case .zones, .findings: return openPopup(for: .edit)
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
    case .recent(let path): return [.open(path: path, passphrase: nil)]
    case .open:
      popup = .text(
        .init(
          .openPath, title: "Open a workspace: path", text: "",
          isMultiline: false))
    case .new:
      popup = .text(
        .init(
          .newPath(sample: nil), title: "New workspace: path", text: "assessment.json",
          isMultiline: false))
    case .sample(let name):
      popup = .text(
        .init(
          .newPath(sample: name), title: "New workspace from the \(name) plant: path",
          text: "\(name).json", isMultiline: false))
    case .keepRecents(let areKept): return [.keepRecents(areKept)]
    }
    return []
  }

  /// Goes from a cell of the heat map to exactly the requirements that its sentence names.
  private mutating func drill() -> [Effect] {
    guard outline.lines.indices.contains(overview.rows.cursor) else {
      return say("There is no zone yet; z, then o adds one")
    }
    let place = outline.lines[overview.rows.cursor].id
    guard let cell = analysis[place]?[overview.fr] else { return [] }
    let effects = go(to: .questionnaire)
    questionnaire.isTurned = false
    questionnaire.filter = .required
    questionnaire.pane = .inner
    questionnaire.drill = nil
    let first = cell.blocking.first ?? Catalog.firstRequirement(of: overview.fr)
    show(.init(place: place, requirement: first))
    if !cell.blocking.isEmpty, let level = cell.blockedLevel {
      questionnaire.drill = .init(
        place: place, requirements: Set(cell.blocking),
        title: "FR\(overview.fr.number): \(cell.blocking.count) "
          + (cell.blocking.count == 1 ? "item blocks" : "items block") + " SL \(level.rawValue)")
    }
    return effects
  }

  private mutating func openPane() -> [Effect] {
    switch questionnaire.pane {
    case .outer: questionnaire.pane = .inner
    case .inner: questionnaire.pane = .question
    case .question: toggleFold()
    }
    return []
  }

  // MARK: Review

  /// What the review screen lists: review problems, then the drafts.
  var reviewLines: [Diagnostic] {
    guard screens.contains(.review), let workspace = document?.workspace else { return [] }
    let drafted = drafts.keys.sorted().map { key in
      Diagnostic(
        id: "draft", severity: .warning, place: draftPlace(key),
        summary: "a text was begun and not saved", fix: "open it again and save it with ^s")
    }
    return unassessedLines + workspace.reviewProblems(today: today) + drafted
  }

  /// One line for each zone and conduit that the targets still ask something about.
  private var unassessedLines: [Diagnostic] {
    if outline.lines.isEmpty {
      return [
        Diagnostic(
          id: "no-zones", severity: .warning, place: "SuC", summary: "there are no zones",
          fix: "add them with z, then o")
      ]
    }
    return outline.lines.compactMap { line in
      guard let place = outline.place(line.id, in: workspace),
        let coverage = analysis[line.id]?.coverage
      else { return nil }
      let open = coverage.required - coverage.answered
      guard open > 0 || coverage.required == 0 else { return nil }
      return Diagnostic(
        id: "unassessed", severity: .warning, place: place.code,
        summary: coverage.required == 0
          ? "the target requires nothing"
          : "\(open) of \(coverage.required) required are not assessed",
        fix: coverage.required == 0 ? "set SL-T with T" : "go through them with ]")
    }
  }

  private mutating func openReviewLine() -> [Effect] {
    let lines = reviewLines
    guard lines.indices.contains(review.cursor) else { return [] }
    let words = lines[review.cursor].place.split(separator: " ", maxSplits: 1)
    guard let code = words.first, let place = workspace.place(code: String(code)) else {
      return say("Open it where it was begun")
    }
    guard words.count == 2, let requirement = RequirementID(text: String(words[1])) else {
      zones.cursor = outline.position(of: place.id) ?? 0
      return go(to: .zones)
    }
    let effects = go(to: .questionnaire)
    questionnaire.isTurned = false
    questionnaire.filter = .everything
    show(.init(place: place.id, requirement: requirement))
    return effects
  }

  /// Where a draft belongs, as people say it.
  private func draftPlace(_ key: DraftKey) -> String {
    let words = key.text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let id = PlaceID(text: words[1]), let place = workspace.place(id) else {
      return key.text
    }
    return "\(place.code) \(words[2])"
  }

  // MARK: Copy

  mutating func copyCurrent() -> [Effect] {
    guard let text = currentText, !text.isEmpty else { return say("There is nothing to copy here") }
    toast = Toast(text: "Copied", isError: false)
    return [.copy(text)]
  }

  private var currentText: String? {
    switch screen {
    case .overview:
      guard outline.lines.indices.contains(overview.rows.cursor) else { return nil }
      return analysis[outline.lines[overview.rows.cursor].id]?[overview.fr].sentence
    case .questionnaire:
      guard let current = questionnaire.current else { return nil }
      let note = workspace.answer(current.place, current.requirement).note
      return note.isEmpty ? GuidanceLibrary.guidance(for: current.requirement)?.question : note
    case .findings:
      guard workspace.findings.indices.contains(findings.cursor) else { return nil }
      let finding = workspace.findings[findings.cursor]
      return [finding.title, finding.observed, finding.recommendation].filter { !$0.isEmpty }
        .joined(separator: "\n")
    case .zones:
      guard outline.lines.indices.contains(zones.cursor),
        let place = workspace.place(outline.lines[zones.cursor].id)
      else { return nil }
      return "SL-T(\(place.name)) = \(place.target.notation)"
    default: return nil
    }
  }
}
