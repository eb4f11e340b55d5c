import AssessmentModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import WorkspaceStore

@Suite("A power cut while a command is at work", .serialized)
struct CommandPowerCutTests {
  /// How many runs each command gets; `ZONEBOOK_FAULT_RUNS` asks for more.
  private var runs: Int {
    ProcessInfo.processInfo.environment["ZONEBOOK_FAULT_RUNS"].flatMap { Int($0) } ?? 120
  }

  @Test(
    "after any fault, a power cut at any later point leaves all of what a command did, or nothing",
    arguments: CommandRun.allCases)
  func everyCommand(command: CommandRun) throws {
    var random = SeededGenerator.fromEnvironment("power cuts in \(command)")
    let prepared = try command.prepared()
    let before = try CommandRun.workspace(Disk(calls: prepared.operations))
    let sound = FailingDisk(prepared.copy())
    #expect(command.run(Disk(calls: sound.operations)))
    let after = try CommandRun.workspace(Disk(calls: sound.disk.operations))
    var (cuts, bad) = (0, [String]())
    for plan in FaultPlan.all(sound.kinds).shuffled(using: &random).prefix(runs) {
      let last = plan.first + Int.random(in: 0..<40, using: &random)
      for (disk, isDone) in states(command, plan, prepared.copy(), cutAfter: last) {
        for survival in SimulatedDisk.Survival.powerCuts(random.next()) {
          cuts += 1
          let crashed = disk.copy()
          crashed.crash(survival)
          do {
            bad += try command.problems(
              Disk(calls: crashed.operations), isDone: isDone, before: before, after: after
            ).map { "\(plan), \(survival): \($0)" }
          } catch {
            bad.append("\(plan), \(survival): \(error)")
          }
        }
      }
    }
    print("power cuts in \(command): \(cuts) cuts, \(bad.count) bad")
    #expect(bad.isEmpty, "\(bad.prefix(30).joined(separator: "\n"))")
  }

  /// The disk after a call and at the end, with whether the user was told by then that it is done.
  private func states(
    _ command: CommandRun, _ plan: FaultPlan, _ disk: SimulatedDisk, cutAfter call: Int
  ) -> [(SimulatedDisk, Bool)] {
    let cut = CutDisk()
    let failing = FailingDisk(disk, plan) { number in
      if number == call { cut.keep(disk) }
    }
    let isDone = command.run(Disk(calls: failing.operations))
    return (cut.kept.map { [($0, false)] } ?? []) + [(disk, isDone)]
  }
}

/// The disk as it was after some call.
private final class CutDisk: Sendable {
  private let disk = Mutex<SimulatedDisk?>(nil)

  var kept: SimulatedDisk? { disk.withLock { $0 } }

  func keep(_ other: SimulatedDisk) {
    let copy = other.copy()
    disk.withLock { $0 = copy }
  }
}
