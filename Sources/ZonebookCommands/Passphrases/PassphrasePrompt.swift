import DocumentSecurity
import Glibc
import Synchronization

/// Asks for a passphrase on the terminal of the process, whatever standard input and output are.
enum PassphrasePrompt {
  /// The longest passphrase that is taken, in bytes.
  private static let limit = 1024

  /// The terminal's settings from before the first question; nil while nothing is asked.
  private static let former = Mutex<termios?>(nil)

  /// What the user types, without showing it; nil where there is no terminal or the user gives up
  /// with Ctrl-C, Ctrl-D or Esc.
  ///
  /// The terminal stays silent until ``end()``: a key takes its time to be made, and who types on
  /// meanwhile must not see a passphrase appear.
  static func ask(_ question: String) -> Passphrase? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    former.withLock { former in
      guard former == nil else { return }
      former = settings
      settings.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
      tcsetattr(terminal, TCSAFLUSH, &settings)
    }
    put(question, on: terminal)
    defer { put("\n", on: terminal) }
    return readLine(from: terminal).flatMap { Passphrase(firstLineOf: $0) }
  }

  /// Gives the terminal back as it was; what was typed after the last answer is dropped.
  static func end() {
    guard var settings = former.withLock({ $0.take() }) else { return }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return }
    tcsetattr(terminal, TCSAFLUSH, &settings)
    close(terminal)
  }

  private static func readLine(from terminal: Int32) -> [UInt8]? {
    var line: [UInt8] = []
    while line.count < limit {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 0x0A, 0x0D: return line
      case 0x03, 0x04, 0x1B: return nil
      case 0x15: line = []
      case 0x08, 0x7F:
        // A character of several bytes goes as a whole.
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      default: line.append(byte)
      }
    }
    return nil
  }

  private static func put(_ text: String, on terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }
}
