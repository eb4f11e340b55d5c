import AssessmentModel
import CursesTerminal
import WorkbenchApp

@testable import WorkspaceStore
@testable import ZonebookCommands

/// Three sessions of the workbench on a disk that fails, without a screen: the journal's writer at work,
/// and account kept of what the header would say.
final class WorkbenchRun {
  static let path = "plant.zonebook"
  private static let limits = JournalLimits(records: 8, bytes: 1 << 20)

  let disk = SimulatedDisk()
  let failing: FailingDisk
  let recorder: PowerCutRecorder
  /// What was wrong while it went on.
  private(set) var problems: [String] = []
  /// Called before each step, as for somebody who meddles with the files.
  var beforeStep: (String) -> Void = { _ in }

  /// Whether the writer looks at the files before each step, as a watch lets it do.
  var isWatched = false

  private let mailbox: Mailbox
  private var writer: JournalWriter?
  private var document = WorkspaceDocument(workspace: Samples.workspace())
  private var counter = 0

  /// Makes the workspace; `cuts` are calls after which the power may go.
  init(_ plan: FaultPlan?, wake: WakeSignal, cuts: Set<Int> = []) throws {
    recorder = PowerCutRecorder(after: cuts)
    mailbox = Mailbox(wake: wake)
    try WorkspaceStore.create(
      Samples.workspace(), at: Self.path, replacing: false, disk: Disk(calls: disk.operations))
    failing = FailingDisk(disk, plan) { [recorder, disk] in recorder.note(disk, afterCall: $0) }
    recorder.update { $0.states[0] = self.document }
  }

  /// Goes through the whole script.
  func run() {
    begin()
    step("answer") { $0.change(1) }
    step("answer fast") { $0.change(2) }
    step("undo") { $0.undo() }
    step("rest") { $0.rest() }
    step("answer after the rest") { $0.change(1) }
    step("quit") { $0.quit() }
    begin()
    step("answer in the second session") { $0.change(1) }
    die()
    begin()
    step("answer in the third session") { $0.change(3) }
    step("rest in the third session") { $0.rest() }
    step("answer at last") { $0.change(2) }
    die()
  }

  // MARK: Steps

  private func step(_ name: String, _ body: (WorkbenchRun) -> Void) {
    guard writer != nil else { return }
    recorder.update { $0.step = name }
    beforeStep(name)
    // What the watch of the folder does; the steps before it found nothing to do.
    if isWatched { writer?.queue.sync { writer?.lookAgain() } }
    body(self)
    if failing.isDead, writer != nil { revive() }
    recorder.note(disk)
  }

  /// Opens the file; what it holds counts as saved unless the writer says otherwise.
  private func begin() {
    recorder.update { $0.step = "open" }
    for _ in 0..<2 where writer == nil {
      let open = try? WorkspaceStore.open(
        Self.path, as: Samples.holder, disk: Disk(calls: failing.operations), limits: Self.limits)
      guard let open, !open.isReadOnly else { continue }
      begin(with: open)
    }
    if failing.isDead { revive() }
    recorder.note(disk)
  }

  private func begin(with open: OpenWorkspace) {
    document = open.loaded.document
    let found = document
    problems += recorder.account.problems(in: found).map { "\(recorder.account.step): \($0)" }
    recorder.update { account in
      account.states = account.states.filter { $0.key < found.revision }
      account.states[found.revision] = found
      account.made = found.revision
      account.saved = min(account.saved, found.revision)
    }
    let writer = JournalWriter(
      store: open, path: Self.path, mailbox: mailbox,
      pace: JournalPace(
        idle: .never, patience: .never, firstPause: 1 << 30, longestPause: 1 << 30))
    self.writer = writer
    settle { $0.saved = max($0.saved, found.revision) }
  }

  private func change(_ count: Int) {
    for _ in 0..<count {
      counter += 1
      let edit = Samples.edit(counter)
      if let change = try? document.perform(edit, author: "a", at: Samples.moment) {
        make(change)
      }
    }
    settle()
  }

  private func undo() {
    if let change = try? document.undo(author: "a", at: Samples.moment) { make(change) }
    settle()
  }

  private func make(_ change: Change) {
    let document = document
    recorder.update {
      $0.made = document.revision
      $0.states[document.revision] = document
    }
    writer?.append(change, document)
  }

  private func rest() {
    let revision = document.revision
    writer?.queue.sync { writer?.restAt(revision) }
    settle()
  }

  private func quit() {
    guard let writer else { return }
    let isSaved = writer.finish(within: .seconds(600)) == nil
    let revision = document.revision
    if isSaved, !failing.isDead { recorder.update { $0.saved = revision } }
    _ = mailbox.take()
    writer.letGo().wait()
    guard !failing.isDead else { return }
    self.writer = nil
  }

  /// The process is gone without a goodbye.
  private func die() {
    failing.endProcess()
    writer?.letGo().wait()
    writer = nil
    _ = mailbox.take()
  }

  /// After a death in a call, the user starts the program again on a disk that is well.
  private func revive() {
    die()
    recorder.note(disk)
    begin()
  }

  /// Waits until the writer has done what it can, with some tries, and takes its messages.
  private func settle(unlessFailing: (inout PowerCut.Account) -> Void = { _ in }) {
    guard let writer else { return }
    var hasFailed = false
    for attempt in 0..<4 {
      if attempt > 0 { writer.retry() }
      writer.queue.sync {}
      guard !failing.isDead else { return _ = mailbox.take() }
      for message in mailbox.take() {
        switch message {
        case .persisted(let revision):
          hasFailed = false
          recorder.update { $0.saved = max($0.saved, revision) }
        case .persistFailed: hasFailed = true
        default: break
        }
      }
      if writer.unsavedCount == 0, !hasFailed { break }
    }
    if !hasFailed { recorder.update(unlessFailing) }
  }
}
