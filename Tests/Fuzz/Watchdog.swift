import Foundation
import Synchronization

/// Ends the program when one input takes too long; what it was stands in its file and on standard error.
final class Watchdog: Sendable {
  private struct Watched {
    var number = 0
    var input: [UInt8] = []
    var parser = ""
    var since = ContinuousClock.now
  }

  private let limit: Duration
  private let watched = Mutex(Watched())

  /// Starts watching; an input may take as long as `limit`.
  init(limit: Duration) {
    self.limit = limit
    Thread.detachNewThread { [self] in
      while true {
        usleep(250_000)
        look()
      }
    }
  }

  /// Says that the next input begins.
  func begin(_ input: [UInt8], of parser: String) {
    watched.withLock {
      $0.number += 1
      $0.input = input
      $0.parser = parser
      $0.since = .now
    }
  }

  /// Says that no input is being tried.
  func pause() {
    watched.withLock { $0.parser = "" }
  }

  private func look() {
    let seen = watched.withLock { $0 }
    guard !seen.parser.isEmpty, .now - seen.since > limit else { return }
    let text = """
      \(seen.parser): input \(seen.number) takes longer than \(limit); in Base64:
      \(Data(seen.input.prefix(65_536)).base64EncodedString())

      """
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    abort()
  }
}
