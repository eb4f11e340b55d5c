import Foundation
import TestSupport
import Testing

@Suite("Coming back")
struct ResumeTests {
  @Test("answers, notes, undo and redo survive quitting and opening again")
  func answersSurvive() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("]")
    try await user.see("SR 1.11 ")
    try await user.answer(.notMet)
    try await user.answer(.compensated)
    try await user.write(note: "The cabinet key hangs there.")
    try await user.quit()

    user = try desk.start([desk.path("works.json")])
    try await user.see("cabinet key hangs")
    #expect(user.screen.shows(.compensated))
    try user.session.press("u")
    try await user.see("Undone: ")
    try await user.see(no: "cabinet key hangs")
    try user.session.press("u")
    try await user.session.wait(until: "the answer before") { $0.shows(.notMet) }
    try await user.seeSaved()
    try await user.quit()

    user = try desk.start([desk.path("works.json")])
    try await user.session.wait(until: "the answer before") { $0.shows(.notMet) }
    try user.session.press("^r")
    try await user.see("Done again: ")
    try await user.session.wait(until: "the answer again") { $0.shows(.compensated) }
    try user.session.press("^r")
    try await user.see("cabinet key hangs")
    try await user.seeSaved()
    try await user.quit()
  }

  @Test("the same zone, requirement, pane, filter and scroll stand there on return")
  func exactResume() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press(">", ">", ">", ">")
    try await user.see("Z5 Dosing and disinfection interlocks ›")
    try user.session.press("f")
    try await user.see("Enter choose")
    try user.session.press("Down", "Down", "Enter")
    try await user.see("Shown: gaps")
    try user.session.press("}", "}", "}", "}", "}", "}")
    try user.session.press("Tab", "PgDn", "Down", "Down")
    let before = try await user.afterLookingUpHelp()
    try await user.quit()

    user = try desk.start([desk.path("works.json")])
    try await user.see("Z5 Dosing and disinfection interlocks ›")
    try await user.see(same: before)
    try await user.quit()
  }

  @Test("a drilled-down list is the same on return")
  func drillResumes() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try user.session.press("Enter")
    try await user.see("FR1 to SL 1: 1 fails, 2 are o")
    try await user.quit()
    user = try desk.start([desk.path("works.json")])
    try await user.see("FR1 to SL 1: 1 fails, 2 are o")
    try await user.quit()
  }

  @Test("a draft survives Esc and quitting")
  func draftSurvivesQuit() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("e")
    try await user.see("^s save")
    user.session.send("half a thought")
    try await user.see("half a thought")
    try user.session.press("Esc")
    try await user.see("Kept as a draft")
    try await user.quit()
    user = try desk.start([desk.path("works.json")])
    try await user.see("Answer ")
    #expect(!user.screen.contains("half a thought"))
    try user.session.press("e")
    try await user.see("half a thought")
    try user.session.press("Esc")
    try await user.see(no: "^s save")
    try await user.quit()
  }

  @Test("answers typed as fast as possible, and leaving at once, are all on the disk")
  func burst() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let user = try desk.start(["plant.json"])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    for _ in 0..<37 { try user.session.press("3", "Down") }
    try await user.quit()
    let levels = try await desk.run("levels", "plant.json")
    #expect(levels.output.contains(" 37/37 "))
    let alone = try await desk.run("answers", "export", "-", input: desk.text(of: "plant.json"))
    let rows = alone.output.split(whereSeparator: \.isNewline)
    #expect(rows.filter { $0.contains(",notMet,") }.count == 37)
  }
}
