import Foundation
import TestSupport
import Testing

@Suite("Nothing for others")
struct PrivacyTests {
  private static let secret = "Password of the boiler is on a note"

  @Test("a session with umask 000 makes no file and no folder that others may read")
  func umask() async throws {
    let desk = try Desk()
    let script = try desk.write(
      "#!/bin/sh\nstat -c %a \"$1\" \"$(dirname \"$1\")\" >modes.txt\n: >\"$(dirname \"$1\")/.swp\"\n"
        + "stat -c %a \"$(dirname \"$1\")/.swp\" >>modes.txt\nrm \"$(dirname \"$1\")/.swp\"\n",
      to: "editor.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
    let user = try desk.start(
      after: "umask 000 && exec \"$@\"", ["demo", desk.path("works.json")],
      environment: ["EDITOR": script, "XDG_STATE_HOME": desk.path("deep/down/state")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try user.session.press("E")
    try await user.session.wait(until: "the editor's end") { _ in
      (try? desk.text(of: "modes.txt"))?.split(separator: "\n").count == 3
    }
    try await user.see(footer: "met")
    try user.session.press("x", "Enter", "Enter")
    try await user.see("written to")
    let text = try desk.text(of: "works.json")
    try desk.write(text.replacing("Works A", with: "Works B"), to: "works.json")
    try await user.see("Another program changed")
    try user.session.press("Enter")
    try await user.see("works.json.1")
    try user.session.press("W", "^u")
    user.session.send("copy.json")
    try user.session.press("Enter")
    try await user.see("The copy is on the disk")
    try user.session.press("Esc")
    try desk.expectPrivate(except: ["editor.sh"])
    try await user.quit()
    try desk.expectPrivate(except: ["editor.sh"])
    #expect(try desk.text(of: "modes.txt") == "600\n700\n600\n")
    #expect(try desk.fileNames().contains("works.json.1"))
  }

  @Test("no core dump, no title of the terminal, and no content in arguments of other programs")
  func leaks() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let script = try desk.write(
      "#!/bin/sh\ntr '\\0' '\\n' </proc/$PPID/cmdline >arguments.txt\n"
        + "tr '\\0' '\\n' </proc/$$/cmdline >>arguments.txt\ngrep core /proc/$$/limits >limits.txt\n",
      to: "editor.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
    let user = try desk.start([desk.path("works.json")], environment: ["EDITOR": script])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.write(note: Self.secret)
    try user.session.press("E")
    try await user.session.wait(until: "the editor's end") { _ in desk.exists("limits.txt") }
    try await user.see(footer: "met")
    let limits = try String(
      contentsOfFile: "/proc/\(user.session.processIdentifier)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    #expect(try desk.text(of: "limits.txt").split(separator: " ").dropFirst(4).first == "0")
    try await user.quit()
    let arguments = try desk.text(of: "arguments.txt")
    #expect(arguments.contains("note.txt"))
    #expect(!arguments.contains("boiler") && !arguments.contains("Z1"))
    let output = user.session.rawOutput
    for title in ["\u{1B}]0;", "\u{1B}]1;", "\u{1B}]2;", "\u{1B}k"] {
      #expect(!output.contains(Array(title.utf8)))
    }
  }

  @Test("the list of recent files can be forgotten and turned off, and on again")
  func recentFiles() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    try await visit(desk)
    #expect(desk.stateTexts().contains { $0.contains("works.json") })
    var user = try desk.start([])
    try await user.see("works.json")
    try user.session.press("G")
    try await user.see("forget the names of recent files")
    try user.session.press("Enter")
    try await user.see("keep the names of recent files again")
    #expect(!user.screen.contains("works.json"))
    #expect(!desk.stateTexts().contains { $0.contains("works.json") })
    try user.session.press("q")
    try await user.session.waitForExit()
    try await visit(desk)
    #expect(!desk.stateTexts().contains { $0.contains("works.json") })
    user = try desk.start([])
    try await user.see("keep the names of recent files again")
    #expect(!user.screen.contains("works.json"))
    try user.session.press("G", "Enter")
    try await user.see("forget the names of recent files")
    try user.session.press("q")
    try await user.session.waitForExit()
    try await visit(desk)
    #expect(desk.stateTexts().contains { $0.contains("works.json") })
  }

  @Test("ZONEBOOK_RECENT=off keeps no list of recent files and shows none")
  func recentByEnvironment() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let off = ["ZONEBOOK_RECENT": "off"]
    try await visit(desk, environment: off)
    #expect(!desk.stateTexts().contains { $0.contains("works.json") })
    try await visit(desk)
    let user = try desk.start([], environment: off)
    try await user.see("from the water sample plant")
    #expect(!user.screen.contains("works.json"))
    #expect(!user.screen.contains("names of recent files"))
    try user.session.press("q")
    try await user.session.waitForExit()
  }

  @Test("a workspace in a git work tree or a synchronised folder is warned of, elsewhere not")
  func exposed() async throws {
    let desk = try Desk()
    try desk.makeFolder("repository/.git")
    try desk.makeFolder("repository/plants")
    try desk.makeFolder("Dropbox (Works A)")
    var run = try await desk.run("new", "repository/plants/works.json", "--sample", "water")
    #expect(run.exit == .exited(0))
    #expect(run.errors.contains("git work tree \(desk.path("repository"))"))
    run = try await desk.run("new", "Dropbox (Works A)/works.json")
    #expect(run.errors.contains("which Dropbox copies to other machines"))
    run = try await desk.run("new", "works.json")
    #expect(run.errors.isEmpty)
    let user = try desk.start([desk.path("repository/plants/works.json")])
    try await user.see("Not encrypted, and in the git work tree")
    try await user.quit()
  }

  private func visit(_ desk: Desk, environment: [String: String] = [:]) async throws {
    let user = try desk.start([desk.path("works.json")], environment: environment)
    try await user.see("Overview")
    try await user.quit()
  }
}

extension Desk {
  /// Expects of all that lies among the user's files that only the user can get at it.
  func expectPrivate(
    except names: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let root = path("")
    guard let walk = FileManager.default.enumerator(atPath: root) else { return }
    for case let name as String in walk where !names.contains(name) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      let mode = attributes[.posixPermissions] as? Int ?? -1
      #expect(mode & 0o077 == 0, "\(name)", sourceLocation: sourceLocation)
    }
  }
}
