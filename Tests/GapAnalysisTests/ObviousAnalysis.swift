import AssessmentModel
import RequirementCatalog

/// The levels of one FR, computed slowly and word for word, to check the program's own analysis.
///
/// It shares no code with it: R(n) is built as a set for each n, and every n is tried.
struct ObviousAnalysis {
  let fr: FoundationalRequirement
  let target: Int
  let answers: Sheet

  enum Word { case good, bad, missing }

  /// R(0) to R(4).
  private let demands: [Set<RequirementID>]

  init(fr: FoundationalRequirement, target: Int, answers: Sheet) {
    self.fr = fr
    self.target = target
    self.answers = answers
    let rows = Catalog.requirements.filter { $0.id.fr == fr }
    let applicable = rows.filter { Self.applies($0.id, answers) }
    // "Let R(n) be the applicable requirements (SRs and REs) of that FR with minSL <= n."
    demands = (0...4).map { n in
      Set(applicable.filter { $0.minimumLevel.rawValue <= n }.map(\.id))
    }
  }

  /// "When an SR is not applicable, so are its REs."
  private static func applies(_ id: RequirementID, _ answers: Sheet) -> Bool {
    if answers[id]?.status == .notApplicable { return false }
    let parent = RequirementID(fr: id.fr, number: id.number, enhancement: 0)
    return answers[parent]?.status != .notApplicable
  }

  /// Every row has a first level of 4 at most, so R(4) is all that applies.
  var hasNoLevel: Bool { demands[4].isEmpty }

  func achievement(_ id: RequirementID) -> Word {
    switch answers[id]?.status {
    case .met, .compensated: .good
    case .partly, .notMet, .notApplicable: .bad
    case nil: .missing
    }
  }

  /// "If the assessor says nothing it follows from the status … The assessor's word wins."
  func ability(_ id: RequirementID) -> Word {
    guard let answer = answers[id] else { return .missing }
    if let said = answer.capability { return said == .capable ? .good : .bad }
    switch answer.status {
    case .met: return .good
    case .compensated: return .bad
    default: return .missing
    }
  }

  /// "The highest n in 0...4 such that for every m <= n all of R(m) are met or compensated."
  func highest(_ word: (RequirementID) -> Word, countingMissing: Bool) -> Int {
    let level = (0...4).last { n in
      (0...n).allSatisfy { m in
        demands[m].allSatisfy { id in
          word(id) == .good || (word(id) == .missing && countingMissing)
        }
      }
    }
    return level ?? 0
  }

  var proven: Int { highest(achievement, countingMissing: false) }
  var possible: Int { highest(achievement, countingMissing: true) }
  var provenCapability: Int { highest(ability, countingMissing: false) }
  var possibleCapability: Int { highest(ability, countingMissing: true) }

  var state: String {
    if hasNoLevel { return "notApplicable" }
    if target == 0 { return "notTargeted" }
    if proven >= target { return "met" }
    if possible < target { return "gap" }
    return "undetermined"
  }

  var required: Set<RequirementID> { demands[target] }
  var answered: Set<RequirementID> { required.filter { achievement($0) != .missing } }
  var failing: Set<RequirementID> { required.filter { achievement($0) == .bad } }

  func kind(_ id: RequirementID) -> String {
    switch ability(id) {
    case .good: "configure"
    case .bad: "replace"
    case .missing: "findOut"
    }
  }

  /// "The failing or unassessed requirements with minSL <= n", n being the next level to the target.
  var blocking: Set<RequirementID> {
    if hasNoLevel || proven >= target { return [] }
    return demands[proven + 1].filter { achievement($0) != .good }
  }
}
