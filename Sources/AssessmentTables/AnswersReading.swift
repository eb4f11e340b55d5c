import AssessmentModel
import RequirementCatalog

/// Turns rows of answers into edits, collecting every problem.
struct AnswersReading {
  private(set) var edits: [Edit] = []
  private(set) var problems: [TableProblem] = []
  private(set) var emptiedTextCount = 0
  private let workspace: Workspace
  private let places: [String: PlaceID]
  private var lines: [Subject: Int] = [:]

  private struct Subject: Hashable {
    var place: PlaceID
    var requirement: RequirementID
  }

  init(_ workspace: Workspace) {
    self.workspace = workspace
    places = Dictionary(workspace.places.map { ($0.code, $0.id) }) { first, _ in first }
  }

  /// Reads one row.
  mutating func take(_ row: NamedTable.Row, assessor: String, at moment: Timestamp?) {
    let place = place(in: row)
    let requirement = requirement(in: row)
    guard var answer = answer(in: row, place: place, requirement: requirement),
      let place, let requirement
    else { return }
    let subject = Subject(place: place, requirement: requirement)
    if let first = lines.updateValue(row.line, forKey: subject) {
      lines[subject] = first
      let what = "\(row.word("zone")) \(requirement)"
      report(row, "requirement", .duplicateRow(what, firstLine: first))
      return
    }
    let present = workspace.answer(place, requirement)
    guard answer != present else { return }
    emptiedTextCount +=
      (answer.note.isEmpty && !present.note.isEmpty ? 1 : 0)
      + (answer.rationale.isEmpty && !present.rationale.isEmpty ? 1 : 0)
    answer.assessor = assessor
    answer.assessedAt = moment
    edits.append(.setAnswer(place, requirement, answer.isBlank ? nil : answer))
  }

  // MARK: Cells

  private mutating func place(in row: NamedTable.Row) -> PlaceID? {
    let code = row.word("zone")
    guard !code.isEmpty else {
      report(row, "zone", .emptyCell)
      return nil
    }
    let place = places[row.text("zone")] ?? places[code]
    if place == nil { report(row, "zone", .unknownPlace(code)) }
    return place
  }

  private mutating func requirement(in row: NamedTable.Row) -> RequirementID? {
    let text = row.word("requirement")
    guard !text.isEmpty else {
      report(row, "requirement", .emptyCell)
      return nil
    }
    let id = RequirementID(typed: text)
    if id == nil { report(row, "requirement", .unknownRequirement(text)) }
    return id
  }

  /// What is recorded, with what the row says about it; nil where a cell is wrong.
  private mutating func answer(
    in row: NamedTable.Row, place: PlaceID?, requirement: RequirementID?
  ) -> Answer? {
    var answer = Answer()
    if let place, let requirement { answer = workspace.answer(place, requirement) }
    let before = problems.count
    answer.status = named(row, "status")
    answer.capability = named(row, "capability")
    answer.note = row.text("note", over: answer.note)
    answer.rationale = row.text("rationale", over: answer.rationale)
    answer.needsFollowUp = truth(row, "followUp")
    return problems.count == before ? answer : nil
  }

  private mutating func named<Value: RawRepresentable & CaseIterable>(
    _ row: NamedTable.Row, _ column: String
  ) -> Value? where Value.RawValue == String {
    let word = row.word(column)
    guard !word.isEmpty else { return nil }
    let value = Value.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
    if value == nil {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      report(row, column, .valueNotAllowed(word, allowed: "use one of \(names), or leave it empty"))
    }
    return value
  }

  private mutating func truth(_ row: NamedTable.Row, _ column: String) -> Bool {
    let word = row.word(column).lowercased()
    if ["yes", "true", "1", "x"].contains(word) { return true }
    if !["", "no", "false", "0"].contains(word) {
      report(row, column, .valueNotAllowed(word, allowed: "write yes, no, or leave it empty"))
    }
    return false
  }

  private mutating func report(
    _ row: NamedTable.Row, _ column: String, _ kind: TableProblem.Kind
  ) {
    problems.append(TableProblem(line: row.line, column: column, kind))
  }
}
