import Dispatch
import DocumentSecurity
import NetworkObservation
import Synchronization

/// Computes the SHA-256 of a source beside its reading.
final class BackgroundDigest: SourceDigest, Sendable {
  /// Blocks that may wait, so that a slow digest holds the reading up instead of filling memory.
  private static let waiting = 4

  private let queue = DispatchQueue(label: "digest")
  private let places = DispatchSemaphore(value: waiting)
  private let computation = Mutex(DigestComputation())

  func update(_ bytes: UnsafeRawBufferPointer) {
    let block = Array(bytes)
    places.wait()
    queue.async { [self] in
      computation.withLock { $0.update(block) }
      places.signal()
    }
  }

  func finish() -> String {
    queue.sync { computation.withLock { $0.digest.text } }
  }
}
