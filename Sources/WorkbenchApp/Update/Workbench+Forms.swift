import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// The form that a command opens; nil where there is nothing to fill in.
  mutating func form(for command: Command) -> Form? {
    switch command {
    case .newFinding: return findingForm(nil, begun: newFinding)
    case .editDetails: return detailsForm
    case .add: return screen == .findings ? findingForm(nil) : zoneForm(nil)
    case .addConduit: return conduitForm(nil)
    case .editTarget: return selectedPlace.map(targetForm)
    case .edit: return editForm
    default: return nil
    }
  }

  /// The form of what the cursor is on.
  private var editForm: Form? {
    switch selection {
    case .subject(.answer): return detailsForm
    case .subject(.finding): return selectedFinding.map { findingForm($0) }
    case .subject(.system): return systemForm
    default: return selectedPlace.map(placeForm)
    }
  }

  func placeForm(_ place: Place) -> Form {
    switch place {
    case .zone(let zone): zoneForm(zone)
    case .conduit(let conduit): conduitForm(conduit)
    }
  }

  /// The form with this subject, to go on with a draft; nil where that was removed.
  func form(of subject: Form.Subject) -> Form? {
    switch subject {
    case .zone(nil): zoneForm(nil)
    case .zone(let id?): workspace.zone(id).map { zoneForm($0) }
    case .conduit(nil): conduitForm(nil)
    case .conduit(let id?): workspace.conduit(id).map { conduitForm($0) }
    case .finding(nil): findingForm(nil)
    case .finding(let id?): workspace.finding(id).map { findingForm($0) }
    case .newFinding(let places, let requirements):
      findingForm(nil, begun: finding(about: places, requirements))
    case .system: systemForm
    case .target(let id): workspace.place(id).map(targetForm)
    case .details(let place, let requirement):
      detailsForm(.init(place: place, requirement: requirement))
    case .markedDetails(let marks): detailsForm(marks)
    case .evidence: nil
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
    return Form(
      .zone(zone?.id), title: zone == nil ? "New zone" : "Zone \(value.code)", of: value,
      in: formContext)
  }

  private func conduitForm(_ conduit: Conduit?) -> Form {
    let value =
      conduit
      ?? Conduit(id: ConduitID(unchecked: "c-0"), code: workspace.freeCode("C"), name: "")
    return Form(
      .conduit(conduit?.id), title: conduit == nil ? "New conduit" : "Conduit \(value.code)",
      of: value, in: formContext)
  }

  func targetForm(_ place: Place) -> Form {
    Form(
      .target(place.id), title: "Target of \(place.heading)", of: TargetRecord(of: place),
      in: formContext)
  }

  private func findingForm(_ finding: Finding?, begun: Finding? = nil) -> Form {
    let subject = begun.map { Form.Subject.newFinding($0.places, $0.requirements) }
    return Form(
      subject ?? .finding(finding?.id),
      title: finding.map { "Finding \($0.code)" } ?? newFindingTitle(begun),
      of: finding ?? begun ?? Finding(id: FindingID(unchecked: "f-0"), code: "", title: ""),
      in: formContext)
  }

  /// The details of the answer under the cursor, or of all marked.
  private var detailsForm: Form? {
    let objects = answerObjects
    guard screen == .questionnaire, !questionnaire.marks.isEmpty else {
      return objects.first.map { detailsForm($0) }
    }
    return detailsForm(objects)
  }

  private func detailsForm(_ mark: QuestionnaireState.Mark) -> Form {
    detailsForm(
      .details(mark.place, mark.requirement), "Details: \(heading(mark))",
      workspace.answer(mark.place, mark.requirement))
  }

  /// A form for several answers shows what all of them say; what is changed in it goes to each.
  private func detailsForm(_ marks: [QuestionnaireState.Mark]) -> Form {
    let answers = marks.map { workspace.answer($0.place, $0.requirement) }
    func shared<Value: Hashable>(_ field: KeyPath<Answer, Value>, _ none: Value) -> Value {
      let values = Set(answers.map { $0[keyPath: field] })
      return values.count == 1 ? values.first ?? none : none
    }
    var common = Answer()
    common.rationale = shared(\.rationale, "")
    common.approver = shared(\.approver, "")
    common.expiry = shared(\.expiry, nil)
    common.methods = shared(\.methods, [])
    common.evidence = shared(\.evidence, [])
    return detailsForm(
      .markedDetails(marks), "Details: \(heading(marks)); what is changed here goes to each", common
    )
  }

  private func detailsForm(_ subject: Form.Subject, _ title: String, _ answer: Answer) -> Form {
    Form(subject, title: title, of: answer, in: formContext)
  }

  private var systemForm: Form {
    Form(
      .system, title: "System under consideration and visit", of: SystemRecord(of: workspace),
      in: formContext)
  }
}

extension TargetRecord {
  init(of place: Place) {
    target = place.target
    reason = place.targetRationale
  }
}

extension SystemRecord {
  init(of workspace: Workspace) {
    system = workspace.system
    visit = workspace.visit
    samplingNote = workspace.samplingNote
  }
}
