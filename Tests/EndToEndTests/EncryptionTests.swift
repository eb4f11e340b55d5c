import Foundation
import TestSupport
import Testing

@Suite("An encrypted workspace at the workbench")
struct EncryptionTests {
  /// Stands in everything that the user types; never as a whole in a file that the tests write.
  private static let marker = ["M4rk3d", "S3cret"].joined()

  private func makeDesk() async throws -> Desk {
    let desk = try Desk()
    try desk.write("correct horse\n", to: "pass")
    let made = try await desk.run(
      "new", "plant.json", "--sample", "water", "--name", Self.marker + "-name", "--encrypt",
      "--passphrase-file", "pass")
    #expect(made.exit == .exited(0))
    return desk
  }

  private func open(_ desk: Desk, editor: String = "true") throws -> WorkbenchDriver {
    try desk.start(
      [desk.path("plant.json"), "--passphrase-file", desk.path("pass")],
      environment: ["EDITOR": editor])
  }

  @Test("no byte of answers, notes, drafts, editor files or history reaches the disk in clear")
  func nothingInClear() async throws {
    let desk = try await makeDesk()
    // What the editor finds on the desk while it has the text; its own file lies elsewhere.
    let editor = try desk.writeScript(
      """
      grep -q M4rk3dS''3cret "$1" && echo has the text >> "\(desk.path("log"))"
      grep -rl M4rk3dS''3cret "\(desk.path(".."))" >> "\(desk.path("log"))"
      touch "$HOME/.viminfo"
      printf 'M4rk3d%s' 'S3cret-editor' >> "$1"
      """, to: "editor")
    var user = try open(desk, editor: editor)
    try await user.see(Self.marker + "-name")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.write(note: Self.marker + "-note")
    try user.session.press("E")
    try await user.see(Self.marker + "-editor")
    try await user.seeSaved()
    #expect(try desk.text(of: "log") == "has the text\n")
    try await user.openNote()
    // A sealed draft shows nothing but that it has grown: first by all that was there, then by the rest.
    let sealed = "\"content\":\"draft\""
    let before = desk.size(ofFileContaining: sealed)
    user.session.send(" ")
    try await user.session.waitForIdle(until: "the beginning of the draft on the disk") { _ in
      desk.size(ofFileContaining: sealed) > before + Self.marker.utf8.count
    }
    let begun = desk.size(ofFileContaining: sealed)
    let draft = "\(Self.marker)-draft"
    user.session.send(draft)
    try await user.see(draft)
    try await user.session.waitForIdle(until: "the draft on the disk") { _ in
      desk.size(ofFileContaining: sealed) >= begun + draft.utf8.count
    }
    #expect(desk.files(containing: Self.marker) == [])
    user.session.kill()
    try await user.session.waitForExit()
    #expect(desk.files(containing: Self.marker) == [])

    user = try open(desk)
    try await user.see("did not end normally")
    try await user.openNote()
    try await user.see(Self.marker + "-draft")
    try user.session.press("Esc", "H")
    try await user.see("History, newest first")
    try await user.quit()
    #expect(desk.files(containing: Self.marker) == [])
    let names = try desk.fileNames()
    #expect(names.contains("plant.json.journal") && names.contains("plant.json.history"))
    let export = try await desk.run(
      "answers", "export", "plant.json", "--passphrase-file", "pass")
    #expect(export.output.contains(Self.marker + "-note"))
  }

  @Test("the start screen asks for the passphrase without showing it, again when it is wrong")
  func startScreen() async throws {
    let desk = try await makeDesk()
    let user = try desk.start([])
    try await user.see("zonebook")
    try user.session.press("Enter")
    try await user.see("Open a workspace: path")
    user.session.send("plant.json")
    try user.session.press("Enter")
    try await user.see("Passphrase for plant.json")
    user.session.send("wrong horse")
    try await user.see("···········")
    #expect(!user.screen.contains("wrong"))
    try user.session.press("Enter")
    try await user.see("does not fit")
    user.session.send("correct horse")
    try user.session.press("Enter")
    try await user.see(Self.marker + "-name")
    try await user.quit()
    #expect(desk.files(containing: Self.marker) == [])
  }

  @Test("a command asks on the terminal, without showing what is typed, and Ctrl-C gives up")
  func prompt() async throws {
    let desk = try await makeDesk()
    let user = try desk.start(["levels", "plant.json"])
    try await user.see("Passphrase for plant.json:")
    user.session.send("wrong horse")
    try user.session.press("Enter")
    try await user.see("does not fit; try again")
    user.session.send("correct horse")
    try user.session.press("Enter")
    try await user.see("Dosing")
    #expect(!user.screen.contains("horse"))
    #expect(try await user.session.waitForExit() == .exited(0))
    let other = try desk.start(["levels", "plant.json"])
    try await other.see("Passphrase for plant.json:")
    try other.session.press("^c")
    #expect(try await other.session.waitForExit() == .exited(3))
    #expect(other.screen.contains("needs its passphrase"))
  }

  @Test("a new workspace is offered encrypted, and then needs its passphrase")
  func newWorkspace() async throws {
    let desk = try Desk()
    let user = try desk.start([])
    try await user.see("zonebook")
    try user.session.press("Down", "Enter")
    try await user.see("New workspace: path")
    try user.session.press("^u")
    user.session.send("plant.json")
    try user.session.press("Enter")
    try await user.see("only a passphrase opens it")
    try user.session.press("Enter")
    try await user.see("New passphrase")
    user.session.send("correct horse")
    try user.session.press("Enter")
    try await user.see("The same again")
    user.session.send("correct horse")
    try user.session.press("Enter")
    try await user.see("› Overview")
    try await user.quit()
    let locked = try await desk.run("levels", "plant.json")
    #expect(locked.exit == .exited(3))
    #expect(locked.errors.contains("needs its passphrase"))
  }
}
