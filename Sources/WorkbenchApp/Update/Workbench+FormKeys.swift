import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    if key.code == .escape {
      close(form)
      guard form.isModified || form.isDraft else { return [] }
      drafts[DraftKey(form.subject)] = form.texts
      return say("Kept as a draft; opening it again shows it")
    }
    if Self.saves(key) { return save(form) }
    switch key.code {
    case .tab: form.focus = (form.focus + 1) % form.fields.count
    case .backtab: form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case .enter where !form.fields[form.focus].isMultiline:
      form.focus = min(form.focus + 1, form.fields.count - 1)
    case .up where !form.fields[form.focus].isMultiline:
      form.focus = max(0, form.focus - 1)
    case .down where !form.fields[form.focus].isMultiline:
      form.focus = min(form.focus + 1, form.fields.count - 1)
    default: form.fields[form.focus].handle(key)
    }
    if form.problem?.field == form.focus, form.fields[form.focus].isModified { form.problem = nil }
    popup = .form(form)
    return []
  }

  /// Checks the whole form and applies it as one step; a problem keeps it open at that field.
  private mutating func save(_ form: Form) -> [Effect] {
    let edit: Edit?
    do {
      edit = try self.edit(from: form)
    } catch {
      return keepOpen(form, error.field, error.text)
    }
    guard let edit else {
      close(form)
      drafts[DraftKey(form.subject)] = nil
      return []
    }
    let effects = perform(edit)
    if let toast, toast.isError { return keepOpen(form, 0, toast.text) }
    close(form)
    drafts[DraftKey(form.subject)] = nil
    placeCursor(after: edit)
    return effects
  }

  /// Closes the form; that of an attached file leads back to the window that it came from.
  private mutating func close(_ form: Form) {
    popup = nil
    if case .evidence(let id, let target) = form.subject { showEvidence(of: target, at: .file(id)) }
  }

  private mutating func keepOpen(_ form: Form, _ field: Int, _ text: String) -> [Effect] {
    var form = form
    form.focus = field
    form.problem = (field, text)
    popup = .form(form)
    return fail(text)
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

  /// Why a form cannot be saved: the field, from 0, and what is wrong with it.
  struct FormProblem: Error {
    var field: Int
    var text: String
  }

  private mutating func edit(from form: Form) throws(FormProblem) -> Edit? {
    switch form.subject {
    case .zone(let id): return .putZone(try zone(from: form, id), at: nil)
    case .conduit(let id): return .putConduit(try conduit(from: form, id), at: nil)
    case .finding(let id): return .putFinding(try finding(from: form, id), at: nil)
    case .target(let id): return try target(from: form, of: id)
    case .system: return try system(from: form)
    case .evidence(let id, _): return edit(id, from: form)
    case .details(let place, let requirement):
      let details = try Details(form)
      return edit(.init(place: place, requirement: requirement)) { details.fill(&$0) }
    }
  }

  private mutating func zone(from form: Form, _ id: ZoneID?) throws(FormProblem) -> Zone {
    var zone = id.flatMap { workspace.zone($0) } ?? Zone()
    if id == nil { zone.id = .random(using: &generator) }
    zone.code = form.text("Code").trimmed
    zone.name = form.text("Name").trimmed
    zone.purdue = try form.optional("Purdue level", PurdueLevel.self)
    let parent = form.text("Parent").trimmed
    zone.parent = nil
    if !parent.isEmpty {
      guard let found = workspace.zones.first(where: { $0.code == parent }) else {
        throw form.problem("Parent", "There is no zone \(parent)")
      }
      zone.parent = found.id
    }
    zone.target = form.levels
    zone.targetRationale = form.text("Reason for SL-T")
    zone.owner = form.text("Owner").trimmed
    zone.description = form.text("Description")
    if zone.code.isEmpty { throw form.problem("Code", "A code is needed, such as Z1") }
    return zone
  }

  private mutating func conduit(
    from form: Form, _ id: ConduitID?
  ) throws(FormProblem) -> Conduit {
    var conduit = id.flatMap { workspace.conduit($0) } ?? Conduit()
    if id == nil { conduit.id = .random(using: &generator) }
    conduit.code = form.text("Code").trimmed
    conduit.name = form.text("Name").trimmed
    conduit.ends = []
    for code in form.words("Ends") {
      guard let zone = workspace.zones.first(where: { $0.code == code }) else {
        throw form.problem("Ends", "There is no zone \(code)")
      }
      conduit.ends.append(zone.id)
    }
    conduit.protocols = form.text("Protocols").trimmed
    conduit.target = form.levels
    conduit.targetRationale = form.text("Reason for SL-T")
    conduit.owner = form.text("Owner").trimmed
    conduit.description = form.text("Description")
    if conduit.code.isEmpty { throw form.problem("Code", "A code is needed, such as C1") }
    return conduit
  }

  private mutating func finding(
    from form: Form, _ id: FindingID?
  ) throws(FormProblem) -> Finding {
    var finding = id.flatMap { workspace.finding($0) } ?? Finding()
    if id == nil {
      finding.id = .random(using: &generator)
      finding.code = workspace.freeCode("F")
    }
    finding.title = form.text("Title").trimmed
    if finding.title.isEmpty { throw form.problem("Title", "A finding needs a title") }
    finding.observed = form.text("Observed")
    finding.places = []
    for code in form.words("Places") {
      guard let place = workspace.place(code: code) else {
        throw form.problem("Places", "There is no zone or conduit \(code)")
      }
      finding.places.append(place.id)
    }
    finding.requirements = []
    for text in form.text("Requirements").split(separator: ",") where !String(text).trimmed.isEmpty
    {
      guard let id = RequirementID(typed: String(text)) else {
        throw form.problem("Requirements", "\(String(text).trimmed) is no requirement")
      }
      finding.requirements.append(id)
    }
    finding.severity = FindingSeverity(rawValue: form.text("Severity")) ?? .medium
    finding.recommendation = form.text("Recommendation")
    let status = form.text("Status")
    finding.status = FindingStatus.allCases.first { $0.title == status } ?? .open
    finding.owner = form.text("Owner").trimmed
    finding.dueDate = try form.optional("Due date", CalendarDate.self)
    return finding
  }

  private func target(from form: Form, of id: PlaceID) throws(FormProblem) -> Edit? {
    switch workspace.place(id) {
    case .zone(var zone):
      (zone.target, zone.targetRationale) = (form.levels, form.text("Reason for SL-T"))
      return .putZone(zone, at: nil)
    case .conduit(var conduit):
      (conduit.target, conduit.targetRationale) = (form.levels, form.text("Reason for SL-T"))
      return .putConduit(conduit, at: nil)
    case nil: return nil
    }
  }

  private func system(from form: Form) throws(FormProblem) -> Edit {
    var system = SystemUnderConsideration()
    system.name = form.text("Name").trimmed
    system.owner = form.text("Asset owner").trimmed
    system.site = form.text("Site").trimmed
    system.scope = form.text("Scope")
    system.essentialFunctions = form.linesOf("Essential functions")
    var visit = Visit()
    visit.start = try form.optional("First day", CalendarDate.self)
    visit.end = try form.optional("Last day", CalendarDate.self)
    if let start = visit.start, let end = visit.end, end < start {
      throw form.problem("Last day", "The last day lies before the first")
    }
    visit.assessors = form.linesOf("Assessors")
    return .group(
      label: "System under consideration",
      [.setSystem(system), .setVisit(visit), .setSamplingNote(form.text("Sampling"))])
  }
}
