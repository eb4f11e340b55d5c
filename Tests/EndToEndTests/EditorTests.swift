import Foundation
import TestSupport
import Testing

@Suite("The note in $EDITOR")
struct EditorTests {
  @Test("the editor has the terminal in the foreground, and its text becomes the note")
  func editorReadsTheTerminal() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let script = try desk.write(
      "#!/bin/sh\nprintf 'type here: '\nread line </dev/tty\necho \"$line\" >\"$1\"\n",
      to: "editor.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: script)
    let user = try desk.start([desk.path("works.json")], environment: ["EDITOR": script])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("E")
    try await user.see("type here:")
    user.session.send("written outside\r")
    try await user.see("written outside")
    try await user.see(footer: "met")
    try await user.seeSaved()
    try await user.quit()
    #expect(try desk.text(of: "works.json").contains("\"note\": \"written outside\""))
  }

  @Test("an editor that fails leaves the note as it was and says so")
  func editorFails() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let before = try desk.text(of: "works.json")
    let user = try desk.start([desk.path("works.json")], environment: ["EDITOR": "false"])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("E")
    try await user.see("The editor ended with an error")
    try await user.quit()
    #expect(try desk.text(of: "works.json") == before)
  }
}
