import AssessmentModel
import RequirementCatalog
import TestSupport

@testable import WorkbenchApp

extension FormCase {
  /// Every form of the workbench on something that is there.
  static let all: [FormCase] = [
    zone, conduit, zoneTarget, conduitTarget, finding, details, evidence, system,
  ]

  private static let zone = FormCase(
    testDescription: "zone", keys: ["z", "@", "C"],
    entries: { random in
      let code = "N" + String(Int.random(in: 1...9999, using: &random))
      let (name, owner) = (FormPlant.line(&random), FormPlant.line(&random))
      let (reason, text) = (FormPlant.lines(&random), FormPlant.lines(&random))
      let (target, level) = (FormPlant.vector(&random), random.pick(FormPlant.purdue))
      func change(_ body: @escaping @Sendable (inout Zone) -> Void) -> Change {
        { $0.change(FormPlant.zone, body) }
      }
      return [
        Entry(field: "Code", typed: code, change: change { $0.code = code }),
        Entry(field: "Name", typed: name, change: change { $0.name = name }),
        Entry(field: "Purdue level", typed: level.text, change: change { $0.purdue = level }),
        Entry(field: "Parent", typed: "z3", change: change { $0.parent = FormPlant.safety }),
        Entry(field: "SL-T", typed: target.notation, change: change { $0.target = target }),
        Entry(
          field: "Reason for SL-T", typed: reason, change: change { $0.targetRationale = reason }),
        Entry(field: "Owner", typed: owner, change: change { $0.owner = owner }),
        Entry(field: "Description", typed: text, change: change { $0.description = text }),
      ]
    })

  private static let conduit = FormCase(
    testDescription: "conduit", keys: ["z", "G", "C"],
    entries: { random in
      let code = "N" + String(Int.random(in: 1...9999, using: &random))
      let (name, owner) = (FormPlant.line(&random), FormPlant.line(&random))
      let protocols = FormPlant.line(&random)
      let (reason, text) = (FormPlant.lines(&random), FormPlant.lines(&random))
      let target = FormPlant.vector(&random)
      func change(_ body: @escaping @Sendable (inout Conduit) -> Void) -> Change {
        { $0.change(FormPlant.conduit, body) }
      }
      return [
        Entry(field: "Code", typed: code, change: change { $0.code = code }),
        Entry(field: "Name", typed: name, change: change { $0.name = name }),
        Entry(
          field: "Ends", typed: "Area, Z 1, z3",
          change: change { $0.ends = [FormPlant.area, FormPlant.zone, FormPlant.safety] }),
        Entry(field: "Protocols", typed: protocols, change: change { $0.protocols = protocols }),
        Entry(field: "SL-T", typed: target.notation, change: change { $0.target = target }),
        Entry(
          field: "Reason for SL-T", typed: reason, change: change { $0.targetRationale = reason }),
        Entry(field: "Owner", typed: owner, change: change { $0.owner = owner }),
        Entry(field: "Description", typed: text, change: change { $0.description = text }),
      ]
    })

  private static let zoneTarget = FormCase(
    testDescription: "target of a zone", keys: ["z", "@", "T"],
    entries: { random in
      let (target, reason) = (FormPlant.vector(&random), FormPlant.lines(&random))
      return [
        Entry(
          field: "SL-T", typed: target.notation,
          change: { $0.change(FormPlant.zone) { $0.target = target } }),
        Entry(
          field: "Reason for SL-T", typed: reason,
          change: { $0.change(FormPlant.zone) { $0.targetRationale = reason } }),
      ]
    })

  private static let conduitTarget = FormCase(
    testDescription: "target of a conduit", keys: ["z", "G", "T"],
    entries: { random in
      let (target, reason) = (FormPlant.vector(&random), FormPlant.lines(&random))
      return [
        Entry(
          field: "SL-T", typed: target.notation,
          change: { $0.change(FormPlant.conduit) { $0.target = target } }),
        Entry(
          field: "Reason for SL-T", typed: reason,
          change: { $0.change(FormPlant.conduit) { $0.targetRationale = reason } }),
      ]
    })

  private static let finding = FormCase(
    testDescription: "finding", keys: ["F", "C"],
    entries: { random in
      let (title, owner) = ("T " + FormPlant.line(&random) + "x", FormPlant.line(&random))
      let (observed, advice) = (FormPlant.lines(&random), FormPlant.lines(&random))
      let due = FormPlant.date(&random)
      let severity = random.pick(FindingSeverity.allCases)
      let status = random.pick(FindingStatus.allCases)
      func change(_ body: @escaping @Sendable (inout Finding) -> Void) -> Change {
        { $0.change(FormPlant.finding, body) }
      }
      return [
        Entry(field: "Title", typed: title, change: change { $0.title = title }),
        Entry(field: "Observed", typed: observed, change: change { $0.observed = observed }),
        Entry(
          field: "Places", typed: "C1, z3",
          change: change { $0.places = [.conduit(FormPlant.conduit), .zone(FormPlant.safety)] }),
        Entry(
          field: "Requirements", typed: "7.8, 1.1.1",
          change: change {
            $0.requirements = [
              RequirementID(fr: .ra, number: 8),
              RequirementID(fr: .iac, number: 1, enhancement: 1),
            ]
          }),
        Entry(
          field: "Severity", typed: severity.rawValue, change: change { $0.severity = severity }),
        Entry(
          field: "Recommendation", typed: advice, change: change { $0.recommendation = advice }),
        Entry(field: "Status", typed: status.title, change: change { $0.status = status }),
        Entry(field: "Owner", typed: owner, change: change { $0.owner = owner }),
        Entry(field: "Due date", typed: due?.text ?? "", change: change { $0.dueDate = due }),
      ]
    })

