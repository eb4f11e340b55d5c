import AssessmentModel
import GapAnalysis
import RequirementCatalog

extension Workbench {
  /// What the review screen lists: review problems, then the drafts.
  var reviewLines: [ReviewLine] {
    guard screens.contains(.review), let workspace = document?.workspace else { return [] }
    let problems = unassessedLines + workspace.reviewProblems(today: today)
    return problems.map { ReviewLine(problem: $0) } + drafts.keys.sorted().map(draftLine)
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
        subject: coverage.required == 0 ? .target(line.id) : .place(line.id),
        summary: coverage.required == 0
          ? "the target requires nothing"
          : "\(open) of \(coverage.required) required are not assessed",
        fix: coverage.required == 0 ? "set SL-T with T" : "go through them with ]")
    }
  }

  // MARK: Opening a line

  /// Opens the very question, field or finding that the line under the cursor is about.
  mutating func openReviewLine() -> [Effect] {
    let lines = reviewLines
    guard lines.indices.contains(review.cursor) else { return [] }
    let line = lines[review.cursor]
    if let draft = line.draft { return open(draft) }
    switch line.problem.subject {
    case .answer(let place, let requirement):
      return open(question: .init(place: place, requirement: requirement))
    case .place: return openQuestions()
    case .target(let id):
      let form = selectedPlace.map(targetForm)
      let field =
        line.problem.id == "missing-target-rationale" ? FieldTitle.reason : FieldTitle.target
      return go(toPlace: id) + open(form, at: field)
    case .ends(let id):
      let form = selectedPlace.map(placeForm)
      return go(toPlace: .conduit(id)) + open(form, at: FieldTitle.ends)
    case .finding(let id): return go(toFinding: id)
    case .constraint(let constraint): return go(toConstraint: constraint)
    case .system: return go(to: .system)
    case .evidence:
      return say("Attach it with w, on a question or finding, from the files that are here already")
    case nil: return line.problem.id == "no-zones" ? go(to: .zones) : []
    }
  }

  /// Shows one question with all the others of its zone around it.
  mutating func open(question mark: QuestionnaireState.Mark) -> [Effect] {
    let effects = go(to: .questionnaire)
    questionnaire.isTurned = false
    questionnaire.filter = .everything
    questionnaire.drill = nil
    questionnaire.pane = .inner
    show(mark)
    return effects
  }

  private mutating func open(_ form: Form?, at field: String) -> [Effect] {
    guard var form else { return [] }
    if let refusal = writeRefusal { return fail(refusal) }
    if let index = form.fields.firstIndex(where: { $0.title == field }) {
      form.focus(on: index, formContext)
    }
    openForm(form)
    return []
  }

  private mutating func go(toPlace id: PlaceID) -> [Effect] {
    zones.cursor = outline.position(of: id) ?? zones.cursor
    return go(to: .zones)
  }

  private mutating func go(toFinding id: FindingID) -> [Effect] {
    findings.cursor = workspace.findings.firstIndex { $0.id == id } ?? findings.cursor
    return go(to: .findings)
  }

  private mutating func go(toConstraint constraint: CommonConstraint) -> [Effect] {
    system.cursor = 1 + (CommonConstraint.allCases.firstIndex(of: constraint) ?? 0)
    return go(to: .system)
  }

  // MARK: Drafts

  private func draftLine(_ key: DraftKey) -> ReviewLine {
    ReviewLine(
      problem: Diagnostic(
        id: "draft", severity: .warning, place: draftPlace(key), subject: subject(of: key),
        summary: "a text was begun and not saved", fix: "open it again and save it with ^s"),
      draft: key)
  }

  /// What a draft is about; nil for what is new or no longer there.
  private func subject(of key: DraftKey) -> Subject? {
    switch key.origin {
    case .notes(let marks), .form(.markedDetails(let marks)):
      return marks.count == 1 ? .answer(marks[0].place, marks[0].requirement) : nil
    case .constraint(let constraint): return .constraint(constraint)
    case .evidence(let id): return .evidence(id)
    case .form(.zone(let id)): return id.map { .place(.zone($0)) }
    case .form(.conduit(let id)): return id.map { .place(.conduit($0)) }
    case .form(.finding(let id)): return id.map(Subject.finding)
    case .form(.details(let place, let requirement)): return .answer(place, requirement)
    case .form(.target(let place)): return .target(place)
    case .form(.system): return .system
    case .form, nil: return nil
    }
  }

  /// Where a draft belongs, as people say it.
  private func draftPlace(_ key: DraftKey) -> String {
    switch key.origin {
    case .notes(let marks), .form(.markedDetails(let marks)): return heading(marks)
    case .form(.zone(nil)): return "new zone"
    case .form(.conduit(nil)): return "new conduit"
    case .form(.finding(nil)), .form(.newFinding): return "new finding"
    case .form(.system): return "SuC"
    default:
      guard let subject = subject(of: key) else { return "draft" }
      if case .evidence(let id) = subject { return workspace.evidence(id)?.name ?? "evidence" }
      return heading(.subject(subject)) ?? "removed"
    }
  }

  /// Opens the window that a draft was begun in, on the screen that it belongs to.
  private mutating func open(_ key: DraftKey) -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    switch key.origin {
    case .notes(let marks):
      return reopen(key, marks) { $0.openNote(marks) }
    case .form(.markedDetails(let marks)):
      return reopen(key, marks) { $0.openDraft(.markedDetails(marks)) }
    case .form(.details(let place, let requirement)):
      let mark = QuestionnaireState.Mark(place: place, requirement: requirement)
      return reopen(key, [mark]) { $0.openDraft(.details(place, requirement)) }
    case .constraint(let constraint):
      return go(toConstraint: constraint) + openNote(constraint)
    case .evidence(let id):
      guard let subject = workspace.evidenceSubjects()[id]?.first else { return forgotten(key) }
      showEvidence(of: EvidenceTarget(subject: subject), at: .file(id))
      return []
    case .form(let form): return openDraft(form, or: key)
    case nil: return forgotten(key)
    }
  }

  /// Shows the questions of a draft, several of them marked again, and opens its window there.
  private mutating func reopen(
    _ key: DraftKey, _ marks: [QuestionnaireState.Mark],
    _ window: (inout Workbench) -> [Effect]
  ) -> [Effect] {
    let marks = marks.filter { workspace.contains($0.place) }
    guard let first = marks.first else { return forgotten(key) }
    let effects = open(question: first)
    questionnaire.isTurned = Set(marks.map(\.place)).count > 1
    questionnaire.marks = key.isOfMarked ? Set(marks) : []
    return effects + window(&self)
  }

  private mutating func openDraft(_ subject: Form.Subject, or key: DraftKey? = nil) -> [Effect] {
    guard let form = form(of: subject) else { return key.map { forgotten($0) } ?? [] }
    let effects: [Effect] =
      switch subject {
      case .zone(let id): id.map { go(toPlace: .zone($0)) } ?? go(to: .zones)
      case .conduit(let id): id.map { go(toPlace: .conduit($0)) } ?? go(to: .zones)
      case .target(let id): go(toPlace: id)
      case .finding(let id): id.map { go(toFinding: $0) } ?? go(to: .findings)
      case .newFinding: go(to: .findings)
      case .system: go(to: .system)
      case .details, .markedDetails, .evidence: []
      }
    openForm(form)
    return effects
  }

  private mutating func forgotten(_ key: DraftKey) -> [Effect] {
    say("What this text belongs to was removed; undo (\(keyMap.name(for: .undo))) brings it back")
  }
}
