import AssessmentModel
import AssessmentTables
import RequirementCatalog
import TestSupport
import Testing

@Suite("The table of answers")
struct AnswersTableTests {
  private let z2 = PlaceID.zone(ZoneID(unchecked: "z-2"))

  @Test("importing an export changes nothing", arguments: 0..<100)
  func identity(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var workspace = try smallWorkspace()
    for place in workspace.places {
      for row in Catalog.requirements.shuffled(using: &generator).prefix(20) {
        try workspace.apply(.setAnswer(place.id, row.id, awkwardAnswer(using: &generator)))
      }
    }
    let bytes = Array(AnswersTable.csv(of: workspace, includesUnanswered: true).utf8)
    let same = try AnswersTable.read(bytes, for: workspace, assessor: "B", at: nil)
    #expect(same.edit == nil, "seed \(seed)")
    var copy = try smallWorkspace()
    let table = try AnswersTable.read(bytes, for: copy, assessor: "", at: nil)
    if let edit = table.edit { try copy.apply(edit) }
    #expect(copy == workspace.visible, "seed \(seed)")
  }

  @Test("control characters, which a table shows as U+FFFD, come through an import as they were")
  func controlCharacters() throws {
    var workspace = try smallWorkspace()
    let id = RequirementID(fr: .iac, number: 1)
    let answer = Answer(.partly, note: "a\u{1B}[2J\u{9B}", rationale: "\u{85}")
    try workspace.apply(.setAnswer(z2, id, answer))
    let csv = AnswersTable.csv(of: workspace)
    #expect(csv.contains(",partly,,a\u{FFFD}[2J\u{FFFD},\u{FFFD},"))
    let same = try AnswersTable.read(Array(csv.utf8), for: workspace, assessor: "B", at: nil)
    #expect(same.edit == nil)
    let changed = csv.replacing(",partly,", with: ",met,")
    let table = try AnswersTable.read(
      Array(changed.utf8), for: workspace, assessor: "B", at: nil)
    try workspace.apply(try #require(table.edit))
    #expect(workspace.answer(z2, id).status == .met)
    #expect(workspace.answer(z2, id).note == answer.note)
    #expect(workspace.answer(z2, id).rationale == answer.rationale)
  }

  @Test("an import keeps what the table has no column for, and says who and when")
  func keptFields() throws {
    var workspace = try smallWorkspace()
    let id = RequirementID(fr: .iac, number: 1)
    var answer = Answer(.partly, note: "old")
    answer.evidence = ["photo 12"]
    answer.methods = [.test]
    try workspace.apply(.setAnswer(z2, id, answer))
    let moment = Timestamp(seconds: 1_700_000_000)
    let table = try AnswersTable.read(
      answers("Z2,SR 1.1,met,,old,,x"), for: workspace, assessor: "A", at: moment)
    let edit = try #require(table.edit)
    try workspace.apply(edit)
    answer.status = .met
    answer.needsFollowUp = true
    answer.assessor = "A"
    answer.assessedAt = moment
    #expect(workspace.answer(z2, id) == answer)
    #expect(table.changedCount == 1)
  }

  @Test("every wrong cell is reported with line and column, and nothing is imported")
  func wrongCells() throws {
    let found = problems(
      answers("Z2,SR 1.1,met,,,,", "Z9,SR 9.9,fine,able,,,maybe", "Z2,sr 1.1,partly,,,,"),
      try smallWorkspace())
    let expected = [
      TableProblemLine(line: 3, column: "zone", id: "table-reference"),
      TableProblemLine(line: 3, column: "requirement", id: "table-reference"),
      TableProblemLine(line: 3, column: "status", id: "table-value"),
      TableProblemLine(line: 3, column: "capability", id: "table-value"),
      TableProblemLine(line: 3, column: "followUp", id: "table-value"),
      TableProblemLine(line: 4, column: "requirement", id: "table-duplicate-row"),
    ]
    #expect(found == expected)
  }

  @Test("the order of columns is free; one that stands twice is an error, an unknown one is not")
  func columns() throws {
    let workspace = try smallWorkspace()
    let free = "followUp,note,rationale,capability,status,requirement,zone\nyes,n,,,met,SR 1.1,C1"
    #expect(problems(Array(free.utf8), workspace).isEmpty)
    let twice = "zone,zone,requirement,status,note,color,note\n"
    #expect(problems(Array(twice.utf8), workspace).map(\.column) == ["zone", "note"])
    #expect(problems([], workspace).map(\.id) == ["table-header"])
  }

  @Test("a row with too many cells does not hide what is wrong with the others")
  func everyRowIsChecked() throws {
    let csv = """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,SR 1.1,met,,a, b,,yes
      Z9,SR 1.1,met,,,,
      Z1,SR 9.9,met,,,,
      Z1,SR 1.1,perhaps,,,,
      """
    let workspace = try smallWorkspace()
    let problems = #expect(throws: TableProblems.self) {
      try AnswersTable.read(Array(csv.utf8), for: workspace, assessor: "", at: nil)
    }
    #expect(problems?.problems.map(\.line) == [2, 3, 4, 5])
  }
}
