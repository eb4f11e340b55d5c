import Foundation
import TestSupport
import Testing

@Suite("Text that would steer the terminal")
struct TerminalSafetyTests {
  private static let file = "odd\(HostileText.evil.filter { $0 != "\u{0}" }).json"

  /// Where keys lead, and the fields of the workspace that can be seen on the way.
  private static let tour: [[String]] = [
    ["d", "Down", "Right"], ["s", "Down", "Up"], ["t"], ["t", ">", "J"], ["e"], ["Esc"], ["r"],
    ["Tab", "Tab", "Tab", "Tab"], ["Tab", "Tab", "Tab"], ["Esc", "Esc"], ["w"], ["Esc"], ["b"],
    ["Esc"], ["a"], ["Esc"], ["A"],
    ["Esc"], ["m"], ["c"], ["u"], ["^r"], ["f"], ["Esc"], ["/", "o", "w", "n", "Enter"], ["n"],
    ["Esc"], ["i"], ["Tab", "Tab"], ["Esc"], ["p"], ["Esc"], ["T"], ["Esc"], ["z"], ["Down"],
    ["C"], ["Tab", "Tab", "Tab"], ["Esc"], ["G"], ["C"], ["Esc"], ["F"], ["Down"],
    ["Enter"], ["Tab", "Tab"], ["Esc"], ["Delete"], ["Esc"], ["S"], ["Enter"], ["Tab"], ["Esc"],
    ["R"],
    ["Down", "Down"], ["Enter"], ["x"], ["Down"], ["H"], ["Down"], ["Enter"], ["Esc"], [":"],
    ["o", "w"], ["Esc"], ["?"], ["Esc"], ["y"], ["^s"], ["^l"],
  ]

  private static let fields = [
    "name", "owner", "site", "scope", "essentialFunctions", "assessors", "samplingNote", "note",
    "rationale", "evidence", "description", "protocols", "targetRationale", "title", "observed",
    "recommendation",
  ]

  @Test(
    "no screen, popup or toast lets it through, and each shows it",
    arguments: [(160, 50, "C.UTF-8"), (80, 24, "C.UTF-8"), (80, 24, "C")])
  func workbench(columns: Int, rows: Int, locale: String) async throws {
    let desk = try await hostileDesk()
    let user = try desk.start(
      [Self.file], size: (columns, rows),
      environment: ["LC_ALL": locale, "ZONEBOOK_ASSESSOR": HostileText.evil, "LANG": locale])
    try await user.see("Zone or conduit")
    var seen = ""
    var unseen = Self.fields
    // A busy machine may draw a screen after the look at it; the next round then sees it.
    for _ in 0..<5 where !unseen.isEmpty {
      for keys in Self.tour {
        for key in keys { try user.session.press(key) }
        seen += try await user.session.waitForIdle().rows.joined(separator: "\n")
      }
      unseen = Self.fields.filter { !seen.contains(HostileText.mark(of: $0)) }
    }
    #expect(user.screen.title != "owned")
    try await user.quit()
    #expect(RawOutput(user.session.rawOutput).foreign.isEmpty)
    #expect(unseen.isEmpty, "not on any screen, so not tested")
    #expect(seen.contains(locale == "C" ? "^[]0;owned^G" : "␛]0;owned␇"))
  }

