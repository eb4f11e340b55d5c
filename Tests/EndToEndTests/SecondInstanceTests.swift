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
    try await second.session.wait(until: "the answer of the first") { $0.shows(.partly) }
    #expect(second.screen.contains("READ-ONLY"))
    try await first.quit()
    try await second.see("You can write now: ")
    #expect(second.screen.shows(.partly))
    try await second.answer(.notMet)
    try await second.quit()
  }

  @Test("a second instance takes over from one that was killed, with all that it had saved")
  func holderKilled() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let first = try desk.start([desk.path("works.json")])
    try await first.see("Overview")
    let second = try desk.start([desk.path("works.json")])
    try await second.see("READ-ONLY")
    try await second.openQuestionnaire()
    try await first.openQuestionnaire()
    try await first.answer(.partly)
    first.session.kill()
    let told = try await second.see("ended without closing")
    if told.contains("While opening") {
      try second.session.press("Esc")
      try await second.see(no: "While opening")
    }
    #expect(second.screen.shows(.partly))
    try await second.answer(.compensated)
    try await second.quit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Z1,SR 1.1,compensated,"))
  }

  @Test("a holder that is stopped is alive: nobody takes over, however often one looks")
  func holderStopped() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let first = try desk.start([desk.path("works.json")])
    try await first.see("Overview")
    first.session.signal(SIGSTOP)
    let second = try desk.start([desk.path("works.json")])
    try await second.see("READ-ONLY")
    try await second.see(footer: "help")
    let before = Self.pauses(of: second)
    let output = second.session.rawOutput.count
    for _ in 0..<600 where Self.pauses(of: second) < before + 9 {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(Self.pauses(of: second) >= before + 9)
    #expect(second.screen.contains("READ-ONLY"))
    #expect(second.session.rawOutput.count == output)
    first.session.continueProgram()
    try await first.openQuestionnaire()
    try await first.answer(.partly)
    try await second.openQuestionnaire()
    try await second.session.wait(until: "the answer of the first") { $0.shows(.partly) }
    try await first.quit()
    try await second.see("You can write now: ")
    try await second.quit()
  }

  /// How often threads of the program have waited for something: a look now and then counts.
  private static func pauses(of user: WorkbenchDriver) -> Int {
    let tasks = "/proc/\(user.session.processIdentifier)/task"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return names.reduce(0) { sum, name in
      let text = (try? String(contentsOfFile: "\(tasks)/\(name)/status", encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
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
