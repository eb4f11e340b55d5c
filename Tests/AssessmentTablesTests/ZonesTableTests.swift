import AssessmentModel
import AssessmentTables
import RequirementCatalog
import TestSupport
import Testing

@Suite("The table of zones")
struct ZonesTableTests {
  private let header = "code,name,purdue,parent,target,description\n"

  private func read(_ rows: String, _ workspace: Workspace) throws(TableProblems) -> TableImport {
    var generator = SeededGenerator(seed: 1)
    return try ZonesTable.read(Array((header + rows).utf8), for: workspace, using: &generator)
  }

  @Test("importing an export changes nothing", arguments: 0..<50)
  func identity(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var workspace = try smallWorkspace()
    for var zone in workspace.zones {
      zone.name = awkwardText(using: &generator)
      zone.description = awkwardText(using: &generator)
      try workspace.apply(.putZone(zone, at: nil))
    }
    let csv = ZonesTable.csv(of: workspace)
    let table = try ZonesTable.read(Array(csv.utf8), for: workspace, using: &generator)
    #expect(table.edit == nil, "seed \(seed)")
  }

  @Test("parents may come later, and two zones may exchange places")
  func parents() throws {
    var workspace = try smallWorkspace()
    let rows = "Z1,Control room,3,Z2,2,\nZ2,Dosing,1,Z9,2,\nZ9,Site,\"3,5\",,{1 1 1 1 1 1 1},\n"
    let edit = try #require(try read(rows, workspace).edit)
    let inverse = try workspace.apply(edit)
    let codes = workspace.zones.map { zone in
      zone.parent.flatMap { workspace.zone($0)?.code } ?? "-"
    }
    #expect(codes == ["Z2", "Z9", "-"])
    #expect(workspace.zones[1].owner == "Process engineer")
    #expect(workspace.zones[2].purdue == PurdueLevel(.industrialDMZ))
    try workspace.apply(inverse)
    #expect(workspace == (try smallWorkspace()))
  }

  @Test("control characters in names come through, in the code of a new zone they are refused")
  func controlCharacters() throws {
    var workspace = try smallWorkspace()
    var zone = workspace.zones[0]
    zone.name = "Control\u{1B}[31m room"
    zone.description = "\u{7}"
    try workspace.apply(.putZone(zone, at: nil))
    var generator = SeededGenerator(seed: 1)
    let csv = ZonesTable.csv(of: workspace)
    #expect(csv.contains("Z1,Control\u{FFFD}[31m room,"))
    let same = try ZonesTable.read(Array(csv.utf8), for: workspace, using: &generator)
    #expect(same.edit == nil)
    do throws(TableProblems) {
      _ = try read("Z\u{1A}2,a,,,1,\n", workspace)
      Issue.record("a code with a control character was taken")
    } catch {
      #expect(error.problems.map(\.line) == [2])
      #expect(error.problems.map(\.column) == ["code"])
    }
  }

  @Test("circles, unknown parents, codes of conduits and bad levels are reported by line")
  func problems() throws {
    let workspace = try smallWorkspace()
    do throws(TableProblems) {
      _ = try read("Z1,a,,Z2,9,\nC1,b,,,1,\nZ3,c,7,Z8,,\nZ3,d,,,1,\n", workspace)
      Issue.record("the table was imported")
    } catch {
      let found = error.problems.map { "\($0.line) \($0.column ?? "") \($0.id)" }
      let expected = [
        "2 target table-value", "2 parent table-conflict", "3 code table-conflict",
        "4 purdue table-value", "4 parent table-reference", "5 code table-duplicate-row",
      ]
      #expect(found == expected)
    }
  }
}