  @Test("no command lets it through to a terminal, with and without colours")
  func commands() async throws {
    let desk = try await hostileDesk()
    try desk.write("zone,requirement\n\(HostileText.evil),\(HostileText.evil)\n", to: "rows.csv")
    for command in [
      ["levels", Self.file], ["levels", Self.file, "--format", "json"], ["validate", Self.file],
      ["validate", Self.file, "--format", "json"], ["history", Self.file],
      ["answers", "export", Self.file], ["zones", "export", Self.file],
      ["findings", "export", Self.file], ["report", Self.file, "--format", "markdown"],
      ["report", Self.file, "--format", "html"], ["report", Self.file, "--format", "csv"],
      ["answers", "import", Self.file, "rows.csv"], ["zones", "import", Self.file, "rows.csv"],
      ["levels", Self.file, "--zone", HostileText.evil.filter { $0 != "\u{0}" }],
      ["levels", "no\(Self.file)"], ["new", Self.file],
      ["catalog", "show", "\u{9B}\u{202E}\u{1B}[2J"],
      ["catalog", "search", "\u{9B}\u{202E}\u{1B}[2J"], ["catalog", "overlay", "rows.csv"],
      ["\u{9B}31m\u{1B}[2J"], ["levels", Self.file, "--\u{9B}31m\u{1B}[2J"],
      ["report", Self.file, "--format", "html", "--templates", "\u{9B}\u{1B}[2J"],
      ["report", Self.file, "--format", "html", "--output", "\u{9B}\u{1B}[2J/x"],
      ["report", Self.file, "--format", "markdown", "--redact", "client"], ["verify", Self.file],
      ["evidence", "list", Self.file], ["evidence", "check", Self.file],
      ["unpack", Self.file, "x"],
      ["pack", Self.file, "--output", "\u{9B}\u{1B}[2J/x"],
      ["sign", Self.file, "--key", "\u{9B}\u{1B}[2J/x"],
    ] {
      for environment in [["TERM": "xterm-256color"], ["NO_COLOR": "1", "LC_ALL": "C"]] {
        let user = try desk.start(command, size: (100, 60), environment: environment)
        try await user.session.waitForExit()
        let foreign = RawOutput(user.session.rawOutput).foreign
        #expect(foreign.isEmpty, "\(command[0]) \(environment): \(foreign)")
        #expect(!user.session.rawOutput.isEmpty, "\(command[0])")
      }
    }
  }

  @Test("recent files, locks and messages about a crash have it from file names and from others")
  func namesAndHolders() async throws {
    let desk = try await hostileDesk()
    let user = try desk.start([Self.file])
    try await user.see("Zone or conduit")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    let second = try desk.start([Self.file])
    try await second.see("holds the file")
    try await second.quit()
    user.session.kill()
    try await user.session.waitForExit()
    let start = try desk.start([])
    try await start.see("odd")
    try await start.quit()
    let third = try desk.start([Self.file])
    try await third.see("did not end normally")
    try await third.quit()
    for session in [user, second, start, third].map(\.session) {
      #expect(RawOutput(session.rawOutput).foreign.isEmpty)
    }
  }

  @Test("the check of what reached the terminal notices each of it")
  func check() {
    let evil = RawOutput(Array(HostileText.evil.utf8)).foreign
    for what in ["OSC 0;owned", "CSI 7777m", "U+9B", "U+202E", "U+2028", "U+7F", "U+0", "U+E0041"] {
      #expect(evil.contains(what), "\(evil)")
    }
    #expect(RawOutput([0x61, 0xC3]).foreign.count == 1)
    let ours = "\u{1B}[?1049h\u{1B}[1;24r\u{1B}(B\u{1B}[m\u{1B}]52;c;YQ==\u{7}é\r\n\t"
    #expect(RawOutput(Array(ours.utf8)).foreign.isEmpty)
  }

  /// A desk with the visit of the demo, spoiled in every field.
  private func hostileDesk() async throws -> Desk {
    let desk = try Desk()
    try await desk.makeDemo()
    try desk.write("photo", to: "photo.jpg")
    let attached = try await desk.run(
      "evidence", "add", "works.json", "photo.jpg", "--zone", "Z1", "--requirement", "SR 1.1",
      "--caption", "Panel")
    #expect(attached.exit == .exited(0), "\(attached.errors)")
    let data = try HostileText.workspace(try desk.text(of: "works.json"))
    for name in try desk.fileNames() {
      try FileManager.default.removeItem(atPath: desk.path(name))
    }
    try desk.write(Array(data), to: Self.file)
    return desk
  }
}
