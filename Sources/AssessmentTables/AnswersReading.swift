import AssessmentModel
import DelimitedText
import RequirementCatalog

/// Turns rows of answers into edits, collecting every problem.
struct AnswersReading {
  private(set) var edits: [Edit] = []
  private(set) var cells: CellReading
  private(set) var sectionLines: [Int] = []
  private let workspace: Workspace
  private let codes: PlaceCodes
  private var lines: [Subject: Int] = [:]

  private struct Subject: Hashable {
    var place: PlaceID
    var requirement: RequirementID
  }

  init(_ workspace: Workspace, _ options: TableOptions) {
    self.workspace = workspace
    codes = PlaceCodes(workspace.places)
    cells = CellReading(options)
  }

  /// Reads one row.
  mutating func take(_ row: NamedTable.Row, assessor: String, at moment: Timestamp?) {
    if isSection(row) { return sectionLines.append(row.line) }
    let place = place(in: row)
    let requirement = requirement(in: row)
    let present = place.flatMap { place in
      requirement.map { workspace.answer(place, $0) }
    }
    let before = cells.problems.count
    var answer = answer(in: row, over: present ?? Answer())
    guard cells.problems.count == before, let place, let requirement, let present else { return }
    let subject = Subject(place: place, requirement: requirement)
    if let first = lines.updateValue(row.line, forKey: subject) {
      lines[subject] = first
      let what = "\(row.word("zone")) \(requirement)"
      cells.report(row, "requirement", .duplicateRow(what, firstLine: first))
      return
    }
    guard answer != present else { return }
    answer.assessor = assessor
    answer.assessedAt = moment
    edits.append(.setAnswer(place, requirement, answer.isBlank ? nil : answer))
  }

  /// Whether the row is a title over two cells, such as `FR 1` and its name.
  private func isSection(_ row: NamedTable.Row) -> Bool {
    guard row.says(only: ["zone", "requirement"]), codes.places(row.word("zone")).isEmpty else {
      return false
    }
    do throws(RequirementNotationError) {
      _ = try RequirementID(notation: row.word("requirement"))
      return false
    } catch {
      if case .unreadable = error { return true }
      return false
    }
  }

  // MARK: Cells

  private mutating func place(in row: NamedTable.Row) -> PlaceID? {
    let found = codes.places(row.cell("zone") ?? "")
    if found.isEmpty { cells.report(row, "zone", .unknownPlace(row.word("zone"))) }
    if found.count > 1 { cells.report(row, "zone", .severalPlaces(row.word("zone"))) }
    return found.count == 1 ? found[0] : nil
  }

  private mutating func requirement(in row: NamedTable.Row) -> RequirementID? {
    do throws(RequirementNotationError) {
      return try RequirementID(notation: row.word("requirement"), from: .table)
    } catch {
      cells.report(row, "requirement", .requirement(error))
      return nil
    }
  }

  /// What is recorded, with what the row says about it.
  private mutating func answer(in row: NamedTable.Row, over present: Answer) -> Answer {
    var answer = present
    cells.take("status", of: row, into: &answer.status) { (word) throws(NotationError) in
      try AnswerStatus.named(word)
    }
    cells.take("capability", of: row, into: &answer.capability) { (word) throws(NotationError) in
      try Capability.named(word)
    }
    checkCapability(in: row, of: answer)
    cells.take("note", of: row, into: &answer.note)
    cells.take("rationale", of: row, into: &answer.rationale)
    takeFollowUp(row, into: &answer.needsFollowUp)
    return answer
  }

  /// An unknown capability cannot stand beside a status from which one follows.
  private mutating func checkCapability(in row: NamedTable.Row, of answer: Answer) {
    let word = row.word("capability")
    guard let status = answer.status, status.impliedCapability != nil,
      Capability.isLeftOpen(by: word)
    else { return }
    cells.report(row, "capability", .capabilityFollows(word, status: status))
  }

  private mutating func takeFollowUp(_ row: NamedTable.Row, into needsFollowUp: inout Bool) {
    guard let cell = row.cell("followUp") else { return }
    switch cell.trimmed.lowercased() {
    case "yes", "true", "1", "x", "y": needsFollowUp = true
    case "no", "false", "0", "n": needsFollowUp = false
    case "": if cells.erases("followUp", isEmpty: !needsFollowUp) { needsFollowUp = false }
    default:
      cells.report(row, "followUp", .valueNotAllowed(cell.trimmed, allowed: "write yes or no"))
    }
  }
}
