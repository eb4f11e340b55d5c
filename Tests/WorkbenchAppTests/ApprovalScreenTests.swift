import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Approvals on the screen")
struct ApprovalScreenTests {
  /// The control zone with all of FR 6 met but SR 6.2, which is compensated until the day of the test.
  private func bench(isApproved: Bool = true) throws -> Bench {
    var workspace = try Plant.workspace()
    var compensated = Answer(.compensated, rationale: "The room is locked")
    compensated.approver = isApproved ? "Plant manager" : ""
    compensated.expiry = Bench.morning.day
    for (id, answer) in [("SR 6.1", Answer(.met)), ("SR 6.2", compensated)] {
      try workspace.apply(.setAnswer(Plant.control, try Plant.id(id), answer))
    }
    var bench = Bench(workspace)
    bench.press("Right", "Right", "Right", "Right", "Right")
    return bench
  }

  /// The screen as one line, so that a sentence is found wherever it was wrapped.
  private func unwrapped(_ screen: String) -> String {
    screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func take(_ key: String, hoursLater hours: Int, _ bench: inout Bench) throws {
    let key = try #require(Key(name: key))
    _ = bench.workbench.update(
      .key(key), at: Timestamp(seconds: Bench.morning.seconds + hours * 3600))
  }

  @Test("an approval that ends today counts until the first key of the next day")
  func midnight() throws {
    var bench = try bench()
    #expect(bench.screen.contains("FR6: SL-A 2 proven, 4 possible, of 2: met with compensation."))
    let style = bench.workbench.analysis[Plant.control]
    #expect(style?[.tre].state == .met)
    try take("Down", hoursLater: 24, &bench)
    try take("Up", hoursLater: 24, &bench)
    #expect(bench.workbench.analysis.asOf > Bench.morning.day)
    #expect(unwrapped(bench.screen).contains("(approval ended \(Bench.morning.day.text)) is open."))
    #expect(!bench.screen.contains("\u{2248}"))
  }

  @Test("the day is that of the machine, not that of UTC")
  func localDay() throws {
    var bench = try bench()
    bench.workbench.utcOffset = 24 * 3600
    try take("Down", hoursLater: 0, &bench)
    #expect(bench.workbench.analysis.asOf > Bench.morning.day)
  }

  @Test("an ended approval is flagged in the list, beside the answer and in Review")
  func flagged() throws {
    var bench = try bench()
    try take("Down", hoursLater: 24, &bench)
    try take("Up", hoursLater: 24, &bench)
    try take("Enter", hoursLater: 24, &bench)
    #expect(bench.screen.contains("\u{2248}!6.2"))
    #expect(bench.screen.contains("approval ended (r)"))
    try take("R", hoursLater: 24, &bench)
    #expect(bench.screen.contains("the approval of the compensation ended"))
  }

  @Test("a compensation without approval is marked in the cell and counted in its sentence")
  func withoutApproval() throws {
    let approved = try bench().screen
    #expect(!approved.contains("\u{2248}!2") && !approved.contains("without approval"))
    let bare = try bench(isApproved: false).screen
    #expect(bare.contains("\u{2248}!2\u{2013}4/2"))
    #expect(unwrapped(bare).contains("1 compensation without approval."))
  }
}
