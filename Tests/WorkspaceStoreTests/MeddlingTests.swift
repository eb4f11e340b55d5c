import AssessmentModel
import Foundation
import TestSupport
import Testing

@testable import CursesTerminal
@testable import WorkspaceStore

@Suite("Files that are moved, replaced, cut or removed beneath an open workspace", .serialized)
struct MeddlingTests {
  /// What somebody does to a file.
  enum Meddling: String, CaseIterable, Sendable {
    case moveAway, remove, replaceByOlder, replaceByNoise, cutToNothing, cutToHalf
    case overwriteByOlder, overwriteEnd, overwriteMiddle, grow
  }

  /// Which file of the workspace that is.
  enum Target: String, CaseIterable, Sendable {
    case journal = ".journal"
    case history = ".history"
    case lock = ".lock"
    case file = ""

    /// Another program's version of the file itself is a matter between two versions, which are both
    /// kept; here it only goes away.
    var meddlings: [Meddling] { self == .file ? [.moveAway, .remove] : Meddling.allCases }
  }

  @Test(
    "whatever is done to which file at whatever point, no saved answer is lost or turned back",
    arguments: Target.allCases)
  func everyPoint(target: Target) throws {
    let wake = try WakeSignal()
    let sound = try WorkbenchRun(nil, wake: wake)
    var steps = 0
    sound.beforeStep = { _ in steps += 1 }
    sound.run()
    var (runs, bad) = (0, [String]())
    for point in 1...steps {
      for meddling in target.meddlings {
        runs += 1
        let isWatched = runs.isMultiple(of: 2) != point.isMultiple(of: 2)
        let problems = try run(meddling, target, before: point, isWatched, wake)
        bad += problems.map { "\(target) \(meddling) before step \(point): \($0)" }
      }
    }
    print("meddling with \(target): \(runs) sessions, \(bad.count) bad")
    #expect(bad.isEmpty, "\(bad.prefix(40).joined(separator: "\n"))")
  }

  @Test("the whole folder may be exchanged for an older copy of it, and nothing saved is lost")
  func olderFolder() throws {
    let wake = try WakeSignal()
    for point in 2...10 {
      let run = try WorkbenchRun(nil, wake: wake)
      run.isWatched = true
      var step = 0
      var older: [String: [UInt8]] = [:]
      run.beforeStep = { _ in
        step += 1
        if step == point - 1 { older = Self.files(run.disk) }
        if step == point { for (name, bytes) in older { run.disk.put(bytes, at: name) } }
      }
      run.run()
      #expect(Self.problems(run).isEmpty, "before step \(point)")
    }
  }

  private func run(
    _ meddling: Meddling, _ target: Target, before point: Int, _ isWatched: Bool, _ wake: WakeSignal
  ) throws -> [String] {
    let run = try WorkbenchRun(nil, wake: wake)
    run.isWatched = isWatched
    let path = WorkbenchRun.path + target.rawValue
    var step = 0
    var older: [UInt8] = []
    run.beforeStep = { _ in
      step += 1
      if step == point { Self.meddle(run.disk, meddling, path, older) }
      if step == point - 1 { older = run.disk.content(path) ?? [] }
    }
    run.run()
    let problems = Self.problems(run)
    // Without its history a trail begins anew, and says so.
    return target == .history ? problems.filter { !$0.contains("trail: ") } : problems
  }

  /// What is wrong after each of the steps, when the process was killed and the files are opened again.
  private static func problems(_ run: WorkbenchRun) -> [String] {
    run.problems
      + run.recorder.cuts.flatMap { cut in
        cut.problems(.all).map { "after \(cut.account.step): \($0)" }
      }
  }

  private static func files(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.names.reduce(into: [:]) { $0[$1] = disk.content($1) }
  }

  private static func meddle(
    _ disk: SimulatedDisk, _ meddling: Meddling, _ path: String, _ older: [UInt8]
  ) {
    guard let content = disk.content(path) else { return }
    let half = content.count / 2
    switch meddling {
    case .moveAway: try? disk.operations.rename(path, path + ".bak", true)
    case .remove: try? disk.operations.remove(path)
    case .replaceByOlder: disk.put(older, at: path)
    case .replaceByNoise: disk.put(Array("noise\n".utf8), at: path)
    case .cutToNothing: disk.overwrite([], at: path)
    case .cutToHalf: disk.overwrite(Array(content[..<half]), at: path)
    case .overwriteByOlder: disk.overwrite(older, at: path)
    case .overwriteEnd: disk.overwrite(content.dropLast(9) + Array("overwrite".utf8), at: path)
    case .overwriteMiddle:
      disk.overwrite(content[..<half] + [content[half] ^ 1] + content[(half + 1)...], at: path)
    case .grow: disk.overwrite(content + Array("more of it\n".utf8), at: path)
    }
  }
}
