import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// What forms look up.
  var formContext: FormContext { FormContext(workspace: workspace, today: today) }

  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    if key.code == .escape {
      close(form)
      guard form.isModified || form.isDraft else { return [] }
      drafts[DraftKey(form.subject)] = form.texts
      return say("Kept as a draft; opening it again shows it")
    }
    if Self.saves(key) { return save(form) }
    if Self.opensChoice(key) { return openChoice(in: form) }
    let (focus, count) = (form.focus, form.fields.count)
    let isLine = !form.fields[focus].isMultiline
    switch key.code {
    case .tab: form.focus(on: (focus + 1) % count, formContext)
    case .backtab: form.focus(on: (focus + count - 1) % count, formContext)
    case .enter where isLine, .down where isLine:
      form.focus(on: min(focus + 1, count - 1), formContext)
    case .up where isLine: form.focus(on: max(0, focus - 1), formContext)
    default: form.fields[focus].handle(key)
    }
    popup = .form(form)
    return []
  }

  /// Checks the whole form and applies it as one step; what is wrong keeps it open, each at its field.
  mutating func save(_ form: Form) -> [Effect] {
    let edit: Edit?
    do throws(FormProblems) {
      edit = try self.edit(from: form)
    } catch {
      return keepOpen(form, error.list)
    }
    guard let edit else {
      close(form)
      drafts[DraftKey(form.subject)] = nil
      return []
    }
    let effects = perform(edit)
    if let toast, toast.isError { return keepOpen(form, [.init(field: 0, text: toast.text)]) }
    close(form)
    drafts[DraftKey(form.subject)] = nil
    placeCursor(after: edit)
    return effects + noteMarked(form)
  }

  /// What came from the marks is counted, and the marks are gone.
  private mutating func noteMarked(_ form: Form) -> [Effect] {
    switch form.subject {
    case .markedDetails(let marks):
      clearMarks()
      return say("\(marks.count) with these details · \(keyMap.name(for: .undo)) undoes")
    case .newFinding where screen == .questionnaire: clearMarks()
    default: break
    }
    return []
  }

  /// Closes the form; that of an attached file leads back to the window that it came from.
  private mutating func close(_ form: Form) {
    popup = nil
    if case .evidence(let id, let target) = form.subject { showEvidence(of: target, at: .file(id)) }
  }

  mutating func keepOpen(_ form: Form, _ problems: [FormProblem]) -> [Effect] {
    guard let first = problems.first else { return [] }
    var form = form
    form.focus(on: first.field, formContext)
    for problem in problems { form.fields[problem.field].fault = problem.text }
    popup = .form(form)
    return fail("\(form.fields[first.field].title): \(first.text)")
  }

  /// Puts the cursor on what was added.
  private mutating func placeCursor(after edit: Edit) {
    switch edit {
    case .putZone(let zone, _):
      zones.cursor = outline.position(of: .zone(zone.id)) ?? zones.cursor
      if questionnaire.place == nil { questionnaire.place = .zone(zone.id) }
      overview.rows.cursor = zones.cursor
    case .putConduit(let conduit, _):
      zones.cursor = outline.position(of: .conduit(conduit.id)) ?? zones.cursor
    case .putFinding(let finding, _):
      let index = workspace.findings.firstIndex { $0.id == finding.id }
      findings.cursor = index ?? findings.cursor
      toast = Toast(text: "\(finding.code) is among the findings (F)", isError: false)
    default: break
    }
  }

  /// What the form changes, as one step; nil where it changes nothing.
  private mutating func edit(from form: Form) throws(FormProblems) -> Edit? {
    switch form.subject {
    case .zone(let id):
      return try record(of: form, id.flatMap { workspace.zone($0) }).map { zone in
        var zone = zone
        if id == nil { zone.id = .random(using: &generator) }
        return .putZone(zone, at: nil)
      }
    case .conduit(let id):
      return try record(of: form, id.flatMap { workspace.conduit($0) }).map { conduit in
        var conduit = conduit
        if id == nil { conduit.id = .random(using: &generator) }
        return .putConduit(conduit, at: nil)
      }
    case .finding(let id?):
      return try record(of: form, workspace.finding(id)).map { .putFinding($0, at: nil) }
    case .finding(nil), .newFinding:
      return try record(of: form, Finding?.none).map { finding in
        var finding = finding
        finding.id = .random(using: &generator)
        finding.code = workspace.freeCode("F")
        return .putFinding(finding, at: nil)
      }
    case .evidence(let id, _):
      return try record(of: form, workspace.evidence(id)).map { .putEvidence($0, at: nil) }
    case .target(let id): return try target(from: form, of: id)
    case .markedDetails(let marks): return try details(of: marks, from: form)
    case .system: return try system(from: form)
    case .details(let place, let requirement):
      let answer = try record(of: form, workspace.answer(place, requirement))
      return answer.flatMap { filled in
        edit(.init(place: place, requirement: requirement)) { $0 = filled }
      }
    }
  }

  /// What was changed in the form goes to each of the answers; the rest of them stays as it is.
  private func details(
    of marks: [QuestionnaireState.Mark], from form: Form
  ) throws(FormProblems) -> Edit? {
    var edits: [Edit] = []
    for mark in marks {
      let answer = workspace.answer(mark.place, mark.requirement)
      let filled = try form.taken(over: answer, formContext)
      if let edit = edit(mark, { $0 = filled }) { edits.append(edit) }
    }
    return edits.isEmpty ? nil : .group(label: "\(edits.count) answers: details", edits)
  }

  /// The record that the form makes of the present one, or of what something new starts from; nil where
  /// it is the same, and where there is no such record any more.
  private func record<Record: FormRecord>(
    of form: Form, _ present: Record?
  ) throws(FormProblems) -> Record? {
    let start = form.subject.isNew ? form.beginning(Record.self) : present
    guard let start else { return nil }
    let record = try form.taken(over: start, formContext)
    return record == start && !form.subject.isNew ? nil : record
  }

  private func target(from form: Form, of id: PlaceID) throws(FormProblems) -> Edit? {
    guard let place = workspace.place(id),
      let record = try record(of: form, TargetRecord(of: place))
    else { return nil }
    switch place {
    case .zone(var zone):
      (zone.target, zone.targetRationale) = (record.target, record.reason)
      return .putZone(zone, at: nil)
    case .conduit(var conduit):
      (conduit.target, conduit.targetRationale) = (record.target, record.reason)
      return .putConduit(conduit, at: nil)
    }
  }

  private func system(from form: Form) throws(FormProblems) -> Edit? {
    let present = SystemRecord(of: workspace)
    guard let record = try record(of: form, present) else { return nil }
    var edits: [Edit] = []
    if record.system != present.system { edits.append(.setSystem(record.system)) }
    if record.visit != present.visit { edits.append(.setVisit(record.visit)) }
    if record.samplingNote != present.samplingNote {
      edits.append(.setSamplingNote(record.samplingNote))
    }
    return .group(label: "System under consideration", edits)
  }
}
