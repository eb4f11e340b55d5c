import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Zones, conduits, findings")
struct EditingTests {
  @Test("a zone is added with a target vector and the attacker is described")
  func addsZone() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "o", "Tab")
    bench.type("Outstations")
    bench.press("Tab", "Tab", "Tab")
    bench.type("2 2 1 0 0 0 0")
    #expect(bench.screen.contains("SL 0: no particular requirement"))
    bench.press("^s")
    let zone = bench.workspace.zones.last
    #expect(zone?.code == "Z3")
    #expect(zone?.name == "Outstations")
    #expect(zone?.target.notation == "{2 2 1 0 0 0 0}")
    bench.press("u")
    #expect(bench.workspace.zones.count == 2)
  }

  @Test("a form with a problem stays open at the field and changes nothing")
  func refusesDuplicateCode() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "o", "^u")
    bench.type("Z1")
    bench.press("^s")
    #expect(bench.screen.contains("The code Z1 is taken"))
    #expect(bench.workspace.zones.count == 2)
    bench.press("Esc", "o")
    #expect(bench.screen.contains("(draft)"))
  }

  @Test("removing a zone takes everything with it, and one undo brings all of it back")
  func removesZone() throws {
    var workspace = try Plant.workspace()
    try workspace.apply(.setAnswer(Plant.control, try Plant.id("SR 1.1"), Answer(.met)))
    var bench = Bench(workspace)
    bench.press("z", "D")
    #expect(bench.workspace.zones.map(\.code) == ["Z2"])
    #expect(bench.workspace.conduits.first?.ends.count == 1)
    bench.press("u")
    #expect(bench.workspace == workspace)
  }

  @Test("i starts a finding from the requirement, the zone and the note")
  func startsFinding() throws {
    var workspace = try Plant.workspace()
    try workspace.apply(
      .setAnswer(
        Plant.control, try Plant.id("SR 1.1"),
        Answer(.notMet, capability: .capable, note: "One login for all operators")))
    var bench = Bench(workspace)
    bench.press("s", "i", "^s")
    let finding = try #require(bench.workspace.findings.first)
    #expect(finding.observed == "One login for all operators")
    #expect(finding.places == [Plant.control])
    #expect(finding.requirements == [try Plant.id("SR 1.1")])
    #expect(!finding.recommendation.isEmpty)
    bench.press("F", "=")
    #expect(bench.workspace.findings.first?.status == .inProgress)
  }

  @Test("facts answered with no propose not applicable, and accepting is one undo step")
  func profileProposes() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "p", "Down", "Down", "Down", "Down", "Enter")
    #expect(!bench.screen.contains("proposals below"))
    bench.press("Enter")
    #expect(bench.workspace.zones[0].profile[.wireless] == false)
    bench.press("End")
    #expect(bench.screen.contains("SR 2.2 not applicable"))
    let before = bench.workspace
    for _ in 0..<40 { bench.press("Up") }
    for _ in 0..<15 { bench.press("Down") }
    bench.press("Enter")
    let answer = bench.workspace.answer(Plant.control, try Plant.id("SR 1.6"))
    #expect(answer.status == .notApplicable)
    #expect(answer.rationale.contains("no wireless"))
    bench.press("Esc", "u")
    #expect(bench.workspace == before)
  }

  @Test("a conduit moves up in its list")
  func movesConduit() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "O", "Tab")
    bench.type("Second")
    bench.press("^s", "Alt-Up")
    #expect(bench.workspace.conduits.map(\.code) == ["C2", "C1"])
  }
}
