import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TestSupport
import Testing

@Suite("The analysis agrees with the obvious one")
struct AgreementTests {
  @Test("twelve thousand generated places give the same in all seven FRs")
  func agreement() {
    var generator = SeededGenerator.fromEnvironment("agreement")
    var seen: [String: Int] = [:]
    for number in 0..<12_000 {
      let target = generator.target()
      let sheet = generator.sheet()
      let day = generator.day()
      let zone = Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "Z", target: target)
      let analysis = PlaceAnalysis(.zone(zone), answers: sheet, asOf: day)
      for fr in FoundationalRequirement.allCases {
        let obvious = ObviousAnalysis(
          fr: fr, target: target[fr].rawValue, answers: sheet, asOf: day)
        let differences = differences(analysis[fr], obvious)
        #expect(differences.isEmpty, "place \(number), FR \(fr.number), seed \(generator.seed)")
        if !differences.isEmpty { return }
        count(obvious, in: &seen)
      }
    }
    for name in ObviousAnalysis.Verdict.allCases.map(\.rawValue)
      + ObviousAnalysis.Row.allCases.map(\.rawValue) + Self.rarities
    {
      #expect(seen[name, default: 0] > 500, "\(name) hardly came up, seed \(generator.seed)")
    }
  }

  private static let rarities = [
    "stands alone", "a compensation without approval", "a capability against the status",
    "an approval that ends today", "fails and open below one level", "target 0", "target 4",
  ]

  /// Counts what a cell is an example of.
  private func count(_ obvious: ObviousAnalysis, in seen: inout [String: Int]) {
    func saw(_ name: String, _ isSo: Bool = true) { if isSo { seen[name, default: 0] += 1 } }
    saw(obvious.verdict.rawValue)
    for requirement in obvious.all { saw(obvious.row(requirement.id).rawValue) }
    let system = RequirementID(fr: .uc, number: 2)
    saw(
      "stands alone",
      obvious.fr == .uc && !obvious.applies(system) && obvious.applies(ObviousAnalysis.standsAlone))
    saw("a compensation without approval", obvious.withoutApproval > 0)
    saw(
      "a capability against the status",
      obvious.required.contains { id in
        obvious.row(id) == .met && obvious.ability(id) == .notCapable
          || obvious.row(id) == .compensated && obvious.ability(id) == .capable
      })
    saw(
      "an approval that ends today",
      obvious.required.contains { id in
        obvious.row(id) == .compensated && obvious.answers[id]?.expiry == obvious.asOf
      })
    let next = (obvious.provenAchieved ?? 0) + 1
    saw(
      "fails and open below one level",
      next <= obvious.target && !obvious.failing(to: next).isEmpty
        && !obvious.open(to: next).isEmpty)
    saw("target 0", obvious.target == 0)
    saw("target 4", obvious.target == 4)
  }

  private func differences(_ cell: CellAnalysis, _ obvious: ObviousAnalysis) -> [String] {
    var names: [String] = []
    func check(_ name: String, _ isEqual: Bool) { if !isEqual { names.append(name) } }
    check("SL-A proven", cell.achieved?.proven.rawValue == obvious.provenAchieved)
    check("SL-A possible", cell.achieved?.possible.rawValue == obvious.possibleAchieved)
    check("SL-C proven", cell.capability?.proven.rawValue == obvious.provenCapability)
    check("SL-C possible", cell.capability?.possible.rawValue == obvious.possibleCapability)
    check("state", Self.verdict(of: cell) == obvious.verdict)
    check("no level is shown", (cell.shownAchieved == nil) == (cell.state == .notApplicable))
    check("required", cell.coverage.required == obvious.required.count)
    check("answered", cell.coverage.answered == obvious.answered.count)
    let unanswered = obvious.required.filter { !obvious.answered.contains($0) }
    check("unanswered", cell.unanswered == unanswered)
    check("gaps", cell.gaps.map(\.requirement) == obvious.required.filter(obvious.fails))
    check("kinds", Self.kinds(of: cell) == obvious.kinds)
    check("compensated", cell.compensatedCount == obvious.compensated)
    check("without approval", cell.unapprovedCount == obvious.withoutApproval)
    check("ended", cell.ended.count == obvious.ended)
    let size = obvious.verdict == .gap ? obvious.smallestGap...obvious.largestGap : nil
    check("gap size", cell.gapSize == size)
    let proven = obvious.provenAchieved ?? 4
    let next = proven < obvious.target ? proven + 1 : nil
    check("next level", cell.blockedLevel?.rawValue == next)
    check("fails", cell.fails == next.map(obvious.failing) ?? [])
    check("open", cell.open == next.map(obvious.open) ?? [])
    let blocking = Set(cell.fails).union(cell.open)
    check("blocking", cell.blocking == blocking.sorted())
    return names
  }

  private static func verdict(of cell: CellAnalysis) -> ObviousAnalysis.Verdict {
    switch cell.state {
    case .met: .met
    case .gap: .gap
    case .undetermined: .undetermined
    case .notTargeted: .notTargeted
    case .notApplicable: cell.achieved == nil ? .noApplicableRequirement : .notApplicableAtTarget
    }
  }

  private static func kinds(of cell: CellAnalysis) -> [RequirementID: ObviousAnalysis.Ability] {
    Dictionary(
      uniqueKeysWithValues: cell.gaps.map { gap in
        switch gap.kind {
        case .configure: (gap.requirement, .capable)
        case .replace: (gap.requirement, .notCapable)
        case .findOut: (gap.requirement, .unknown)
        }
      })
  }
}