  private static let details = FormCase(
    testDescription: "details of an answer", keys: ["s", "r"],
    entries: { random in
      let (rationale, approver) = (FormPlant.lines(&random), FormPlant.line(&random))
      let (expiry, references) = (FormPlant.date(&random), FormPlant.list(&random))
      func change(_ body: @escaping @Sendable (inout Answer) -> Void) -> Change {
        { $0.changeAnswer(body) }
      }
      return [
        Entry(field: "Rationale", typed: rationale, change: change { $0.rationale = rationale }),
        Entry(field: "Approver", typed: approver, change: change { $0.approver = approver }),
        Entry(field: "Expiry", typed: expiry?.text ?? "", change: change { $0.expiry = expiry }),
        Entry(
          field: "Methods", typed: "interview, document review, test",
          change: change { $0.methods = [.interview, .documentReview, .test] }),
        Entry(
          field: "Evidence", typed: references.joined(separator: "\n"),
          change: change { $0.evidence = references }),
      ]
    })

  private static let evidence = FormCase(
    testDescription: "attached file", keys: ["s", "w", "Enter"],
    entries: { random in
      let caption = FormPlant.line(&random)
      let method = random.pick([nil] + AssessmentMethod.allCases.map(Optional.some))
      func change(_ body: @escaping @Sendable (inout Evidence) -> Void) -> Change {
        { $0.change(FormPlant.evidence, body) }
      }
      return [
        Entry(field: "Caption", typed: caption, change: change { $0.caption = caption }),
        Entry(
          field: "Method", typed: method?.title ?? "not said",
          change: change { $0.method = method }),
      ]
    })

  private static let system = FormCase(
    testDescription: "system under consideration", keys: ["S", "Enter"],
    entries: { random in
      let (name, owner, site) = (
        FormPlant.line(&random), FormPlant.line(&random), FormPlant.line(&random)
      )
      let (scope, sampling) = (FormPlant.lines(&random), FormPlant.lines(&random))
      let (functions, people) = (FormPlant.list(&random), FormPlant.list(&random))
      let first = CalendarDate(year: 2026, month: 2, day: Int.random(in: 1...28, using: &random))
      let last = CalendarDate(year: 2026, month: 6, day: Int.random(in: 1...30, using: &random))
      return [
        Entry(field: "Name", typed: name, change: { $0.changeSystem { $0.name = name } }),
        Entry(field: "Asset owner", typed: owner, change: { $0.changeSystem { $0.owner = owner } }),
        Entry(field: "Site", typed: site, change: { $0.changeSystem { $0.site = site } }),
        Entry(field: "Scope", typed: scope, change: { $0.changeSystem { $0.scope = scope } }),
        Entry(
          field: "Essential functions", typed: functions.joined(separator: "\n"),
          change: { $0.changeSystem { $0.essentialFunctions = functions } }),
        Entry(
          field: "First day", typed: first?.text ?? "",
          change: { $0.changeVisit { $0.start = first } }),
        Entry(
          field: "Last day", typed: last?.text ?? "", change: { $0.changeVisit { $0.end = last } }),
        Entry(
          field: "Assessors", typed: people.joined(separator: "\n"),
          change: { $0.changeVisit { $0.assessors = people } }),
        Entry(
          field: "Sampling", typed: sampling,
          change: { _ = try? $0.apply(.setSamplingNote(sampling)) }),
      ]
    })

  typealias Change = @Sendable (inout Workspace) -> Void
}

extension Workspace {
  fileprivate mutating func change(_ id: ZoneID, _ body: (inout Zone) -> Void) {
    guard var value = zone(id) else { return }
    body(&value)
    _ = try? apply(.putZone(value, at: nil))
  }

  fileprivate mutating func change(_ id: ConduitID, _ body: (inout Conduit) -> Void) {
    guard var value = conduit(id) else { return }
    body(&value)
    _ = try? apply(.putConduit(value, at: nil))
  }

  fileprivate mutating func change(_ id: FindingID, _ body: (inout Finding) -> Void) {
    guard var value = finding(id) else { return }
    body(&value)
    _ = try? apply(.putFinding(value, at: nil))
  }

  fileprivate mutating func change(_ id: EvidenceID, _ body: (inout Evidence) -> Void) {
    guard var value = evidence(id) else { return }
    body(&value)
    _ = try? apply(.putEvidence(value, at: nil))
  }

  fileprivate mutating func changeAnswer(_ body: (inout Answer) -> Void) {
    var value = answer(.zone(FormPlant.zone), FormPlant.requirement)
    body(&value)
    _ = try? apply(.setAnswer(.zone(FormPlant.zone), FormPlant.requirement, value))
  }

  fileprivate mutating func changeSystem(_ body: (inout SystemUnderConsideration) -> Void) {
    var value = system
    body(&value)
    _ = try? apply(.setSystem(value))
  }

  fileprivate mutating func changeVisit(_ body: (inout Visit) -> Void) {
    var value = visit
    body(&value)
    _ = try? apply(.setVisit(value))
  }
}
