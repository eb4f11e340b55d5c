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

extension SeededGenerator {
  /// A random target vector; each level is as likely as the others.
  mutating func target() -> LevelVector {
    var vector = LevelVector(all: .zero)
    for fr in FoundationalRequirement.allCases { vector[fr] = pick(SecurityLevel.allCases) }
    return vector
  }

  /// A random answer; often good, so that levels above 0 come out, and capabilities that contradict.
  mutating func answer(good share: Int) -> Answer {
    var answer = Answer(Int.random(in: 0..<100, using: &self) < share ? .met : nil)
    if answer.status == nil {
      answer.status = pick([.met, .partly, .notMet, .compensated, .notApplicable, nil])
    }
    if once(in: 4) { answer.capability = pick([.capable, .notCapable]) }
    return answer
  }

  /// Random answers: from none to all, from nearly all good to any, whole FRs not applicable.
  mutating func sheet() -> Sheet {
    var sheet: Sheet = [:]
    let answered = pick([0, 20, 60, 90, 100, 100])
    let good = pick([0, 50, 80, 95, 100])
    let absent = once(in: 3) ? pick(FoundationalRequirement.allCases) : nil
    for requirement in Catalog.requirements {
      guard Int.random(in: 0..<100, using: &self) < answered else { continue }
      sheet[requirement.id] = answer(good: good)
    }
    for requirement in Catalog.requirements where requirement.fr == absent {
      let follows = requirement.id.isEnhancement && once(in: 2)
      if !follows { sheet[requirement.id] = Answer(.notApplicable) }
    }
    return sheet
  }
}
