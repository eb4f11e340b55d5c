import Foundation
import TestSupport
import Testing

@Suite("A journal that somebody moves away")
struct MovedJournalTests {
  /// What somebody does to the journal, in a shell.
  enum Meddling: String, CaseIterable {
    case moved, replacedByOlder, cut, overwrittenByOlder
  }

  @Test(
    "what the workbench shows as saved afterwards is there after kill -9",
    arguments: Meddling.allCases)
  func answersAfterwards(meddling: Meddling) async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    var saved: [String] = []
    func answer(_ answer: WorkbenchDriver.Answer) async throws {
      _ = try await user.session.waitForIdle { screen in
        screen.currentCSVKey.map { row in !saved.contains { $0.hasPrefix("\(row),") } } ?? false
      }
      let row = try #require(user.screen.currentCSVKey)
      try await user.answer(answer)
      saved.append("\(row),\(answer.csv),")
    }
    try await answer(.notMet)
    let journal = desk.path("works.json.journal")
    let older = try Data(contentsOf: URL(fileURLWithPath: journal))
    try user.session.press("Down")
    try await answer(.partly)
    switch meddling {
    case .moved: try FileManager.default.moveItem(atPath: journal, toPath: journal + ".bak")
    case .replacedByOlder: try older.write(to: URL(fileURLWithPath: journal), options: .atomic)
    case .cut: try Data().write(to: URL(fileURLWithPath: journal))
    case .overwrittenByOlder: try older.write(to: URL(fileURLWithPath: journal))
    }
    try user.session.press("Down")
    try await answer(.notMet)
    try await user.seeSaved()
    user.session.kill()
    try await user.session.waitForExit()
    let export = try await desk.run("answers", "export", "works.json")
    let rows = export.output.split(whereSeparator: \.isNewline)
    #expect(Set(saved).count == 3)
    #expect(saved.allSatisfy { row in rows.contains { $0.hasPrefix(row) } }, "\(saved)")
    #expect(try await desk.run("verify", "works.json").exit == .exited(0))
  }
}
