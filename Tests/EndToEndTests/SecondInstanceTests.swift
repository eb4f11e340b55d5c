import Foundation
import TestSupport
import Testing

@Suite("Two at a time")
struct SecondInstanceTests {
  @Test("a second instance is read-only, names the holder, and the next one can write")
  func secondInstance() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let first = try desk.start([desk.path("works.json")])
    try await first.see("Overview")
    let second = try desk.start([desk.path("works.json")])
    try await second.see("READ-ONLY")
    try await second.see("Read-only: ")
    try await second.see("\(first.session.processIdentifier)")

    let before = desk.contents
    try await second.openQuestionnaire()
    try second.session.press("3")
    try await second.see("Read-only: ")
    try second.session.press("u")
    _ = try await second.afterLookingUpHelp()
    #expect(second.screen.answerLine?.hasPrefix("met") == true)
    #expect(desk.contents == before)

    try await first.openQuestionnaire()
    try await first.answer(.partly)
    try await first.quit()
    try await second.quit()
    let third = try desk.start([desk.path("works.json")])
    try await third.see("Answer ")
    try await third.seeSaved()
    #expect(third.screen.shows(.partly))
    try await third.answer(.notMet)
    try await third.quit()
  }

  @Test("an import into a workspace that is open elsewhere is refused and names the holder")
  func importWhileOpen() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    let before = desk.contents
    let run = try await desk.run(
      "answers", "import", "works.json", "-",
      input: "zone,requirement,status,capability,note,rationale,followUp\nZ1,SR 1.1,notMet,,,,\n")
    #expect(run.exit == .exited(4))
    #expect(run.errors.contains("\(user.session.processIdentifier)"))
    #expect(desk.contents == before)
    try await user.quit()
  }
}
