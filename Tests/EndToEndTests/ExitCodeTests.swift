import Foundation
import TestSupport
import Testing

@Suite("What commands tell the shell")
struct ExitCodeTests {
  @Test("0 is for work that is done")
  func done() async throws {
    let desk = try Desk()
    let created = try await desk.run("new", "plant.json", "--sample", "manufacturing")
    #expect(created.exit == .exited(0))
    for command in [
      ["levels", "plant.json"], ["validate", "plant.json"], ["catalog", "--fr", "5"], ["schema"],
      ["answers", "export", "plant.json"], ["--help"], ["--version"],
      ["--generate-completion-script", "bash"],
      ["report", "plant.json", "--format", "html", "--output", "report.html"],
      ["report", "plant.json", "--format", "markdown"],
      ["report", "plant.json", "--format", "csv"],
    ] {
      let run = try await desk.run(command)
      #expect(run.exit == .exited(0), "\(command): \(run.errors)")
      #expect(run.errors.isEmpty, "\(command)")
    }
  }

  @Test("1 is for problems that validate found")
  func problems() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let run = try await desk.run("validate", "works.json")
    #expect(run.exit == .exited(1))
    #expect(run.output.contains("marked for follow-up"))
  }

  @Test("2 is for a command line that is wrong, and says what would be right")
  func wrongUsage() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json")
    for command in [
      ["levels"], ["levels", "plant.json", "--format", "yaml"], ["catalog", "--fr", "9"],
      ["new", "other.json", "--sample", "moon"], ["levels", "plant.json", "--no-such-option"],
      ["new", "-"], ["answers", "import", "plant.json"],
    ] {
      let run = try await desk.run(command)
      #expect(run.exit == .exited(2), "\(command)")
      #expect(run.errors.hasPrefix("zonebook: "), "\(command): \(run.errors)")
      #expect(run.standardOutput.isEmpty)
    }
    #expect(try desk.fileNames() == ["plant.json"])
  }

  @Test("3 is for an input that cannot be read")
  func unreadable() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    for command in [
      ["levels", "missing.json"], ["levels", "."], ["levels", "plant.json", "--zone", "Z99"],
      ["answers", "import", "plant.json", "missing.csv"], ["open", "missing.json"],
      ["report", "missing.json", "--format", "html"],
    ] {
      let run = try await desk.run(command)
      #expect(run.exit == .exited(3), "\(command)")
      #expect(run.errors.hasPrefix("zonebook: "), "\(command): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count >= 2, "\(command) says what to do")
    }
  }

  @Test("4 is for an output that could not be written")
  func unwritable() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let before = desk.bytes(of: "plant.json")
    for command in [
      ["new", "plant.json"], ["new", "no/such/folder.json"],
      ["answers", "export", "plant.json", "--output", "no/such/folder.csv"],
      ["report", "plant.json", "--format", "markdown", "--output", "no/such/report.md"],
    ] {
      let run = try await desk.run(command)
      #expect(run.exit == .exited(4), "\(command)")
      #expect(run.errors.hasPrefix("zonebook: "), "\(command): \(run.errors)")
    }
    let full = try await desk.shell(#""$ZONEBOOK" catalog > /dev/full"#)
    #expect(full.exit == .exited(4))
    #expect(full.errors.contains("standard output"))
    #expect(desk.bytes(of: "plant.json") == before)
  }

  @Test("a reader that stops early, as head does, is no error and no noise")
  func brokenPipe() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let line = #"""
      { for i in 1 2 3 4 5 6 7 8; do "$ZONEBOOK" answers export works.json; echo "code $?" >&2; done; } \
        | head -c 1
      """#
    let run = try await desk.shell(line)
    #expect(run.errors == String(repeating: "code 0\n", count: 8))
  }

  @Test("colours go to a terminal only, and not there with NO_COLOR")
  func colors() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    for command in [
      ["levels", "works.json"], ["catalog"], ["validate", "works.json"], ["--help"],
    ] {
      #expect(try await !desk.run(command).standardOutput.contains(0x1B))
      let plain = try desk.start(command, size: (120, 60), environment: ["NO_COLOR": "1"])
      try await plain.session.waitForExit()
      #expect(!plain.session.rawOutput.contains(0x1B), "\(command)")
    }
  }

  @Test("text from a file cannot steer the terminal")
  func controlCharacters() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--name", "Works \u{1B}]0;owned\u{07}")
    _ = try await desk.run(
      "zones", "import", "plant.json", "-",
      input: """
        code,name,purdue,parent,target,description
        Z1,"Cell \u{1B}[31m\u{9B}2J\u{202E}red",1,,{1 1 1 1 1 1 1},

        """)
    try desk.write("not a workspace", to: "odd\u{1B}[2J.json")
    for command in [
      ["levels", "plant.json"], ["zones", "export", "plant.json"], ["validate", "plant.json"],
      ["levels", "odd\u{1B}[2J.json"], ["report", "plant.json", "--format", "markdown"],
    ] {
      let user = try desk.start(command, environment: ["NO_COLOR": "1"])
      try await user.session.waitForExit()
      let text = String(decoding: user.session.rawOutput, as: UTF8.self)
      #expect(!text.contains("\u{1B}") && !text.contains("\u{9B}"), "\(command)")
    }
    let user = try desk.start(["plant.json"])
    try await user.see("Overview")
    #expect(user.screen.title != "owned")
    try await user.quit()
  }
}
