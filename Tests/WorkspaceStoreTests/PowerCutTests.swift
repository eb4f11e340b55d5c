import Foundation
import TestSupport
import Testing

@testable import CursesTerminal
@testable import WorkspaceStore

@Suite("A power cut", .serialized)
struct PowerCutTests {
  private let wake: WakeSignal

  init() throws { wake = try WakeSignal() }

  /// How many sessions are run; `ZONEBOOK_FAULT_RUNS` asks for more.
  private var runs: Int {
    ProcessInfo.processInfo.environment["ZONEBOOK_FAULT_RUNS"].flatMap { Int($0) } ?? 350
  }

  @Test("without a fault of the disk, a power cut at any point loses nothing that was saved")
  func soundDisk() throws {
    var bad: [String: Int] = [:]
    for _ in 0..<10 {
      let run = try WorkbenchRun(nil, wake: wake)
      run.run()
      for problem in run.problems { bad[problem, default: 0] += 1 }
      for cut in run.recorder.cuts {
        for survival in [.all, .synced] as [SimulatedDisk.Survival] {
          for problem in cut.problems(survival) {
            bad["\(cut.account.step), \(survival): \(problem)", default: 0] += 1
          }
        }
      }
    }
    #expect(bad.isEmpty, "\(bad)")
  }

  @Test("after any fault of the disk, a power cut at any later point loses nothing that was saved")
  func workbench() throws {
    var random = SeededGenerator.fromEnvironment("power cuts")
    let sound = try WorkbenchRun(nil, wake: wake)
    sound.run()
    #expect(sound.problems.isEmpty)
    let kinds = sound.failing.kinds
    var plans = FaultPlan.all(kinds).shuffled(using: &random)
    print("power cuts: \(kinds.count) calls, \(plans.count) plans")
    plans = Array(plans.prefix(runs))
    var (cuts, bad, saved) = (0, [String: Int](), 0)
    for plan in plans {
      let points = (0..<3).map { _ in plan.first + Int.random(in: 0..<60, using: &random) }
      let run = try WorkbenchRun(plan, wake: wake, cuts: Set(points))
      run.run()
      for problem in run.problems { bad["\(plan): \(problem)", default: 0] += 1 }
      saved += run.recorder.account.saved
      for cut in run.recorder.cuts.shuffled(using: &random).prefix(4) {
        for survival in SimulatedDisk.Survival.powerCuts(random.next()) {
          cuts += 1
          for problem in cut.problems(survival) {
            bad["\(plan), \(cut.account.step), \(survival): \(problem)", default: 0] += 1
          }
        }
      }
    }
    print("power cuts: \(plans.count) sessions, \(cuts) cuts, \(saved) saved, \(bad.count) bad")
    #expect(bad.isEmpty, "\(bad.keys.sorted().prefix(40).joined(separator: "\n"))")
  }
}
