import Foundation
import TestSupport
import Testing

@Suite("An encrypted workspace whose file is swapped while it is open")
struct SwappedFileTests {
  /// Stands in what the user types; never as a whole in a file that the tests write.
  private static let marker = ["M4rk3d", "Sw4pp3d"].joined()

  /// A desk with an encrypted water works and, beside it, an energy plant in clear.
  private func makeDesk() async throws -> Desk {
    let desk = try Desk()
    try desk.write("correct horse\n", to: "pass")
    try desk.makeFolder("site")
    let made = try await desk.run(
      "new", "site/x.json", "--sample", "water", "--encrypt", "--passphrase-file", "pass")
    #expect(made.exit == .exited(0), "\(made.errors)")
    _ = try await desk.run("new", "clear.json", "--sample", "energy")
    return desk
  }

  private func open(_ desk: Desk) throws -> WorkbenchDriver {
    try desk.start(
      ["open", desk.path("site/x.json"), "--passphrase-file", desk.path("pass")], size: (160, 40))
  }

  private func openWithNote(_ desk: Desk) async throws -> WorkbenchDriver {
    let user = try open(desk)
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.write(note: Self.marker)
    try await user.seeSaved()
    return user
  }

  private func answers(_ desk: Desk, _ name: String) async throws -> String {
    let run = try await desk.run("answers", "export", name, "--passphrase-file", "pass")
    #expect(run.exit == .exited(0), "\(run.errors)")
    return run.output
  }

  @Test("with the folder moved away and another one in its place, ours is kept encrypted beside it")
  func folderSwapped() async throws {
    let desk = try await makeDesk()
    let user = try await openWithNote(desk)
    try desk.move("site", to: "away")
    try desk.makeFolder("site")
    _ = try await desk.run("new", "site/x.json", "--sample", "water")
    let theirs = desk.bytes(of: "site/x.json")
    try user.session.press("j", "3")
    try await user.see("yours is kept encrypted as x.json.1")
    try await user.see("NOT ON DISK")
    #expect(desk.files(containing: Self.marker) == [])
    #expect(desk.bytes(of: "site/x.json") == theirs)
    let kept = try await answers(desk, "site/x.json.1")
    #expect(kept.contains(Self.marker) && kept.contains("SR 1.1,notMet"))
    try user.session.press("j", "2")
    // The right folder comes back: all of it is saved there.
    try desk.move("site", to: "strange")
    try desk.move("away", to: "site")
    try await user.seeSaved()
    try await user.quit()
    #expect(desk.files(containing: Self.marker) == [])
    #expect(try await answers(desk, "site/x.json").components(separatedBy: ",notMet,").count >= 3)
  }

  @Test("a follower neither shows nor takes over a file in clear, and says what happened")
  func followed() async throws {
    let desk = try await makeDesk()
    let first = try await openWithNote(desk)
    let second = try open(desk)
    try await second.see("READ-ONLY")
    try await second.see("Dosing")
    try desk.move("site/x.json", to: "ours.json")
    try desk.move("clear.json", to: "site/x.json")
    try await second.see("a file that is not encrypted has taken the place of this workspace")
    first.session.kill()
    try await first.session.waitForExit()
    // It looks once a second; the right file is followed and taken over again.
    try desk.move("site/x.json", to: "clear.json")
    try desk.move("ours.json", to: "site/x.json")
    try await second.see("You can write now")
    #expect(second.screen.contains("Dosing"))
    try await second.quit()
    #expect(desk.files(containing: Self.marker) == [])
    #expect(try await answers(desk, "site/x.json").contains(Self.marker))
  }

  @Test("theirs cannot be taken where it is in clear; keeping both leaves ours encrypted")
  func takeTheirs() async throws {
    let desk = try await makeDesk()
    let user = try await openWithNote(desk)
    try desk.move("clear.json", to: "theirs.json")
    let theirs = desk.bytes(of: "theirs.json")
    try theirs.write(to: URL(filePath: desk.path("site/x.json")))
    try await user.see("Another program changed x.json")
    try user.session.press("Down", "Enter")
    try await user.see("a file that is not encrypted has taken the place of this workspace")
    try await user.see("FILE CHANGED")
    try await user.answer(.partly)
    try await user.quit()
    #expect(desk.files(containing: Self.marker) == [])
    #expect(desk.bytes(of: "site/x.json.1") == theirs)
    #expect(try await answers(desk, "site/x.json").contains(Self.marker))
  }

  @Test("no command writes to, or reads, what was put there in clear")
  func commands() async throws {
    let desk = try await makeDesk()
    let rows = Desk.answersHeader + "Z1,SR 1.1,notMet,,\(Self.marker),,\n"
    let theirs = desk.bytes(of: "clear.json")
    try theirs.write(to: URL(filePath: desk.path("site/x.json")))
    for command in [
      ["answers", "import", "site/x.json", "-"], ["levels", "site/x.json"],
      ["answers", "export", "site/x.json"], ["validate", "site/x.json"],
      ["evidence", "add", "site/x.json", "pass"], ["pack", "site/x.json", "--output", "b.tar"],
      ["passphrase", "site/x.json", "--new-passphrase-file", "pass"], ["decrypt", "site/x.json"],
      ["verify", "site/x.json"], ["history", "site/x.json"],
    ] {
      let run = try await desk.run(command + ["--passphrase-file", "pass"], input: rows)
      #expect(run.exit == .exited(3), "\(command): \(run.output)\(run.errors)")
      #expect(run.errors.contains("leave the passphrase out"), "\(command): \(run.errors)")
    }
    #expect(desk.bytes(of: "site/x.json") == theirs)
    #expect(desk.files(containing: Self.marker) == [])
  }
}
