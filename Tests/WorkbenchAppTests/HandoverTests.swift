import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Giving answers to other zones")
struct HandoverTests {
  /// The plant with codes that hold blanks.
  private func workspace() throws -> Workspace {
    var workspace = try Plant.workspace()
    var zone = try #require(workspace.zone(ZoneID(unchecked: "z-dosing")))
    zone.code = "Cell 3"
    try workspace.apply(.putZone(zone, at: nil))
    return workspace
  }

  @Test("all zones are offered after drilling into the heat map, whatever the list shows")
  func offersAll() throws {
    var bench = Bench(try workspace())
    bench.press("Enter", "3", "a")
    #expect(bench.screen.contains("Give Z1 SR 1.1: not met to"))
    #expect(bench.screen.contains("[x] Cell 3 Dosing"))
    #expect(bench.screen.contains("[x] C1 Control to dosing"))
    bench.press("Enter")
    let id = try Plant.id("SR 1.1")
    for place in [Plant.control, Plant.dosing, Plant.link] {
      #expect(bench.workspace.answer(place, id).status == .notMet)
    }
    #expect(bench.workbench.toast?.text == "SR 1.1: not met in 2 zones more · u undoes")
  }

  @Test("all marked answers go, as one step; those without an answer are left out")
  func marked() throws {
    var bench = Bench(try workspace())
    bench.press("s", "1", "Down", "3", "g", "Space", "Space", "Space", "a")
    #expect(bench.screen.contains("2 answers of Z1 (1 without an answer left out)"))
    bench.press("Enter")
    for place in [Plant.dosing, Plant.link] {
      #expect(bench.workspace.answer(place, try Plant.id("SR 1.1")).status == .met)
      #expect(bench.workspace.answer(place, try Plant.id("SR 1.1 RE 1")).status == .notMet)
      #expect(bench.workspace.answers[place]?.count == 2)
    }
    #expect(bench.changes.count == 3)
    #expect(bench.workbench.questionnaire.marks.isEmpty)
    bench.press("u")
    #expect(bench.workspace.answers[Plant.dosing] == nil)
  }

  @Test("an unanswered question is refused with the reason")
  func refusesUnanswered() throws {
    var bench = Bench(try workspace())
    bench.press("s", "a")
    #expect(bench.workbench.popup == nil)
    #expect(bench.workbench.toast?.text.contains("Z1 SR 1.1 is not assessed") == true)
  }

  @Test("what is there is replaced only when that is chosen, and is counted before")
  func overwrites() throws {
    var workspace = try workspace()
    let id = try Plant.id("SR 1.1")
    try workspace.apply(.setAnswer(Plant.dosing, id, Answer(.met)))
    var bench = Bench(workspace)
    bench.press("s", "3", "a")
    #expect(bench.screen.contains("[ ] Cell 3 Dosing"))
    #expect(bench.screen.contains("keeps 0 answers"))
    bench.press("Space")
    #expect(bench.screen.contains("keeps 1 answer"))
    bench.press("Up", "Space")
    #expect(bench.screen.contains("replaces 1 answer"))
    bench.press("Enter")
    #expect(bench.workspace.answer(Plant.dosing, id).status == .notMet)
  }

  @Test("answers of several zones at once are refused with the reason")
  func refusesSeveralZones() throws {
    var bench = Bench(try workspace())
    bench.press("s", "t", "1", "Down", "3", "g", "Space", "Space", "a")
    #expect(bench.workbench.popup == nil)
    #expect(bench.workbench.toast?.text.contains("several zones") == true)
  }
}
