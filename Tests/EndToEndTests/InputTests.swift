import Foundation
import TestSupport
import Testing

@Suite("What is typed and pasted")
struct InputTests {
  private static let shellText = """
    1
    q
    rm -rf ~/plant
    3D5:q!
    echo ' "$HOME" '
    0
    """

  @Test(
    "a paste of shell text outside a field changes nothing, on any screen",
    arguments: ["d", "s", "z", "F", "S", "R", "x", "H"])
  func pasteOutside(screen: String) async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try user.session.press(screen)
    _ = try await user.afterLookingUpHelp()
    let before = desk.contents
    user.session.paste(Self.shellText)
    try await user.see("Pasted text was not taken")
    _ = try await user.afterLookingUpHelp()
    #expect(desk.contents == before)
    try await user.quit()
  }

  @Test("a paste into a note is text, line feeds and all")
  func pasteInside() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("]")
    try await user.see("SR 1.11 ")
    try await user.openNote()
    user.session.paste(Self.shellText)
    try await user.see("3D5:q!")
    try user.session.press("^s")
    try await user.see(no: "^s save")
    try await user.seeSaved()
    try await user.quit()
    #expect(try desk.text(of: "works.json").contains(#"3D5:q!\necho ' \"$HOME\" '\n0""#))
    #expect(try desk.text(of: "works.json").contains(#"1\nq\nrm -rf ~/plant"#))
  }

  @Test("control characters in a paste never reach the terminal")
  func pasteOfControls() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.openNote()
    user.session.paste("before\u{1B}]0;owned\u{07}\u{9B}31mafter\u{202E}")
    try await user.see("after")
    try user.session.press("^s")
    try await user.see(no: "^s save")
    try await user.seeSaved()
    #expect(user.screen.title != "owned")
    try await user.quit()
    #expect(!user.session.rawOutput.contains("\u{1B}]0;owned".utf8))
    #expect(try desk.text(of: "works.json").contains("after"))
  }
}

extension Desk {
  /// The bytes of the workspace and of its journal.
  var contents: [Data] { [bytes(of: "works.json"), bytes(of: "works.json.journal")] }
}
