import Foundation
import TestSupport
import Testing

@Suite("Kinds of terminal")
struct TerminalKindTests {
  /// A terminal with what it can show.
  struct Kind: Sendable, CustomTestStringConvertible {
    var term: String
    var locale = "C.UTF-8"
    var noColor = ""
    var hasColors = true

    var isASCII: Bool { locale == "C" }
    var testDescription: String { "\(term) \(locale) \(noColor.isEmpty ? "" : "NO_COLOR")" }
  }

  static let kinds = [
    Kind(term: "xterm-256color"),
    Kind(term: "xterm-256color", locale: "C"),
    Kind(term: "xterm-256color", noColor: "1", hasColors: false),
    Kind(term: "xterm"),
    Kind(term: "xterm", locale: "C"),
    Kind(term: "screen-256color"),
    Kind(term: "screen-256color", locale: "C"),
    Kind(term: "linux"),
    Kind(term: "linux", locale: "C", noColor: "1", hasColors: false),
    Kind(term: "vt100", hasColors: false),
    Kind(term: "vt100", locale: "C", hasColors: false),
  ]

  @Test("the main job can be done on each, with what it can show", arguments: kinds)
  func mainJob(kind: Kind) async throws {
    let desk = try Desk()
    let user = try desk.start(
      ["demo", desk.path("works.json")], size: (80, 24), environment: kind.environment)
    try await user.see("Overview")
    var screens = [try await user.afterLookingUpHelp()]
    try await user.openQuestionnaire()
    try user.session.press("}")
    screens.append(try await user.afterLookingUpHelp())
    try await user.answer(.compensated)
    try user.session.press("x")
    screens.append(try await user.see("Report as one HTML file"))
    try await user.quit()

    let cells = screens.flatMap(\.cells)
    let isColored = cells.contains { $0.foreground != .standard || $0.background != .standard }
    #expect(isColored == kind.hasColors)
    #expect(cells.contains { $0.isReversed || $0.isBold || $0.isUnderlined || isColored })
    #expect(screens[1].contains(kind.isASCII ? " 1.5 " : "◐ 1.5 "))
    if kind.isASCII {
      let wide = user.session.rawOutput.filter { $0 >= 0x80 }
      #expect(wide.isEmpty, "\(wide.count) bytes beyond ASCII")
    }
  }

  @Test(
    "a state is told by a sign, without colour and without Unicode, too",
    arguments: ["C", "C.UTF-8"])
  func signs(locale: String) async throws {
    let desk = try Desk()
    let kind = Kind(term: "vt100", locale: locale, hasColors: false)
    let user = try desk.start(
      ["demo", desk.path("works.json")], environment: kind.environment)
    try await user.see("Overview")
    try await user.openQuestionnaire()
    var lines: Set<String> = []
    for answer in WorkbenchDriver.Answer.allCases {
      try await user.answer(answer)
      lines.insert(
        String(
          try #require(
            user.screen.currentLine.firstRange(of: "1.1 ")
              .map { user.screen.currentLine[..<$0.lowerBound].suffix(3) })))
    }
    #expect(lines.count == 5)
    try await user.quit()
  }

  @Test(
    "a terminal that cannot be used is refused with a reason, and left as it was",
    arguments: ["dumb", "no-such-terminal", ""])
  func refused(term: String) async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.startAfterStty([desk.path("works.json")], environment: ["TERM": term])
    #expect(try await user.session.waitForExit() == .exited(2))
    let shell = try desk.startAfterStty(nil)
    try await shell.session.waitForExit()
    #expect(try user.session.attributes() == shell.session.attributes())
    #expect(!user.session.rawOutput.contains(0x1B))
    #expect(user.screen.contains("TERM"))
    #expect(user.screen.contains("xterm-256color"))
  }

  @Test("without a terminal the workbench says so and ends", arguments: ["open", "demo"])
  func noTerminal(command: String) async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let path = command == "open" ? "works.json" : "other.json"
    let run = try await desk.run(command, path)
    #expect(run.exit == .exited(2))
    #expect(run.standardOutput.isEmpty)
    #expect(run.errors.contains("needs a terminal"))
  }
}

extension TerminalKindTests.Kind {
  /// What the program is told of the terminal.
  var environment: [String: String] {
    ["TERM": term, "LC_ALL": locale].merging(noColor.isEmpty ? [:] : ["NO_COLOR": noColor]) { $1 }
  }
}
