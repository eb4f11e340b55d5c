import Foundation
import TestSupport
import Testing

@Suite("Files of different times beside each other")
struct MixedFilesTests {
  /// What every command that only reads is asked; each gives what the workspace says.
  private static let readings = [
    ["levels", "works.json"], ["answers", "export", "works.json"],
    ["zones", "export", "works.json"], ["findings", "export", "works.json"],
    ["validate", "works.json"],
    ["report", "works.json", "--format", "csv"], ["evidence", "list", "works.json"],
  ]

  @Test("an older journal beside a newer file changes no word of any command, and is named")
  func olderJournal() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.partly)
    let journal = desk.bytes(of: "works.json.journal")
    try await user.answer(.notMet)
    try await user.quit()
    for name in ["works.json.journal", "works.json.history"] { try desk.remove(name) }
    var expected: [String] = []
    for arguments in Self.readings { expected.append(try await desk.run(arguments).output) }
    try desk.write(Array(journal), to: "works.json.journal")
    let before = desk.contents
    for (arguments, output) in zip(Self.readings, expected) {
      let run = try await desk.run(arguments)
      #expect(run.output == output, "\(arguments)")
      #expect(run.errors.contains("is older than the file"), "\(arguments): \(run.errors)")
    }
    #expect(desk.contents == before)
    let again = try desk.start([desk.path("works.json")])
    try await again.see("is older than the file")
    try await again.quit()
    #expect(desk.bytes(of: "works.json.journal.1") == journal)
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output == expected[1])
    #expect(export.errors == "")
  }

  @Test("what a crash left and what a colleague changed are both there, named, and in order")
  func crashAndColleague() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try desk.makeFolder("colleague")
    try desk.write(Array(desk.bytes(of: "works.json")), to: "colleague/works.json")
    user.session.kill()
    try await user.session.waitForExit()
    // More changes than ours, so that the file is further than the journal.
    for (status, note) in [("met", "first look"), ("met", "second look"), ("partly", "their note")]
    {
      let table = Desk.answersHeader + "Z1,SR 1.1,\(status),,\(note),,yes\n"
      let run = try await desk.run(
        "answers", "import", "colleague/works.json", "-", input: table)
      #expect(run.exit == .exited(0), "\(run.errors)")
    }
    try desk.write(Array(desk.bytes(of: "colleague/works.json")), to: "works.json")

    let before = desk.contents
    for arguments in Self.readings + [["history", "works.json"], ["verify", "works.json"]] {
      let run = try await desk.run(arguments)
      #expect(run.exit == .exited(1), "\(arguments)")
      #expect(run.errors.contains("Merged: the file was changed elsewhere"), "\(arguments)")
      #expect(run.errors.contains("SR 1.1, status: partly met counts; also recorded: not met"))
    }
    #expect(desk.contents == before)

    let again = try desk.start([desk.path("works.json")])
    try await again.see("Merged: the file was changed elsewhere")
    try await again.quit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.exit == .exited(0))
    #expect(export.errors == "")
    #expect(export.output.contains("Z1,SR 1.1,partly,"))
    #expect(export.output.contains("their note"))
    #expect(export.output.contains("status not met"))
    let verify = try await desk.run("verify", "works.json")
    #expect(verify.exit == .exited(0), "\(verify.output)")
    #expect(desk.bytes(of: "works.json.1") == before[0])
  }

  @Test("the merge of two branches is one step that can be taken back")
  func mergeIsUndone() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    user.session.kill()
    try await user.session.waitForExit()
    let text = try desk.text(of: "works.json")
    try desk.write(text.replacing("Works A potable", with: "Works FOREIGN"), to: "works.json")
    let again = try desk.start([desk.path("works.json")])
    try await again.see("Merged: the file was changed elsewhere")
    try again.session.press("Esc")
    try again.session.press("u")
    try await again.see("Merge 1 change")
    try await again.quit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(!export.output.contains("Z1,SR 1.1,notMet,"))
    #expect(try desk.text(of: "works.json").contains("Works FOREIGN"))
    #expect(try await desk.run("verify", "works.json").exit == .exited(0))
  }
}
