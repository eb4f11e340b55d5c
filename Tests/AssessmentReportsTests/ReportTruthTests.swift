import AssessmentModel
import AssessmentReports
import Foundation
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Reports never look better than the truth")
struct ReportTruthTests {
  private func zone(_ target: SecurityLevel, answers: [String: Answer]) throws -> Workspace {
    var workspace = Workspace()
    let id = ZoneID(unchecked: "z-one")
    let zone = Zone(id: id, code: "Z1", name: "Only zone", target: LevelVector(all: target))
    try workspace.apply(.putZone(zone, at: nil))
    for (short, answer) in answers {
      let requirement = try #require(RequirementID(typed: short))
      try workspace.apply(.setAnswer(.zone(id), requirement, answer))
    }
    return workspace
  }

  private func markdown(_ workspace: Workspace) throws -> String {
    try ReportRenderer.render(SmallPlant.report(workspace), as: .markdown)
  }

  @Test("one answer of many is shown as one of many, not as a level")
  func oneAnswer() throws {
    let text = try markdown(zone(.four, answers: ["6.1": Answer(.met)]))
    #expect(text.contains("1 of 100 required answered (1 %)"))
    #expect(text.contains("Not assessed: 99, so this is not a pass."))
    #expect(text.contains("| Z1 Only zone | ? 0–4/4 | ? 0–4/4 | ? 0–4/4 | ? 0–4/4 |"))
    #expect(!text.contains("✓ 4/4"))
  }

  @Test("a requirement from SL 2 takes nothing from a zone with target SL 1")
  func beyondTarget() throws {
    var workspace = try zone(.one, answers: ["6.1": Answer(.met), "6.2": Answer(.notMet)])
    var text = try markdown(workspace)
    #expect(text.contains("✓ 1/1"))
    #expect(text.contains("No required requirement was found to fail."))
    let zone = Zone(
      id: ZoneID(unchecked: "z-one"), code: "Z1", name: "Only zone",
      target: LevelVector(all: .two))
    try workspace.apply(.putZone(zone, at: nil))
    text = try markdown(workspace)
    #expect(text.contains("✗ 1/2"))
  }

  @Test("enhancements stand in the table of requirements like any other row")
  func enhancements() throws {
    let report = SmallPlant.report(try zone(.four, answers: [:]))
    let table = try ReportRenderer.render(report, as: .csv)
    #expect(table.split(separator: "\r\n").count == 101)
    #expect(table.contains("SR 1.1 RE 1"))
    #expect(table.split(separator: "\r\n").dropFirst().allSatisfy { $0.contains("not assessed") })
  }

  @Test("the only percentages are coverage")
  func percentages() throws {
    let text = try ReportRenderer.render(try SmallPlant().report, as: .markdown)
    let lines = text.split(separator: "\n").filter { $0.contains("%") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("required answered (") })
  }

  @Test(
    "an empty workspace says that nothing was assessed",
    arguments: [
      ReportFormat.html, .markdown,
    ])
  func emptyWorkspace(format: ReportFormat) throws {
    let report = SmallPlant.report(Workspace())
    let text = try ReportRenderer.render(report, as: format)
    #expect(text.contains("This workspace has no zone and no conduit."))
    #expect(!text.contains("100 %"))
    #expect(ReportRenderer.check(text, of: report, as: format).isEmpty)
  }

  @Test("a place without answers says so, and an assumed capability is called assumed")
  func withoutAnswers() throws {
    let text = try ReportRenderer.render(try SmallPlant().report, as: .markdown)
    #expect(text.components(separatedBy: "**Nothing was answered here.**").count == 3)
    #expect(text.contains("capable (assumed)"))
    #expect(text.contains("capable (stated)"))
  }

  @Test("a compensation whose approval has ended is marked, and one that ends today is not")
  func expiry() throws {
    var plant = try SmallPlant()
    #expect(
      try ReportRenderer.render(plant.report, as: .html).contains("The approval has ended"))
    var answer = Answer(.compensated, rationale: "Locked cabinet")
    answer.expiry = Timestamp(seconds: 1_795_000_000).day
    try plant.set(.zone(SmallPlant.dosing), "5.1", answer)
    #expect(
      try !ReportRenderer.render(plant.report, as: .html).contains("The approval has ended"))
  }

  @Test("a target of 0 is never shown as an achieved level")
  func noTarget() throws {
    let text = try markdown(zone(.zero, answers: ["6.1": Answer(.met)]))
    #expect(text.contains("| Z1 Only zone | ·  | ·  | ·  | ·  | ·  | ·  | ·  |"))
    #expect(text.contains("The target requires nothing here, so there can be no gap."))
    #expect(text.contains("nothing is required"))
  }
}
