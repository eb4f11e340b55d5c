import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The form that a command opens; nil where there is nothing to fill in.
  mutating func form(for command: Command) -> Form? {
    switch (command, screen) {
    case (.newFinding, _): return findingForm(nil, from: questionnaire.current)
    case (.editDetails, _): return questionnaire.current.map(detailsForm)
    case (.add, .findings): return findingForm(nil, from: nil)
    case (.add, _): return zoneForm(nil)
    case (.addConduit, _): return conduitForm(nil)
    case (.editTarget, .zones): return selectedPlace.map(targetForm)
    case (.editTarget, .overview):
      let lines = outline.lines
      guard lines.indices.contains(overview.rows.cursor) else { return nil }
      return outline.place(lines[overview.rows.cursor].id, in: workspace).map(targetForm)
    case (.editTarget, _):
      return questionnaire.place.flatMap { outline.place($0, in: workspace) }.map(targetForm)
    case (.edit, .findings): return selectedFinding.map { findingForm($0, from: nil) }
    case (.edit, .zones):
      switch selectedPlace {
      case .zone(let zone): return zoneForm(zone)
      case .conduit(let conduit): return conduitForm(conduit)
      case nil: return nil
      }
    case (.edit, .questionnaire): return questionnaire.current.map(detailsForm)
    case (.edit, _): return systemForm
    default: return nil
    }
  }

  /// Opens a form with its draft where there is one.
  mutating func openForm(_ form: Form) {
    var form = form
    if let draft = drafts[DraftKey(form.subject)], draft.count == form.fields.count {
      for (index, text) in draft.enumerated() { form.fields[index].restore(text) }
      form.isDraft = true
    }
    popup = .form(form)
  }

  private func zoneForm(_ zone: Zone?) -> Form {
    let value = zone ?? Zone(id: ZoneID(unchecked: "z-0"), code: workspace.freeCode("Z"), name: "")
    let parent = value.parent.flatMap { workspace.zone($0)?.code } ?? ""
    return Form(
      .zone(zone?.id), title: zone == nil ? "New zone" : "Zone \(value.code)",
      fields: [
        .line("Code", value.code, hint: "short, unique: Z1"),
        .line("Name", value.name),
        .line("Purdue level", value.purdue?.text ?? "", hint: "0 1 2 3 3.5 4 5, 1-2, external"),
        .line("Parent", parent, hint: "code of the zone around it, or empty"),
        .levels("SL-T", value.target),
        .lines("Reason for SL-T", value.targetRationale, hint: "the risk assessment behind it"),
        .line("Owner", value.owner),
        .lines("Description", value.description),
      ])
  }

  private func conduitForm(_ conduit: Conduit?) -> Form {
    let value =
      conduit
      ?? Conduit(id: ConduitID(unchecked: "c-0"), code: workspace.freeCode("C"), name: "")
    let ends = value.ends.compactMap { workspace.zone($0)?.code }.joined(separator: " ")
    return Form(
      .conduit(conduit?.id), title: conduit == nil ? "New conduit" : "Conduit \(value.code)",
      fields: [
        .line("Code", value.code, hint: "short, unique: C1"),
        .line("Name", value.name),
        .line("Ends", ends, hint: "codes of the zones: Z2 Z3"),
        .line("Protocols", value.protocols),
        .levels("SL-T", value.target),
        .lines("Reason for SL-T", value.targetRationale, hint: "the risk assessment behind it"),
        .line("Owner", value.owner),
        .lines("Description", value.description),
      ])
  }

  private func targetForm(_ place: Place) -> Form {
    Form(
      .target(place.id), title: "Target of \(place.heading)",
      fields: [
        .levels("SL-T", place.target),
        .lines("Reason for SL-T", place.targetRationale, hint: "the risk assessment behind it"),
      ])
  }

  private func findingForm(_ finding: Finding?, from mark: QuestionnaireState.Mark?) -> Form {
    var value = finding ?? Finding(id: FindingID(unchecked: "f-0"), code: "", title: "")
    if let mark {
      let answer = workspace.answer(mark.place, mark.requirement)
      value.title = Catalog[mark.requirement]?.title ?? ""
      value.observed = answer.note
      value.places = [mark.place]
      value.requirements = [mark.requirement]
      value.recommendation = proposedRecommendation(mark.requirement, answer)
    }
    let codes = value.places.compactMap { workspace.place($0)?.code }.joined(separator: " ")
    return Form(
      .finding(finding?.id), title: finding.map { "Finding \($0.code)" } ?? "New finding",
      fields: [
        .line("Title", value.title, hint: "one line that says it"),
        .lines("Observed", value.observed, hint: "what was seen and heard"),
        .line("Places", codes, hint: "codes of zones and conduits: Z5 C2"),
        .line(
          "Requirements", value.requirements.map(\.short).joined(separator: ", "),
          hint: "5.2, 5.2.1"),
        .choice(
          "Severity", FindingSeverity.allCases.map(\.rawValue),
          selected: FindingSeverity.allCases.firstIndex(of: value.severity) ?? 0),
        .lines("Recommendation", value.recommendation),
        .choice(
          "Status", FindingStatus.allCases.map(\.title),
          selected: FindingStatus.allCases.firstIndex(of: value.status) ?? 0),
        .line("Owner", value.owner),
        .line("Due date", value.dueDate?.text ?? "", hint: "2026-12-31"),
      ])
  }

  /// What our texts recommend for the kind of gap that the answer shows.
  private func proposedRecommendation(_ id: RequirementID, _ answer: Answer) -> String {
    guard let all = GuidanceLibrary.guidance(for: id)?.recommendation else { return "" }
    switch answer.effectiveCapability {
    case .capable: return all.configure.text
    case .notCapable: return all.replace.text
    case nil: return all.findOut.text
    }
  }

  private func detailsForm(_ mark: QuestionnaireState.Mark) -> Form {
    let answer = workspace.answer(mark.place, mark.requirement)
    return Form(
      .details(mark.place, mark.requirement), title: "Details: \(heading(mark))",
      fields: [
        .lines("Rationale", answer.rationale, hint: "why compensated or not applicable"),
        .line("Approver", answer.approver, hint: "who approved the compensation"),
        .line("Expiry", answer.expiry?.text ?? "", hint: "end of the approval: 2027-06-30"),
        .line(
          "Methods", answer.methods.map(\.title).joined(separator: ", "),
          hint: "interview, observation, document review, test"),
        .lines("Evidence", answer.evidence.joined(separator: "\n"), hint: "one reference a line"),
      ])
  }

  private var systemForm: Form {
    let system = workspace.system
    let visit = workspace.visit
    return Form(
      .system, title: "System under consideration and visit",
      fields: [
        .line("Name", system.name),
        .line("Asset owner", system.owner),
        .line("Site", system.site),
        .lines("Scope", system.scope, hint: "what belongs to it and what does not"),
        .lines(
          "Essential functions", system.essentialFunctions.joined(separator: "\n"),
          hint: "one a line"),
        .line("First day", visit.start?.text ?? "", hint: "2026-11-23"),
        .line("Last day", visit.end?.text ?? "", hint: "2026-11-25"),
        .lines("Assessors", visit.assessors.joined(separator: "\n"), hint: "one a line"),
        .lines("Sampling", workspace.samplingNote, hint: "what was sampled and what was not"),
      ])
  }
}
