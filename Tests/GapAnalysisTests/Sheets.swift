import AssessmentModel
import RequirementCatalog
import TestSupport

/// The answers of one place, written as `["SR 6.1": Answer(.met)]`.
typealias Sheet = [RequirementID: Answer]

/// Builds a sheet from identifiers in the standard's notation.
func sheet(_ answers: [String: AnswerStatus]) -> Sheet {
  var sheet: Sheet = [:]
  for (text, status) in answers {
    guard let id = RequirementID(typed: text) else { preconditionFailure("no row \(text)") }
    sheet[id] = Answer(status)
  }
  return sheet
}

/// The day as of which the tests look, unless they say otherwise.
let today = day("2026-11-25")

/// The day in ISO 8601.
func day(_ text: String) -> CalendarDate {
  guard let day = CalendarDate(text: text) else { preconditionFailure("no day \(text)") }
  return day
}

/// A compensation whose approval ends on a day; nil names no end.
func compensation(until end: String?, by approver: String = "Plant manager") -> Answer {
  var answer = Answer(.compensated, rationale: "The cabinet is locked")
  answer.approver = approver
  answer.expiry = end.map(day)
  return answer
}

/// The identifier in the standard's notation.
func row(_ text: String) -> RequirementID {
  guard let id = RequirementID(text: text) else { preconditionFailure("no row \(text)") }
  return id
}

/// Every row with the same status.
func everything(_ status: AnswerStatus) -> Sheet {
  Dictionary(uniqueKeysWithValues: Catalog.requirements.map { ($0.id, Answer(status)) })
}

/// A zone with the same target in every FR.
func zone(target: SecurityLevel) -> Place {
  .zone(Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "Dosing", target: .init(all: target)))
}

private let edges = [
  "2026-11-24", "2026-11-25", "2026-11-26", "2025-12-31", "2026-01-01", "2028-02-28",
  "2028-02-29", "2028-03-01",
].map(day)

extension SeededGenerator {
  /// A random target vector; each level is as likely as the others.
  mutating func target() -> LevelVector {
    var vector = LevelVector(all: .zero)
    for fr in FoundationalRequirement.allCases { vector[fr] = pick(SecurityLevel.allCases) }
    return vector
  }

  /// A random day around the ends of a month, a year and a leap year's February.
  mutating func day() -> CalendarDate {
    pick(edges)
  }

  /// A random answer; often good, so that levels above 0 come out, and capabilities that contradict.
  /// An approver and an end stand beside any status, for changing the status keeps them.
  mutating func answer(good share: Int) -> Answer {
    var answer = Answer(Int.random(in: 0..<100, using: &self) < share ? .met : nil)
    if answer.status == nil {
      answer.status = pick([
        .met, .partly, .notMet, .compensated, .compensated, .notApplicable, nil,
      ])
    }
    if once(in: 4) { answer.capability = pick([.capable, .notCapable]) }
    if !once(in: 3) { answer.expiry = day() }
    answer.approver = pick(["", " ", "Plant manager", "Plant manager"])
    return answer
  }

  /// Random answers: from none to all, from nearly all good to any, an FR without anything that
  /// applies, or without anything that applies up to some level.
  mutating func sheet() -> Sheet {
    var sheet: Sheet = [:]
    let answered = pick([0, 20, 60, 90, 100, 100])
    let good = pick([0, 50, 80, 95, 100])
    for requirement in Catalog.requirements {
      guard Int.random(in: 0..<100, using: &self) < answered else { continue }
      sheet[requirement.id] = answer(good: good)
    }
    leaveOut(of: &sheet)
    if once(in: 4) { sheet[RequirementID(fr: .uc, number: 2)] = Answer(.notApplicable) }
    return sheet
  }

  private mutating func leaveOut(of sheet: inout Sheet) {
    guard once(in: 2) else { return }
    let absent = pick(FoundationalRequirement.allCases)
    let level = pick([SecurityLevel.one, .one, .one, .one, .two, .four])
    for requirement in Catalog.requirements(of: absent, upTo: level) {
      let follows = requirement.id.isEnhancement && once(in: 2)
      if !follows || requirement.standsAlone { sheet[requirement.id] = Answer(.notApplicable) }
    }
  }
}
