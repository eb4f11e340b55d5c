import AssessmentModel
import RequirementCatalog

extension Finding: FormRecord {
  static var rows: [FormRow<Finding>] {
    [
      .needed("Title", \.title, hint: "one line that says it", orElse: "A finding needs a title"),
      .lines("Observed", \.observed, hint: "what was seen and heard"),
      .values(
        "Places", \.places, hint: "codes of zones and conduits: Z5, C2",
        options: { _, context in context.places },
        show: { id, context in context.workspace.place(id)?.code },
        read: { (text, context) throws(FieldFault) in
          try FieldParsers.places(text, among: context.workspace.places, "zone or conduit")
        }),
      .values(
        "Requirements", \.requirements, hint: "5.2, 5.2 RE 1",
        options: { _, _ in FieldOption.requirements }, show: { id, _ in id.short },
        read: { (text, _) throws(FieldFault) in try FieldParsers.requirements(text) }),
      .choice("Severity", \.severity, FindingSeverity.allCases.map { ($0.rawValue, $0) }),
      .lines("Recommendation", \.recommendation),
      .choice("Status", \.status, FindingStatus.allCases.map { ($0.title, $0) }),
      .line("Owner", \.owner, options: { $1.people }),
      .date("Due date", \.dueDate, hint: "by when"),
    ]
  }
}

/// The form of an answer fills in what the keys do not.
extension Answer: FormRecord {
  static var rows: [FormRow<Answer>] {
    [
      .lines("Rationale", \.rationale, hint: "why compensated or not applicable"),
      .line(
        "Approver", \.approver, hint: "who approved the compensation", options: { $1.people }),
      .date("Expiry", \.expiry, hint: "end of the approval"),
      .values(
        "Methods", \.methods, hint: "interview, observation, document review, test",
        options: { _, _ in FieldOption.methods },
        show: { method, _ in method.title },
        read: { (text, _) throws(FieldFault) in try FieldParsers.methods(text) }),
      .list("Evidence", \.evidence, hint: "one reference a line"),
    ]
  }
}

extension Evidence: FormRecord {
  static var rows: [FormRow<Evidence>] {
    let methods = AssessmentMethod.allCases.map { ($0.title, AssessmentMethod?.some($0)) }
    return [
      .line("Caption", \.caption, hint: "what there is to see in it"),
      .choice("Method", \.method, [("not said", nil)] + methods),
    ]
  }
}

/// What the window of the system under consideration fills in.
struct SystemRecord: FormRecord {
  var system: SystemUnderConsideration
  var visit: Visit
  var samplingNote: String

  static var rows: [FormRow<SystemRecord>] {
    [
      .line("Name", \.system.name),
      .line("Asset owner", \.system.owner),
      .line("Site", \.system.site),
      .lines("Scope", \.system.scope, hint: "what belongs to it and what does not"),
      .list("Essential functions", \.system.essentialFunctions, hint: "one a line"),
      .date("First day", \.visit.start, hint: "of the visit"),
      .date("Last day", \.visit.end, hint: "of the visit"),
      .list("Assessors", \.visit.assessors, hint: "one a line"),
      .lines("Sampling", \.samplingNote, hint: "what was sampled and what was not"),
    ]
  }

  var contradiction: FormProblem? {
    guard let start = visit.start, let end = visit.end, end < start,
      let last = Self.rows.firstIndex(where: { $0.title == "Last day" })
    else { return nil }
    return FormProblem(field: last, text: "The last day lies before the first, \(start.text)")
  }
}
