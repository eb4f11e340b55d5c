import Foundation
import TestSupport
import Testing

@Suite("A file that another program changes")
struct ForeignFileTests {
  /// The workbench on the demo with one answer, after a colleague has renamed the works.
  private func changed() async throws -> (desk: Desk, user: WorkbenchDriver, theirs: Data) {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    let text = try desk.text(of: "works.json")
    try desk.write(text.replacing("Works A potable", with: "Works FOREIGN"), to: "works.json")
    try await user.see("Another program changed works.json")
    return (desk, user, desk.bytes(of: "works.json"))
  }

  @Test("undecided, work goes on and nothing is overwritten; leaving keeps both")
  func later() async throws {
    let (desk, user, theirs) = try await changed()
    try user.session.press("Down", "Down", "Enter")
    try await user.see("FILE CHANGED")
    try await user.answer(.partly)
    #expect(desk.bytes(of: "works.json") == theirs)
    try await user.quit()
    #expect(user.screen.contains("its version is kept as works.json.1"))
    #expect(desk.bytes(of: "works.json.1") == theirs)
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Z1,SR 1.1,partly,"))
  }

  @Test("a user who keeps both goes on with ours")
  func keepBoth() async throws {
    let (desk, user, theirs) = try await changed()
    try user.session.press("Enter")
    try await user.see("its version is kept as works.json.1")
    try await user.see(no: "FILE CHANGED")
    #expect(desk.bytes(of: "works.json.1") == theirs)
    try await user.answer(.partly)
    try await user.quit()
    #expect(try desk.text(of: "works.json").contains("Works A potable"))
  }

  @Test("a user who takes theirs sees it at once, in the same place, and has ours beside it")
  func takeTheirs() async throws {
    let (desk, user, _) = try await changed()
    try user.session.press("Down", "Enter")
    try await user.see("Works FOREIGN")
    try await user.see("ours is kept as works.json.1")
    #expect(user.screen.answerLine?.hasPrefix("met") == true)
    try await user.answer(.compensated)
    try await user.quit()
    let theirs = try await desk.run("answers", "export", "works.json")
    let ours = try await desk.run("answers", "export", "works.json.1")
    #expect(theirs.output.contains("Z1,SR 1.1,compensated,"))
    #expect(ours.output.contains("Z1,SR 1.1,notMet,"))
  }

  @Test("with kill -9 before a decision, both are there afterwards")
  func killedUndecided() async throws {
    let (desk, user, theirs) = try await changed()
    user.session.kill()
    try await user.session.waitForExit()
    let again = try desk.start([desk.path("works.json")])
    try await again.see("Merged: the file was changed elsewhere")
    try await again.quit()
    #expect(desk.bytes(of: "works.json.1") == theirs)
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Z1,SR 1.1,notMet,"))
  }
}
