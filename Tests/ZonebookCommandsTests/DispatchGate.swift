import Foundation

/// A gate that threads wait before while it is closed; open at first.
final class DispatchGate: Sendable {
  private let condition = NSCondition()
  private nonisolated(unsafe) var isClosed = false

  func close() {
    condition.lock()
    isClosed = true
    condition.unlock()
  }

  func open() {
    condition.lock()
    isClosed = false
    condition.broadcast()
    condition.unlock()
  }

  func pass() {
    condition.lock()
    while isClosed { condition.wait() }
    condition.unlock()
  }
}
