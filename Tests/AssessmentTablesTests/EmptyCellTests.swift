import AssessmentModel
import AssessmentTables
import RequirementCatalog
import TestSupport
import Testing

@Suite("Empty cells")
struct EmptyCellTests {
  private let z2 = PlaceID.zone(ZoneID(unchecked: "z-2"))
  private let first = RequirementID(fr: .iac, number: 1)
  private let second = RequirementID(fr: .iac, number: 2)

  private func plant() throws -> Workspace {
    var workspace = try smallWorkspace()
    var answer = Answer(.compensated, capability: .notCapable, note: "n", rationale: "r")
    answer.needsFollowUp = true
    try workspace.apply(.setAnswer(z2, first, answer))
    answer.note = ""
    try workspace.apply(.setAnswer(z2, second, answer))
    var zone = workspace.zones[1]
    zone.description = "PLC 1 to 4"
    try workspace.apply(.putZone(zone, at: nil))
    return workspace
  }

  private func read(
    _ text: String, _ cells: EmptyCells, _ workspace: Workspace
  ) throws -> TableImport {
    try AnswersTable.read(
      Array(text.utf8), for: workspace, assessor: "B", at: nil,
      options: TableOptions(emptyCells: cells))
  }

  private static let full = """
    zone,requirement,status,capability,note,rationale,followUp
    Z2,SR 1.1,not assessed,,,,
    Z2,SR 1.2,,," ",,
    """

  @Test("they change nothing, and what stands beside them is counted for each column")
  func kept() throws {
    let workspace = try plant()
    let table = try read(Self.full, .keeps, workspace)
    #expect(table.edit == nil)
    #expect(table.erasedCounts.isEmpty)
    #expect(
      table.keptCounts == [
        "status": 2, "capability": 2, "note": 1, "rationale": 2, "followUp": 2,
      ])
  }

  @Test("they empty their fields where that is asked for, counted for each column")
  func erased() throws {
    var workspace = try plant()
    let table = try read(Self.full, .erases, workspace)
    #expect(table.keptCounts.isEmpty)
    #expect(
      table.erasedCounts == [
        "status": 2, "capability": 2, "note": 1, "rationale": 2, "followUp": 2,
      ])
    try workspace.apply(try #require(table.edit))
    #expect(workspace.answers[z2] == nil)
  }

  @Test("a column that is not there is never emptied")
  func missingColumns() throws {
    for cells in EmptyCells.allCases {
      var workspace = try plant()
      let table = try read("requirement,zone,status\nSR 1.1,Z2,met\n", cells, workspace)
      try workspace.apply(try #require(table.edit))
      let answer = workspace.answer(z2, first)
      #expect(answer.status == .met && answer.note == "n" && answer.rationale == "r")
      #expect(answer.needsFollowUp && answer.capability == .notCapable)
      #expect(table.erasedCounts.isEmpty && table.keptCounts.isEmpty)
    }
  }

  @Test("cells that a short row does not have are never emptied")
  func shortRows() throws {
    var workspace = try plant()
    let text = "zone,requirement,status,capability,note,rationale,followUp\nZ2,SR 1.1,met\n"
    let table = try read(text, .erases, workspace)
    try workspace.apply(try #require(table.edit))
    #expect(workspace.answer(z2, first).note == "n")
    #expect(table.erasedCounts.isEmpty)
  }

  @Test("zones keep parent, level and texts, or lose them on request; a target is never taken away")
  func zones() throws {
    var generator = SeededGenerator(seed: 1)
    let text = "code,name,purdue,parent,target,description\nZ2,,,,,\n"
    var workspace = try plant()
    let kept = try ZonesTable.read(Array(text.utf8), for: workspace, using: &generator)
    #expect(kept.edit == nil)
    #expect(kept.keptCounts == ["name": 1, "purdue": 1, "parent": 1, "description": 1])
    let erased = try ZonesTable.read(
      Array(text.utf8), for: workspace, using: &generator,
      options: TableOptions(emptyCells: .erases))
    #expect(erased.erasedCounts == ["name": 1, "purdue": 1, "parent": 1, "description": 1])
    try workspace.apply(try #require(erased.edit))
    let zone = workspace.zones[1]
    #expect(zone.name.isEmpty && zone.purdue == nil && zone.parent == nil)
    #expect(zone.description.isEmpty)
    #expect(zone.target == LevelVector(all: .two) && zone.owner == "Process engineer")
  }

  @Test("an unknown capability is refused beside a status from which one follows")
  func unknownCapability() throws {
    let workspace = try smallWorkspace()
    for word in ["unknown", "not known", "n/a"] {
      #expect(
        problems(answers("Z2,SR 1.1,met,\(word),,,"), workspace).map(\.column) == ["capability"])
      #expect(problems(answers("Z2,SR 1.1,partly,\(word),,,"), workspace).isEmpty)
    }
    for word in ["capable (assumed)", "as it follows"] {
      #expect(problems(answers("Z2,SR 1.1,met,\(word),,,"), workspace).isEmpty)
    }
  }
}
