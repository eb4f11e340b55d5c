import Foundation
import TestSupport
import Testing

@Suite("The screens as files")
struct SnapshotTests {
  /// Nobody is stated from outside, so that the only assessor of the visit is the author.
  private static let visitor = ["ZONEBOOK_ASSESSOR": ""]

  @Test(
    "the main screens look as they were recorded, at five sizes",
    arguments: [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
  func screens(columns: Int, rows: Int) async throws {
    let desk = try Desk()
    let user = try desk.start(
      ["demo", desk.path("works.json")], size: (columns, rows), environment: Self.visitor)
    try await user.see("Overview")
    let size = "\(columns)x\(rows)"
    try expect(try await user.afterLookingUpHelp(), "overview", size)
    try user.session.press("s", ">", ">", ">", ">", "}", "}", "}")
    try expect(try await user.afterLookingUpHelp(), "questionnaire", size)
    try user.session.press("Enter")
    try expect(try await user.afterLookingUpHelp(), "question", size)
    try user.session.press("t")
    try expect(try await user.afterLookingUpHelp(), "turned", size)
    for (key, name) in [
      ("z", "zones"), ("F", "findings"), ("S", "system"), ("R", "review"), ("x", "report"),
    ] {
      try user.session.press(key)
      try expect(try await user.afterLookingUpHelp(), name, size)
    }
    try user.session.press("z", "C")
    try expect(try await user.see(footer: "^s save"), "zone-form", size)
    try user.session.press("Esc")
    try await user.see(no: "^s save")
    try user.session.press(":")
    try expect(try await user.see(footer: "Enter run"), "palette", size)
    try user.session.press("Esc")
    try await user.see(no: "Enter run")
    try user.session.press("?")
    try expect(try await user.see(footer: "Esc back"), "help", size)
    try await user.quit()
  }

  @Test("without UTF-8 the screens are ASCII and as recorded")
  func ascii() async throws {
    let desk = try Desk()
    let user = try desk.start(
      ["demo", desk.path("works.json")], size: (80, 24),
      environment: Self.visitor.merging(["LC_ALL": "C"]) { $1 })
    try await user.see("Overview")
    try expect(try await user.afterLookingUpHelp(), "overview", "80x24-ascii")
    try user.session.press("s", ">", ">", ">", ">", "}", "}", "}")
    try expect(try await user.afterLookingUpHelp(), "questionnaire", "80x24-ascii")
    try await user.quit()
  }

  @Test("the picture in the README is the first screen of zonebook demo")
  func readme() async throws {
    let desk = try Desk()
    let user = try desk.start(
      ["demo", desk.path("works.json")], size: (80, 16), environment: Self.visitor)
    try await user.see("Overview")
    let screen = try await user.afterLookingUpHelp().text
    let picture = try Repository.readme().components(separatedBy: "```text\n").last?
      .components(separatedBy: "\n```").first
    #expect(picture == screen.trimmingCharacters(in: .newlines))
    try await user.quit()
  }

  /// Clock and dates are masked: the demonstration's visit was a few days before today.
  private func expect(
    _ screen: Screen, _ name: String, _ size: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = screen.text
      .replacing(#/[0-9]{2}:[0-9]{2}:[0-9]{2}/#, with: "hh:mm:ss")
      .replacing(#/20[0-9]{2}-[0-9]{2}-[0-9]{2}/#, with: "yyyy-mm-dd")
    try expectSnapshot(text, named: "\(name)-\(size)", sourceLocation: sourceLocation)
  }
}
