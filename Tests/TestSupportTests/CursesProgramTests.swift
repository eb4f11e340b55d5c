import Foundation
import TestSupport
import Testing

/// The driver against full-screen programs, where there are any.
@Suite struct CursesProgramTests {
  private static let tmux = URL(filePath: "/usr/bin/tmux")
  private static let isTmuxThere = FileManager.default.isExecutableFile(atPath: tmux.path)

  @Test("a full-screen program is drawn, redrawn at a new size and left", .enabled(if: isTmuxThere))
  func fullScreen() async throws {
    let folder = try TemporaryFolder()
    let settings = try folder.write("set -g destroy-unattached on\n", to: "tmux.conf")
    let socket = folder.file("socket").path
    let session = try TerminalSession(
      program: Self.tmux,
      arguments: ["-f", settings.path, "-S", socket, "new-session", "exec /bin/cat"],
      environment: ["HOME": folder.path, "SHELL": "/bin/sh"], size: (80, 24))
    try await session.wait(until: "the status line in the last row") {
      $0.rows[23].hasPrefix("[0]")
    }
    #expect(session.screen.isAlternateScreen)
    #expect(session.screen.cell(0, 23).background == .indexed(2))
    session.send("marker\r")
    try await session.wait(until: "text and its copy") { $0.rows[1].hasPrefix("marker") }
    try session.resize(columns: 100, rows: 30)
    try await session.wait(until: "the status line in row 29") { $0.rows[29].hasPrefix("[0]") }
    try session.press("^d")
    #expect(try await session.waitForExit() == .exited(0))
    #expect(!session.screen.isAlternateScreen && session.screen.isCursorVisible)
    #expect(try session.attributes() == session.initialAttributes)
  }
}
