import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TestSupport
import Testing

@Suite("The analysis agrees with the obvious one")
struct AgreementTests {
  @Test("ten thousand generated places give the same in all seven FRs")
  func agreement() {
    var generator = SeededGenerator.fromEnvironment("agreement")
    var states: [CellState: Int] = [:]
    for number in 0..<10_000 {
      let target = generator.target()
      let sheet = generator.sheet()
      let zone = Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "Z", target: target)
      let analysis = PlaceAnalysis(.zone(zone), answers: sheet)
      for fr in FoundationalRequirement.allCases {
        let cell = analysis[fr]
        states[cell.state, default: 0] += 1
        let obvious = ObviousAnalysis(fr: fr, target: target[fr].rawValue, answers: sheet)
        let differences = differences(cell, obvious)
        #expect(differences.isEmpty, "place \(number), FR \(fr.number), seed \(generator.seed)")
        if !differences.isEmpty { return }
      }
    }
    for state in CellState.allCases {
      #expect(states[state, default: 0] > 500, "\(state) hardly came up")
    }
  }

  private func differences(_ cell: CellAnalysis, _ obvious: ObviousAnalysis) -> [String] {
    var names: [String] = []
    func check(_ name: String, _ isEqual: Bool) { if !isEqual { names.append(name) } }
    if obvious.hasNoLevel {
      check("no SL-A", cell.achieved == nil)
      check("no SL-C", cell.capability == nil)
    } else {
      check("SL-A proven", cell.achieved?.proven.rawValue == obvious.proven)
      check("SL-A possible", cell.achieved?.possible.rawValue == obvious.possible)
      check("SL-C proven", cell.capability?.proven.rawValue == obvious.provenCapability)
      check("SL-C possible", cell.capability?.possible.rawValue == obvious.possibleCapability)
    }
    check("state", cell.state.rawValue == obvious.state)
    check("required", cell.coverage.required == obvious.required.count)
    check("answered", cell.coverage.answered == obvious.answered.count)
    check("unanswered", cell.unanswered == obvious.required.subtracting(obvious.answered).sorted())
    check("gaps", cell.gaps.map(\.requirement) == obvious.failing.sorted())
    check(
      "kinds", cell.gaps.allSatisfy { $0.kind.rawValue == obvious.kind($0.requirement) })
    check("blocking", cell.blocking == obvious.blocking.sorted())
    let compensated = obvious.required.contains { obvious.answers[$0]?.status == .compensated }
    check("compensation", cell.hasCompensation == compensated)
    let size =
      obvious.state == "gap"
      ? obvious.target - obvious.possible...obvious.target - obvious.proven : nil
    check("gap size", cell.gapSize == size)
    return names
  }
}
