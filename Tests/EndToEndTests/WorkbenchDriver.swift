import Foundation
import TestSupport
import Testing

/// A user at the workbench: does what a user does and waits for what a user would wait for.
struct WorkbenchDriver {
  let session: TerminalSession

  var screen: Screen { session.screen }

  // MARK: Keys

  /// Presses keys, and waits until they are read.
  func press(_ keys: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for key in keys { try session.press(key) }
    try await session.waitForIdle(sourceLocation: sourceLocation)
  }

  /// Waits for a text on the screen.
  @discardableResult
  func see(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await session.wait(for: text, sourceLocation: sourceLocation)
  }

  /// Waits for a text in the last line, and for the end of the painting.
  @discardableResult
  func see(
    footer text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await session.wait(until: "“\(text)” in the footer", sourceLocation: sourceLocation) {
      $0.rows.last?.contains(text) == true && $0.isPainted
    }
  }

  /// Waits until a text is gone from the screen.
  @discardableResult
  func see(
    no text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await session.wait(forAbsenceOf: text, sourceLocation: sourceLocation)
  }

  /// Waits until the header says that everything is on the disk.
  @discardableResult
  func seeSaved(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Screen {
    try await session.wait(until: "“saved” in the header", sourceLocation: sourceLocation) {
      $0.rows[0].contains("saved")
    }
  }

  /// Waits until the screen is this one but for the header, which has a clock; cursor included.
  func see(same expected: Screen, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    do {
      try await session.wait(until: "the same screen", sourceLocation: sourceLocation) {
        $0.isSameBelowHeader(as: expected)
      }
    } catch {
      Issue.record("expected this screen:\n\(expected.framed)", sourceLocation: sourceLocation)
      throw error
    }
  }
}
