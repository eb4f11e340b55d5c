import CursesTerminal
import Synchronization
import WorkbenchApp

/// Messages from the threads that write files to the one that owns the terminal.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: WakeSignal

  /// A mailbox that wakes the terminal's thread.
  init(wake: WakeSignal) {
    self.wake = wake
  }

  /// Adds a message; from any thread.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake.signal()
  }

  /// Takes all messages, in order.
  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
