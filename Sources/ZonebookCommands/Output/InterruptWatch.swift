import Dispatch
import Glibc
import Synchronization

/// Notes that the user pressed Ctrl-C instead of ending the process, while something has to be put in
/// order first.
final class InterruptWatch {
  /// Whether Ctrl-C was pressed; from any thread.
  let hasCome: @Sendable () -> Bool

  private let source: any DispatchSourceSignal

  private final class Notice: Sendable {
    let hasCome = Atomic(false)
  }

  /// Watches until ``end()``.
  init() {
    let notice = Notice()
    hasCome = { notice.hasCome.load(ordering: .relaxed) }
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { notice.hasCome.store(true, ordering: .relaxed) }
    source.resume()
  }

  /// Lets Ctrl-C end the process again.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
