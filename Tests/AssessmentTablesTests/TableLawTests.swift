import AssessmentModel
import AssessmentTables
import DelimitedText
import RequirementCatalog
import TestSupport
import Testing

@Suite("Tables lose nothing")
struct TableLawTests {
  private static let moment = Timestamp(seconds: 1_700_000_000)

  /// A word that is no mojibake, no formula and not blank, or an awkward text.
  private func text(using generator: inout SeededGenerator) -> String {
    generator.once(in: 2)
      ? "note \(Int.random(in: 0..<1000, using: &generator))" : "\(awkwardText(using: &generator))x"
  }

  private func plant(using generator: inout SeededGenerator) throws -> Workspace {
    var workspace = try smallWorkspace()
    for index in 3..<7 {
      var zone = Zone(id: ZoneID(unchecked: "z-\(index)"), code: "Cell \(index)", name: "n")
      zone.parent = generator.pick(workspace.zones.map(\.id))
      zone.purdue = generator.pick([PurdueLevel(text: "1-2"), PurdueLevel(text: "3.5"), nil])
      zone.name = text(using: &generator)
      zone.description = generator.pick(["", text(using: &generator)])
      zone.owner = "owner"
      zone.target = LevelVector(all: generator.pick(SecurityLevel.allCases))
      zone.targetRationale = "risk assessment"
      zone.profile = [ConditionKey.allCases[0]: true]
      try workspace.apply(.putZone(zone, at: nil))
    }
    for place in workspace.places {
      for row in Catalog.requirements.shuffled(using: &generator).prefix(12) {
        var answer = awkwardAnswer(using: &generator)
        answer.approver = generator.pick(["", "Kim"])
        answer.methods = [.test]
        answer.evidence = ["photo 12"]
        answer.assessor = "first"
        try workspace.apply(.setAnswer(place.id, row.id, answer))
      }
    }
    return workspace
  }

