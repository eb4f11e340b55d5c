import Foundation
import TestSupport
import Testing

@Suite("What a reading command says about the session that has the file open")
struct SessionTellingTests {
  @Test("beside a session at work it says so calmly; after its death it says what was restored")
  func liveAndDead() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    var errors = ""
    // A snapshot may come in between, after which there is nothing to say.
    for answer in [WorkbenchDriver.Answer.notMet, .partly, .notMet, .partly] {
      try await user.answer(answer)
      let run = try await desk.run("levels", "works.json")
      #expect(run.exit == .exited(0))
      errors = run.errors
      if !errors.isEmpty { break }
    }
    #expect(errors.contains("is open in the workbench since 2"))
    #expect(errors.contains("not yet in the snapshot"))
    #expect(!errors.contains("did not end normally"))
    try await user.answer(.compensated)
    user.session.kill()
    try await user.session.waitForExit()
    let dead = try await desk.run("levels", "works.json")
    #expect(dead.exit == .exited(0))
    #expect(dead.errors.contains("did not end normally"))
    #expect(!dead.errors.contains("is open in the workbench"))
    let opened = try desk.start([desk.path("works.json")])
    try await opened.see("restored from the journal")
    try await opened.quit()
  }

  @Test("a lock of another machine that nobody holds here is told apart from a crash")
  func otherMachine() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    user.session.kill()
    try await user.session.waitForExit()
    try desk.write(
      #"{"host":"control-room","process":7,"since":"2026-11-23T14:03:12Z","user":"anna"}"#,
      to: "works.json.lock")
    let run = try await desk.run("levels", "works.json")
    #expect(run.exit == .exited(0))
    #expect(run.errors.contains("It was opened by anna on control-room"))
    #expect(run.errors.contains("1 change not yet in the snapshot is included."))
    #expect(!run.errors.contains("did not end normally"))
    let imported = try await desk.run(
      "answers", "import", "works.json", "-", input: Desk.answersHeader + "Z1,SR 1.2,met,,,,\n")
    #expect(imported.exit == .exited(0))
    #expect(imported.errors.contains("nobody holds it here"))
  }
}
