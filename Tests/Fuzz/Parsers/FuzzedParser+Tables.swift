import AssessmentModel
import AssessmentTables
import TestSupport

extension FuzzedParser {
  private static let tableWords = [
    "\"", "\"\"", ",", ";", "\t", "\r\n", "\n", "\r", "'=", "=1+1", "+", "-", "@", "\"a\nb\"", "'",
    "\u{FEFF}",
  ]

  /// A table of answers.
  static func answers(_ plant: StoredPlant) -> FuzzedParser {
    let workspace = plant.workspace
    let words =
      tableWords + AnswersTable.columns + AnswerStatus.allCases.map(\.rawValue) + [
        "Z1,SR 1.1,met,,,,yes", "SR 1.1 RE 1", "1.1.1", "capable", "Z2", "C1",
      ]
    return FuzzedParser(
      name: "answers", share: 8_000, words: words,
      made: [Array(AnswersTable.csv(of: workspace).utf8)]
    ) { bytes throws(BrokenLaw) in
      try importing(bytes, into: workspace, export: { AnswersTable.csv(of: $0) }) {
        (bytes, workspace) throws(TableProblems) in
        try AnswersTable.read(
          bytes, for: workspace, assessor: "anna", at: StoredPlant.holder.since)
      }
    }
  }

  /// A table of zones.
  static func zones(_ plant: StoredPlant) -> FuzzedParser {
    let workspace = plant.workspace
    let words =
      tableWords + ZonesTable.columns + [
        "Z1,Cell,1,,{1 1 1 1 1 1 1},", "Z9", "C1", "3,5", "3.5", "external", "{4 4 4 4 4 4 4}", "5",
      ]
    return FuzzedParser(
      name: "zones", share: 8_000, words: words, made: [Array(ZonesTable.csv(of: workspace).utf8)]
    ) { bytes throws(BrokenLaw) in
      try importing(bytes, into: workspace, export: { ZonesTable.csv(of: $0) }) {
        (bytes, workspace) throws(TableProblems) in
        var generator = SeededGenerator(seed: 1)
        return try ZonesTable.read(bytes, for: workspace, using: &generator)
      }
    }
  }

  /// What a table says is a change that the workspace takes, and then its own table says nothing new.
  private static func importing(
    _ bytes: [UInt8], into workspace: Workspace, export: (Workspace) -> String,
    _ read: ([UInt8], Workspace) throws(TableProblems) -> TableImport
  ) throws(BrokenLaw) -> String {
    let table: TableImport
    do throws(TableProblems) {
      table = try read(bytes, workspace)
    } catch {
      let kinds = Set(error.problems.map { Outcome.name(of: $0.kind) }).sorted()
      return "refused \(kinds.prefix(3).joined(separator: " "))"
    }
    guard let edit = table.edit else { return "\(Outcome.accepted) unchanged" }
    var state = workspace
    do throws(EditError) {
      try state.apply(edit)
    } catch {
      throw BrokenLaw("the workspace does not take the edit: \(error.summary)")
    }
    try checkExport(of: state, export, read)
    return "\(Outcome.accepted) \(min(table.changedCount, 4)) \(min(table.keptCounts.count, 2))"
  }

  /// Writing takes out what could steer a terminal, so the second table is the one that must stay.
  private static func checkExport(
    of workspace: Workspace, _ export: (Workspace) -> String,
    _ read: ([UInt8], Workspace) throws(TableProblems) -> TableImport
  ) throws(BrokenLaw) {
    var state = workspace
    let text = export(state)
    do {
      if let edit = try read(Array(text.utf8), state).edit { try state.apply(edit) }
      try BrokenLaw.check(export(state) == text, "the table of what was imported is another one")
      let again = try read(Array(text.utf8), state)
      try BrokenLaw.check(again.edit == nil, "the table of the workspace would change it")
    } catch let error as TableProblems {
      throw BrokenLaw("its own table is refused: \(error.problems.map(\.place))")
    } catch {
      throw error as? BrokenLaw ?? BrokenLaw("\(error)")
    }
  }
}
