import AssessmentModel
import Synchronization
import Testing

@testable import WorkspaceStore

/// A moment at which the power may go: the disk as it was, and what the user had been told by then.
struct PowerCut {
  /// What was on the screen so far.
  struct Account {
    /// The document at every revision that was reached.
    var states: [Int: WorkspaceDocument] = [:]
    /// The last revision that was shown as saved.
    var saved = 0
    /// The last revision that was made.
    var made = 0
    /// What the user was doing.
    var step = ""
  }

  let disk: SimulatedDisk
  let account: Account

  /// What is wrong after the power went and came back; empty where nothing is.
  func problems(_ survival: SimulatedDisk.Survival) -> [String] {
    let disk = disk.copy()
    disk.crash(survival)
    do throws(StoreError) {
      return try Self.problems(Disk(calls: disk.operations), account)
    } catch {
      return ["it does not open: \(error)"]
    }
  }

  /// Compares what is found with what was told; then goes on there.
  static func problems(_ disk: Disk, _ account: Account) throws(StoreError) -> [String] {
    let path = WorkbenchRun.path
    let open = try WorkspaceStore.open(path, as: Samples.holder, disk: disk)
    defer { open.close() }
    var found = open.loaded.document
    var problems = account.problems(in: found)
    if open.isReadOnly { problems.append("it opens read-only") }
    let change = try? found.perform(Samples.edit(77), author: "b", at: Samples.moment)
    guard let change else { return problems + ["nothing can be changed"] }
    try open.append([change])
    if try WorkspaceStore.read(path, disk: disk).document.workspace != found.workspace {
      problems.append("a change after it does not read back")
    }
    let trail = try WorkspaceStore.trail(of: path, key: .passphrase(nil), disk: disk)
    problems += trail.check().filter { $0.severity == .error }.map { "trail: \($0)" }
    return problems
  }
}

extension PowerCut.Account {
  /// What is wrong with a document that was found.
  func problems(in found: WorkspaceDocument) -> [String] {
    guard found.revision >= saved else {
      return ["revision \(found.revision) was found, \(saved) was saved"]
    }
    guard let expected = states[found.revision] else {
      return ["revision \(found.revision) was found, \(made) is the last that was made"]
    }
    return expected.workspace == found.workspace ? [] : ["the state at \(found.revision) differs"]
  }
}

/// Notes moments at which the power may go, while a session is at work on another thread.
final class PowerCutRecorder: Sendable {
  private struct State {
    var account = PowerCut.Account()
    var cuts: [PowerCut] = []
  }

  private let calls: Set<Int>
  private let state = Mutex(State())

  /// Notes the moments after some calls, by their numbers.
  init(after calls: Set<Int> = []) { self.calls = calls }

  var account: PowerCut.Account { state.withLock { $0.account } }

  /// What was noted so far.
  var cuts: [PowerCut] { state.withLock { $0.cuts } }

  func update(_ body: (inout PowerCut.Account) -> Void) {
    state.withLock { body(&$0.account) }
  }

  func note(_ disk: SimulatedDisk) {
    let copy = disk.copy()
    state.withLock { $0.cuts.append(PowerCut(disk: copy, account: $0.account)) }
  }

  func note(_ disk: SimulatedDisk, afterCall number: Int) {
    if calls.contains(number) { note(disk) }
  }
}
