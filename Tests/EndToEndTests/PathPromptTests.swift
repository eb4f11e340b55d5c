import Foundation
import TestSupport
import Testing

@Suite("Paths that are typed")
struct PathPromptTests {
  @Test("~ stands for the home folder in every window that asks for a path")
  func everyPrompt() async throws {
    let desk = try Desk()
    func home(_ name: String) -> Bool { desk.hasHomeFile(name) }
    var user = try desk.start([])
    try await user.see("zonebook: IEC 62443")
    try await user.press("Down", "Enter")
    try await user.see("New workspace")
    user.session.send("~/new.json")
    try await user.press("Enter")
    try await user.see("In clear")
    try await user.press("Down", "Enter")
    try await user.see("Overview")
    #expect(home("new.json"))
    try await user.press("W")
    try await user.see("Save a copy")
    user.session.send("~/copy.json")
    try await user.press("Enter")
    try await user.see("The copy is on the disk")
    #expect(home("copy.json"))
    try await user.press("Esc", "x", "Enter")
    try await user.see("write to")
    user.session.send("~/report.html")
    try await user.press("Enter")
    try await user.see("written to")
    #expect(home("report.html"))
    try await user.quit()
    user = try desk.start([])
    try await user.see("zonebook: IEC 62443")
    try await user.press("End", "Up", "Up", "Up", "Up", "Up", "Enter")
    try await user.see("Open a workspace")
    user.session.send("~/copy.json")
    try await user.press("Enter")
    try await user.see("Overview")
    try await user.press("z", "o", "^s")
    try await user.seeSaved()
    try desk.writeHome("x", to: "photo.jpg")
    try await user.press("T")
    user.session.send("1")
    try await user.press("^s", "s")
    try await user.see("SR 1.1")
    try await user.press("w", "o")
    try await user.see("Attach a file")
    user.session.send("~/photo.jpg")
    try await user.press("Enter")
    try await user.see("Attached photo.jpg")
    try await user.quit()
    #expect(try desk.fileNames().isEmpty)
  }
}

extension Desk {
  /// The home folder of the user.
  private var home: URL { URL(filePath: environment["HOME"] ?? "/nowhere") }

  /// Whether a file lies in the home folder.
  func hasHomeFile(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: home.appending(path: name).path)
  }

  /// Writes a file into the home folder.
  func writeHome(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: home.appending(path: name))
  }
}
