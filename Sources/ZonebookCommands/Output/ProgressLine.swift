import Synchronization
import WorkspaceStore

/// A line on standard error that says how far something is; only where a person can see it.
final class ProgressLine: Sendable {
  private let title: String
  private let surroundings: Surroundings
  /// The percentage that is shown; nil where nothing is.
  private let shown = Mutex<Int?>(nil)

  /// A line that begins with `title`, which may come from a file.
  init(_ title: String, in surroundings: Surroundings) {
    self.title = surroundings.shown(title)
    self.surroundings = surroundings
  }

  /// Shows how much of `total` is done, where that is another percentage than before.
  func show(_ done: Int, of total: Int) {
    guard surroundings.errorIsTerminal, total > 0 else { return }
    let percent = Int(Double(done) / Double(total) * 100)
    let isNew = shown.withLock { shown in
      defer { shown = percent }
      return shown != percent
    }
    if isNew { surroundings.writeError(Array("\r\(title): \(percent) %".utf8)) }
  }

  /// Takes the line away.
  func clear() {
    guard shown.withLock({ $0.take() }) != nil else { return }
    surroundings.writeError(Array("\r\u{1B}[K".utf8))
  }
}

extension Surroundings {
  /// Does something long: with a progress line, and Ctrl-C ends it in an orderly way.
  func withProgress<Result>(
    _ title: String, _ body: (TransferControl) throws(StoreError) -> Result
  ) throws(CommandError) -> Result {
    let line = ProgressLine(title, in: self)
    let interrupt = InterruptWatch()
    defer {
      interrupt.end()
      line.clear()
    }
    do throws(StoreError) {
      return try body(
        TransferControl(
          progress: { done, total in line.show(done, of: total) },
          isCancelled: interrupt.hasCome))
    } catch {
      throw .unreadable(error)
    }
  }
}
