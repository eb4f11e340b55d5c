import Foundation
import TestSupport
import Testing

@Suite("The terminal is given back")
struct TerminalModeTests {
  @Test("after quitting everything is as it was, and the exit code is 0")
  func quitting() async throws {
    let desk = try Desk()
    let user = try desk.startAfterStty(["demo", desk.path("works.json")])
    try await user.see("Overview")
    #expect(user.screen.isAlternateScreen)
    #expect(user.screen.isBracketedPaste)
    #expect(user.screen.mouse != .off)
    #expect(try !user.session.attributes().isEchoing)
    try await user.quit()
    try await expectRestored(user, in: desk)
  }

  @Test(
    "every picture comes as one whole, whatever is pressed, and what did not change is not sent")
  func wholePictures() async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Overview")
    let before = user.session.rawOutput.count
    for key in ["j", "j", "k", "s", "1", "e", "a", "Esc", "?", "Esc", "d", "g"] {
      try await user.press(key)
    }
    let drawn = String(decoding: user.session.rawOutput[before...], as: UTF8.self)
    let outside = drawn.components(separatedBy: Self.frameBegin).map { part in
      part.components(separatedBy: Self.frameEnd).dropFirst().joined()
    }
    #expect(outside.joined() == "")
    #expect(!drawn.contains(Self.frameBegin + Self.frameEnd))
  }

  private static let frameBegin = "\u{1B}[?2026h"
  private static let frameEnd = "\u{1B}[?2026l"

  @Test("q on the first screen leaves, too")
  func leaving() async throws {
    let desk = try Desk()
    let user = try desk.startAfterStty(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try user.session.press("q")
    #expect(try await user.session.waitForExit() == .exited(0))
    try await expectRestored(user, in: desk)
  }

  @Test(
    "a signal that ends the program restores everything, says that the answers are safe, and counts",
    arguments: [
      SIGTERM, SIGINT, SIGHUP, SIGTRAP, SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT,
    ])
  func signals(number: Int32) async throws {
    let desk = try Desk()
    let user = try desk.startAfterStty(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    user.session.signal(number)
    #expect(try await user.session.waitForExit() == .signalled(number))
    try await expectRestored(user, in: desk)
    #expect(user.screen.contains("Your answers are safe"))
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Z1,SR 1.1,notMet,"))
  }

  @Test("^Z gives the terminal to the shell, and going on paints the same screen again")
  func suspending() async throws {
    let desk = try Desk()
    let user = try desk.startAfterStty(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    let before = try await user.afterLookingUpHelp()
    for _ in 1...3 {
      try user.session.press("^z")
      try await user.session.waitForStop()
      try await expectRestored(user, in: desk)
      user.session.continueProgram()
      try await user.see("Answer ")
      try await user.see(same: before)
      #expect(user.screen.isAlternateScreen)
      #expect(user.screen.isBracketedPaste)
      #expect(try !user.session.attributes().isEchoing)
    }
    try await user.answer(.met)
    try await user.quit()
  }

  @Test("a lost connection ends the program and loses nothing")
  func hangUp() async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.partly)
    user.session.hangUp()
    try await user.session.waitForExit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Z1,SR 1.1,partly,"))
  }

  // MARK: Expectations

  private func expectRestored(
    _ user: WorkbenchDriver, in desk: Desk, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let shell = try desk.startAfterStty(nil)
    try await shell.session.waitForExit()
    let expected = try shell.session.attributes()
    #expect(try user.session.attributes() == expected, sourceLocation: sourceLocation)
    let screen = user.screen
    #expect(!screen.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(!screen.isBracketedPaste, sourceLocation: sourceLocation)
    #expect(screen.mouse == .off, sourceLocation: sourceLocation)
    #expect(!screen.modes.hasApplicationCursorKeys, sourceLocation: sourceLocation)
    #expect(screen.contains("a shell was here"), sourceLocation: sourceLocation)
  }
}