  @Test("an export is no news to the workspace it comes from, in either style", arguments: 0..<25)
  func exportIsNoNews(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workspace = try plant(using: &generator)
    for style in [TableWriter.Style.plain, .spreadsheet] {
      for emptyCells in EmptyCells.allCases {
        let options = TableOptions(emptyCells: emptyCells)
        let zones = Array(ZonesTable.csv(of: workspace, style: style).utf8)
        let answers = Array(AnswersTable.csv(of: workspace, style: style).utf8)
        #expect(
          try ZonesTable.read(zones, for: workspace, using: &generator, options: options).edit
            == nil)
        let read = try AnswersTable.read(
          answers, for: workspace, assessor: "B", at: Self.moment, options: options)
        #expect(read.edit == nil && read.erasedCounts.isEmpty)
      }
    }
  }

  @Test("answers: what the file names has the value it names, and nothing else changes")
  func answers() throws {
    var generator = SeededGenerator.fromEnvironment("tables of answers")
    for _ in 0..<150 { try checkAnswers(using: &generator) }
  }

  private func checkAnswers(using generator: inout SeededGenerator) throws {
    let workspace = try plant(using: &generator)
    let values = ["status", "capability", "note", "rationale", "followUp"]
      .shuffled(using: &generator).prefix(Int.random(in: 1...5, using: &generator))
    var table = FilledTable(columns: ["zone", "requirement"] + values, rows: [])
    var expected = workspace
    for place in workspace.places {
      for row in Catalog.requirements.shuffled(using: &generator).prefix(6) {
        var answer = workspace.answer(place.id, row.id)
        var cells = [
          "zone": Spelling.code(place.code, using: &generator),
          "requirement": Spelling.requirement(row.id, using: &generator),
        ]
        for column in values where !generator.once(in: 3) {
          cells[column] = fill(column, of: &answer, using: &generator)
        }
        if answer != workspace.answer(place.id, row.id) {
          answer.assessor = "B"
          answer.assessedAt = Self.moment
        }
        table.rows.append(cells)
        try expected.apply(.setAnswer(place.id, row.id, answer))
      }
    }
    let bytes = table.bytes(using: &generator)
    var result = workspace
    let read = try AnswersTable.read(bytes, for: workspace, assessor: "B", at: Self.moment)
    if let edit = read.edit { try result.apply(edit) }
    #expect(result == expected, "seed \(generator.seed)\n\(String(decoding: bytes, as: UTF8.self))")
    #expect(read.erasedCounts.isEmpty)
  }

  /// What a cell says, and the same in the answer.
  private func fill(
    _ column: String, of answer: inout Answer, using generator: inout SeededGenerator
  ) -> String {
    switch column {
    case "status":
      let status = generator.pick(AnswerStatus.allCases)
      answer.status = status
      return Spelling.word([status.rawValue, status.title], using: &generator)
    case "capability":
      let capability = generator.pick(Capability.allCases)
      answer.capability = capability
      return Spelling.word([capability.rawValue, capability.title], using: &generator)
    case "note":
      answer.note = CellText.visible(text(using: &generator))
      return answer.note
    case "rationale":
      answer.rationale = CellText.visible(text(using: &generator))
      return answer.rationale
    default:
      answer.needsFollowUp = generator.once(in: 2)
      return answer.needsFollowUp
        ? generator.pick(["yes", "TRUE", "x", "1"]) : generator.pick(["no", "0"])
    }
  }

  @Test("zones: what the file names has the value it names, and nothing else changes")
  func zones() throws {
    var generator = SeededGenerator.fromEnvironment("tables of zones")
    for _ in 0..<150 { try checkZones(using: &generator) }
  }

  private func checkZones(using generator: inout SeededGenerator) throws {
    let workspace = try plant(using: &generator)
    let values = ["name", "purdue", "parent", "target", "description"]
      .shuffled(using: &generator).prefix(Int.random(in: 1...5, using: &generator))
    var table = FilledTable(columns: ["code"] + values, rows: [])
    var expected: [Zone] = workspace.zones
    for index in expected.indices.shuffled(using: &generator).dropFirst(2) {
      var cells = ["code": Spelling.code(expected[index].code, using: &generator)]
      for column in values where !generator.once(in: 3) {
        cells[column] = fill(column, of: &expected[index], in: workspace, using: &generator)
      }
      table.rows.append(cells)
    }
    let bytes = table.bytes(using: &generator)
    var result = workspace
    let read = try ZonesTable.read(bytes, for: workspace, using: &generator)
    if let edit = read.edit { try result.apply(edit) }
    #expect(
      result.zones == expected, "seed \(generator.seed)\n\(String(decoding: bytes, as: UTF8.self))")
    #expect(result.answers == workspace.answers)
  }

  private func fill(
    _ column: String, of zone: inout Zone, in workspace: Workspace,
    using generator: inout SeededGenerator
  ) -> String {
    switch column {
    case "name":
      zone.name = CellText.visible(text(using: &generator))
      return zone.name
    case "description":
      zone.description = CellText.visible(text(using: &generator))
      return zone.description
    case "purdue":
      let levels = ["0", "3", "3.5", "1-2", "3.5-4", "external"].compactMap {
        PurdueLevel(text: $0)
      }
      let level = generator.pick(levels)
      zone.purdue = level
      return Spelling.purdue(level, using: &generator)
    case "target":
      var target = LevelVector(all: .zero)
      for fr in FoundationalRequirement.allCases {
        target[fr] = generator.pick(SecurityLevel.allCases)
      }
      zone.target = target
      return Spelling.target(target, using: &generator)
    default:
      // Z1 lies in nothing, so that it can hold any other zone.
      guard zone.code != "Z1" else { return "" }
      zone.parent = workspace.zones[0].id
      return Spelling.code("Z1", using: &generator)
    }
  }

  @Test("an import is one step, which one undo takes back")
  func undo() throws {
    var generator = SeededGenerator(seed: 3)
    let workspace = try plant(using: &generator)
    var document = WorkspaceDocument(workspace: workspace)
    let bytes = answersTable(
      "Z2,SR 1.1,met,,n,,yes", "Z1,SR 1.2,not met,,n,,", "C1,SR 1.3,met,,n,,")
    let edit = try #require(
      try AnswersTable.read(bytes, for: workspace, assessor: "B", at: Self.moment).edit)
    _ = try document.perform(edit, author: "B", at: Self.moment)
    #expect(document.workspace != workspace)
    _ = try document.undo(author: "B", at: Self.moment)
    #expect(document.workspace == workspace)
  }

  private func answersTable(_ rows: String...) -> [UInt8] {
    Array(
      (["zone,requirement,status,capability,note,rationale,followUp"] + rows).joined(
        separator: "\n"
      ).utf8)
  }
}
