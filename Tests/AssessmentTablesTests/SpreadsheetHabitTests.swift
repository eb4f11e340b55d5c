import AssessmentModel
import AssessmentTables
import DelimitedText
import RequirementCatalog
import TestSupport
import Testing

@Suite("Habits of spreadsheets")
struct SpreadsheetHabitTests {
  private func zones(
    _ text: String, _ workspace: Workspace = Workspace(id: WorkspaceID(unchecked: "w-1")),
    _ options: TableOptions = TableOptions()
  ) throws(TableProblems) -> TableImport {
    var generator = SeededGenerator(seed: 1)
    return try ZonesTable.read(
      Array(text.utf8), for: workspace, using: &generator, options: options)
  }

  /// The one zone that a table makes.
  private func onlyZone(_ table: TableImport) throws -> Zone {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
    try workspace.apply(try #require(table.edit))
    #expect(workspace.zones.count == 1)
    return try #require(workspace.zones.first)
  }

  @Test(
    "the rows are read whatever stands around them, and what was passed over is named",
    arguments: [
      ("code,name,target\nZ1,DMZ,2\n , , \n", ["Passed over: line 3, blank."]),
      ("code,name,target\r\nZ1,DMZ,2\r\n\u{1A}", []),
      (
        "code,name,target,VLAN,responsible\nZ1,DMZ,2,120,Operations\n",
        ["Passed over: columns \"VLAN\" and \"responsible\"."]
      ),
      ("code,name,target,,\nZ1,DMZ,2,,x\n", ["Passed over: column \"column 5\"."]),
      ("code,name,target,,,\nZ1,DMZ,2,,,\n", []),
      (
        "sep=;\r\ncode;name;target\r\nZ1;DMZ;2\r\n",
        ["Passed over: line 1, above the column names."]
      ),
      (
        "\"sep=;\"\r\ncode;name;target\r\nZ1;DMZ;2\r\n",
        ["Passed over: line 1, above the column names."]
      ),
      ("sep=|\ncode|name|target\nZ1|DMZ|2\n", ["Passed over: line 1, above the column names."]),
      (
        "Zones, plant A, as of March;;\r\nSheet 1;;\r\n;;\r\ncode;name;target\r\nZ1;DMZ;2\r\n",
        ["Passed over: lines 1 to 2, above the column names."]
      ),
      (
        "code,name,target\nProduction,,\nZ1,DMZ,2\ncode,name,target\n",
        ["Passed over: lines 2 and 4, a title or the column names again."]
      ),
      (
        "code,name,target\nZ1,DMZ,2\n,continued,3\n",
        [
          "Passed over: line 3, where the code is empty (in merged cells only the first row has it)."
        ]
      ),
      ("name\tCODE\ttarget\nDMZ\tZ1\t2\n", []),
      ("\u{FEFF}Code , Name,Target\nZ1,DMZ,2", []),
    ])
  func furniture(_ text: String, _ sentences: [String]) throws {
    let table = try zones(text)
    let zone = try onlyZone(table)
    #expect(zone.code == "Z1" && zone.name == "DMZ" && zone.target == LevelVector(all: .two))
    #expect(table.passedOver.sentences == sentences)
    #expect(table.rowCount == 1)
  }

  @Test(
    "a short row leaves the rest of its fields, and a new zone without target is said to have none")
  func shortRows() throws {
    let table = try zones("code,name,purdue,parent,target,description\nZ1,DMZ,3.5\n")
    #expect(try onlyZone(table).purdue == PurdueLevel(.industrialDMZ))
    #expect(table.untargetedCount == 1)
  }

  @Test(
    "an answer in a merged cell below and a title row are passed over, the answer above is taken")
  func answers() throws {
    let workspace = try smallWorkspace()
    let table = try AnswersTable.read(
      AssessmentTablesTests.answers(
        "FR 1 Identification,,,,,,", "FR 1,Identification,,,,,", "Z1,SR 1.1,met,,,,",
        ",SR 1.3,met,,,,"),
      for: workspace, assessor: "", at: nil)
    #expect(table.changedCount == 1)
    #expect(table.passedOver.sectionLines == [2, 3])
    #expect(table.passedOver.keylessLines == ["zone": [5]])
  }

  @Test(
    "a row with more cells than the header is refused: a comma outside of quotes moves them all")
  func movedCells() throws {
    let problems = problems(
      AssessmentTablesTests.answers("Z1,SR 1.1,met,,two, three,,yes"), try smallWorkspace())
    #expect(problems.map(\.id) == ["table-cell-count"])
  }

  @Test(
    "a table of another kind is refused with one message that names the columns",
    arguments: ["", "zone,requirement,status\nZ1,SR 1.1,met\n", "a;b\n1;2\n", "code\nZ1\n", "x"])
  func wrongTable(_ text: String) {
    do throws(TableProblems) {
      _ = try zones(text)
      Issue.record("it was taken")
    } catch {
      #expect(error.problems.count == 1)
      #expect(error.problems.first?.fix.contains("target") == true)
    }
  }

  @Test("one cause gives one entry, with the lines of all rows")
  func causes() throws {
    let rows = (0..<40).map { "C\($0 % 2 + 8),SR 1.\($0 % 9 + 2),met,,,," }
    let csv = (["zone,requirement,status,capability,note,rationale,followUp"] + rows)
    do throws(TableProblems) {
      _ = try AnswersTable.read(
        Array(csv.joined(separator: "\n").utf8), for: smallWorkspaceOrEmpty(), assessor: "",
        at: nil)
      Issue.record("it was taken")
    } catch {
      let causes = error.byCause.map { ($0.problem.kind, $0.otherLines.count) }
      #expect(causes.map(\.0) == [.unknownPlace("C8"), .unknownPlace("C9")])
      #expect(causes.map(\.1) == [19, 19])
      #expect(Lines.list([3, 5, 6, 7, 9]) == "lines 3, 5 to 7 and 9")
      #expect(Lines.list([4]) == "line 4")
    }
  }

  private func smallWorkspaceOrEmpty() -> Workspace {
    (try? smallWorkspace()) ?? Workspace(id: WorkspaceID(unchecked: "w-1"))
  }

  @Test("bare 1.1 and 2.1 are refused with both that they can be, SR 1.1 is not")
  func trailingZero() throws {
    let workspace = try smallWorkspace()
    for (text, fix) in [("1.1", "write SR 1.1 or SR 1.10"), ("2.1", "write SR 2.1 or SR 2.10")] {
      do throws(TableProblems) {
        _ = try AnswersTable.read(
          AssessmentTablesTests.answers("Z1,\(text),notMet,,,,"), for: workspace, assessor: "",
          at: nil)
        Issue.record("\(text) was taken")
      } catch {
        #expect(error.problems.map(\.fix) == [fix])
      }
    }
    for text in ["SR 1.1", "1.10", "1.2", "SR 2.10"] {
      #expect(problems(AssessmentTablesTests.answers("Z1,\(text),notMet,,,,"), workspace).isEmpty)
    }
  }

  @Test("a code in another case is the same zone; where two differ in case, it must be exact")
  func codeCase() throws {
    var workspace = try smallWorkspace()
    let edit = try #require(try zones("code,name\nz1,North\n", workspace).edit)
    try workspace.apply(edit)
    #expect(workspace.zones.map(\.code) == ["Z1", "Z2"])
    #expect(workspace.zones[0].name == "North")
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-9"), code: "z1", name: "old"), at: nil))
    let exact = try #require(try zones("code,name\nz1,Changed\n", workspace).edit)
    try workspace.apply(exact)
    #expect(workspace.zones.map(\.name) == ["North", "Dosing", "Changed"])
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-8"), code: "aB", name: "old"), at: nil))
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-7"), code: "Ab", name: "old"), at: nil))
    #expect(throws: TableProblems.self) { try zones("code,name\nAB,x\n", workspace) }
    #expect(
      problems(AssessmentTablesTests.answers("AB,SR 1.2,met,,,,"), workspace).map(\.column)
        == ["zone"])
    #expect(throws: TableProblems.self) {
      try zones("code,name\nN1,one\nn1,two\n", workspace)
    }
  }

  @Test(
    "a number whose zeros a spreadsheet has cut makes no second zone",
    arguments: [("003", "3"), ("1.10", "1.1"), ("0.5", ".5"), ("7.0", "7"), ("12", "012")])
  func cutZeros(_ code: String, _ cut: String) throws {
    let workspace = try {
      var workspace = try smallWorkspace()
      try workspace.apply(
        .putZone(Zone(id: ZoneID(unchecked: "z-9"), code: code, name: ""), at: nil))
      return workspace
    }()
    if CodeNotation.key(cut).first == "." { return }
    do throws(TableProblems) {
      _ = try zones("code,name\n\(cut),x\n", workspace)
      Issue.record("\(cut) was taken")
    } catch {
      #expect(error.problems.map(\.kind) == [.cutCode(cut, present: code)])
    }
    #expect(try zones("code,name\n\(code),x\n", workspace).changedCount == 1)
  }

  @Test("codes that nobody could type are refused where they are new")
  func newCodes() throws {
    for code in ["\"a,b\"", "a;b", "1234567890123456789012345", "\"a\nb\"", "a\u{202E}b"] {
      #expect(throws: TableProblems.self) { try zones("code,name\n\(code),x\n") }
    }
    #expect(try onlyZone(try zones("code,name\nZ  5 ,x\n")).code == "Z 5")
  }

  @Test("misread umlauts are refused once with their place, and taken where the encoding is named")
  func mojibake() throws {
    let text = "code,name,description\nZ1,ProzessfÃ¼hrung Ã–l,ÃœBERGABE\nZ2,Ã„nderung,ok\n"
    do throws(TableProblems) {
      _ = try zones(text)
      Issue.record("it was taken")
    } catch {
      #expect(error.byCause.count == 1)
      #expect(error.problems.first?.line == 2 && error.problems.first?.column == "name")
      #expect(error.problems.first?.summary.contains("Prozessführung Öl") == true)
    }
    let table = try zones(text, smallWorkspaceOrEmpty(), TableOptions(encoding: .utf8))
    #expect(table.changedCount == 2)
    var workspace = smallWorkspaceOrEmpty()
    try workspace.changeZones { index, zone in if index == 0 { zone.name = "Ã¼" } }
    let own = ZonesTable.csv(of: workspace)
    #expect(try zones(own, workspace).edit == nil)
  }

  @Test(
    "spans are written so that no spreadsheet makes a date of them, and 3.5 for spreadsheets too")
  func spans() throws {
    var workspace = try smallWorkspace()
    try workspace.changeZones { index, zone in
      zone.purdue = PurdueLevel(text: index == 0 ? "1-2" : "3.5-4")
    }
    #expect(ZonesTable.csv(of: workspace).contains(",1 to 2,"))
    #expect(ZonesTable.csv(of: workspace).contains(",3.5 to 4,"))
    #expect(ZonesTable.csv(of: workspace, style: .spreadsheet).contains(";L3.5 to 4;"))
    for style in [TableWriter.Style.plain, .spreadsheet] {
      #expect(try zones(ZonesTable.csv(of: workspace, style: style), workspace).edit == nil)
    }
  }
}
