import Foundation
import TestSupport
import Testing

@Suite("A crash")
struct CrashTests {
  @Test("kill -9 right after “saved” loses no answer, in thirty rounds at random points")
  func killAfterSaved() async throws {
    var generator = SeededGenerator.fromEnvironment("kill -9 after saved")
    let desk = try Desk()
    try await desk.makeDemo()
    var saved: [String: String] = [:]
    for round in 1...30 {
      let user = try desk.start([desk.path("works.json")])
      if round == 1 {
        try await user.see("Overview")
        try await user.openQuestionnaire()
      } else {
        try await user.see("did not end normally")
        try await user.see("restored from the journal")
        try await user.returnToQuestions()
      }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        try await user.move(using: &generator)
        let answer = try #require(
          WorkbenchDriver.Answer.allCases.filter { !user.screen.shows($0) }
            .randomElement(using: &generator))
        let row = try #require(user.screen.currentCSVKey)
        try await user.answer(answer)
        saved[row] = answer.csv
      }
      if Bool.random(using: &generator) { try user.session.press("m", "m", "m") }
      user.session.kill()
      #expect(try await user.session.waitForExit() == .signalled(SIGKILL))
      try await expect(saved, in: desk, round: round)
    }
  }

  @Test("a draft survives kill -9, and so does the note that it would replace")
  func draftSurvivesKill() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.openNote()
    user.session.send(" Half a thought")
    try await user.session.waitForIdle(until: "the draft on the disk") { _ in
      desk.stateTexts().contains { $0.contains("Half a thought") }
    }
    user.session.kill()
    try await user.session.waitForExit()

    user = try desk.start([desk.path("works.json")])
    try await user.see("Answer ")
    #expect(!user.screen.contains("Half a thought"))
    #expect(user.screen.contains("Two office PCs"))
    try await user.openNote()
    try await user.see("Half a thought")
    try user.session.press("^s")
    try await user.see(no: "^s save")
    try await user.seeSaved()
    user.session.kill()
    try await user.session.waitForExit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Half a thought"))
  }

  @Test("reading commands see what the journal holds and leave the files alone")
  func readingAfterKill() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    user.session.kill()
    try await user.session.waitForExit()
    let before = (desk.bytes(of: "works.json"), desk.bytes(of: "works.json.journal"))
    let run = try await desk.run("answers", "export", "works.json")
    #expect(run.exit == .exited(0))
    #expect(run.output.contains("Z1,SR 1.1,notMet,"))
    #expect(desk.bytes(of: "works.json") == before.0)
    #expect(desk.bytes(of: "works.json.journal") == before.1)
  }

  @Test("after a crash and a normal end the file holds everything, and nothing is replayed again")
  func normalEndAfterCrash() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    var user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    user.session.kill()
    try await user.session.waitForExit()
    user = try desk.start([desk.path("works.json")])
    try await user.see("restored from the journal")
    try await user.returnToQuestions()
    try await user.quit()
    let alone = try await desk.run("answers", "export", "-", input: desk.text(of: "works.json"))
    #expect(alone.output.contains("Z1,SR 1.1,notMet,"))
    user = try desk.start([desk.path("works.json")])
    try await user.see("Answer ")
    _ = try await user.session.waitForIdle { $0.rows.last?.contains("u undo") == true }
    #expect(!user.screen.contains("did not end normally"))
    try await user.quit()
  }

  // MARK: Expectations

  private func expect(_ saved: [String: String], in desk: Desk, round: Int) async throws {
    let run = try await desk.run("answers", "export", "works.json")
    let lines = run.output.split(whereSeparator: \.isNewline)
    let lost = saved.filter { row, status in
      !lines.contains { $0.hasPrefix("\(row),\(status),") }
    }
    #expect(lost.isEmpty, "round \(round)")
  }
}

extension WorkbenchDriver.Answer {
  /// The word of the CSV table.
  var csv: String {
    switch self {
    case .met: "met"
    case .partly: "partly"
    case .notMet: "notMet"
    case .compensated: "compensated"
    case .notApplicable: "notApplicable"
    }
  }
}

extension WorkbenchDriver {
  /// Moves to another requirement, anywhere.
  func move(using generator: inout SeededGenerator) async throws {
    let keys = ["Down", "Down", "Up", "J", ">", "PgDn", "}", "]"]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      try session.press(keys.randomElement(using: &generator) ?? "Down")
    }
    _ = try await afterLookingUpHelp()
  }
}
