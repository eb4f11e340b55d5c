import Foundation
import TestSupport
import Testing

@Suite("Who made a change, in the real program")
struct AuthorTests {
  /// A desk with a workspace of two assessors, and nobody stated from outside.
  private static func desk() async throws -> Desk {
    let desk = try Desk()
    let made = try await desk.run("new", desk.path("w.json"), "--sample", "water")
    #expect(made.exit == .exited(0))
    let text = try desk.text(of: "w.json")
    let visit = "\"visit\": {\"assessors\": [\"A. Müller\", \"B. Çelik\"]}"
    try #require(text.contains("\"visit\": {}"))
    try desk.write(text.replacing("\"visit\": {}", with: visit), to: "w.json")
    return desk
  }

  private static let nobody = ["ZONEBOOK_ASSESSOR": ""]

  @Test(
    "two assessors: the first answer asks, and the choice is in the trail, kept and changeable")
  func asks() async throws {
    let desk = try await Self.desk()
    var user = try desk.start([desk.path("w.json")], environment: Self.nobody)
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("1")
    try await user.see("Who are you?")
    try await user.see("B. Çelik")
    try await user.press("Down", "Enter")
    try await user.see(no: "Who are you?")
    try await user.seeSaved()
    #expect(user.screen.rows[0].contains("B. Çelik"))
    try await user.quit()
    user = try desk.start([desk.path("w.json")], environment: Self.nobody)
    try await user.see("Answer ")
    try await user.press("Down", "2")
    try await user.seeSaved()
    try await user.press(":")
    user.session.send("I am A. Müller")
    try await user.press("Enter", "Down", "3")
    try await user.seeSaved()
    try await user.quit()
    let history = try await desk.run("history", desk.path("w.json"), "--format", "json")
    let authors = history.output.split(separator: "\n")
      .filter { $0.contains("\"author\"") }
    #expect(!authors.isEmpty)
    #expect(authors.allSatisfy { $0.contains("A. Müller") || $0.contains("B. Çelik") })
    #expect(authors.contains { $0.contains("A. Müller") })
    #expect(authors.contains { $0.contains("B. Çelik") })
  }

  @Test("an import is by --as, else by ZONEBOOK_ASSESSOR, else plainly by nobody; never by a login")
  func imports() async throws {
    let desk = try await Self.desk()
    let path = desk.path("w.json")
    for (row, arguments, environment, author) in [
      ("Z1,SR 1.1,met", ["--as", "C. Guest"], ["ZONEBOOK_ASSESSOR": "D. Env"], "C. Guest"),
      ("Z1,SR 1.2,met", [], ["ZONEBOOK_ASSESSOR": "D. Env"], "D. Env"),
      ("Z1,SR 1.3,met", [], Self.nobody, "not stated (login"),
    ] {
      try desk.write("zone,requirement,status\n\(row)\n", to: "a.csv")
      let run = try await desk.run(
        ["answers", "import", path, desk.path("a.csv")] + arguments, environment: environment)
      #expect(run.exit == .exited(0))
      let history = try await desk.run("history", path)
      #expect(history.output.contains(author), "\(author)")
      #expect(try desk.text(of: "w.json").contains(author), "\(author)")
    }
    let wrong = try await desk.run("answers", "import", path, desk.path("a.csv"), "--as", " ")
    #expect(wrong.exit == .exited(2))
  }
}
