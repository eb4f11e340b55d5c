import AssessmentModel
import RequirementCatalog

/// Turns rows of zones into zones, collecting every problem.
struct ZonesReading {
  private(set) var problems: [TableProblem] = []
  private(set) var emptiedTextCount = 0
  private let present: [String: Zone]
  private let conduitCodes: Set<String>
  private var read: [Entry] = []
  private var positions: [String: Int] = [:]

  private struct Entry {
    var row: NamedTable.Row
    var zone: Zone
  }

  init(_ workspace: Workspace) {
    present = Dictionary(workspace.zones.map { ($0.code, $0) }) { first, _ in first }
    conduitCodes = Set(workspace.conduits.map(\.code))
  }

  /// The zones that are new or differ from those of the workspace.
  var changed: [Zone] { read.map(\.zone).filter { present[$0.code] != $0 } }

  /// Reads one row; parents wait for ``linkParents()``.
  mutating func take(_ row: NamedTable.Row, using generator: inout some RandomNumberGenerator) {
    let exact = row.text("code")
    let code = present[exact] == nil ? row.word("code") : exact
    if code.isEmpty { return report(row, "code", .emptyCell) }
    if present[code] == nil, CSVWriter.visible(code) != code {
      return report(
        row, "code", .valueNotAllowed(code, allowed: "a code has no control characters"))
    }
    if conduitCodes.contains(code) { return report(row, "code", .codeOfConduit(code)) }
    if let first = positions[code] {
      let line = read[first].row.line
      return report(row, "code", .duplicateRow("zone \(code)", firstLine: line))
    }
    var zone =
      present[code] ?? Zone(id: ZoneID.random(using: &generator), code: code, name: "")
    zone.name = row.text("name", over: zone.name)
    if !zone.description.isEmpty, row.text("description").isEmpty { emptiedTextCount += 1 }
    zone.description = row.text("description", over: zone.description)
    zone.purdue = purdue(in: row)
    if let target = target(in: row) { zone.target = target }
    positions[code] = read.count
    read.append(Entry(row: row, zone: zone))
  }

  /// Finds the zones that the parent column names, in the table or the workspace.
  mutating func linkParents() {
    for index in read.indices {
      let row = read[index].row
      read[index].zone.parent = nil
      let code = row.word("parent")
      guard !code.isEmpty else { continue }
      let parent = zone(code: row.text("parent")) ?? zone(code: code)
      read[index].zone.parent = parent?.id
      if parent == nil { report(row, "parent", .unknownParent(code)) }
    }
    reportCircles()
  }

  // MARK: Parents

  private func zone(code: String) -> Zone? {
    positions[code].map { read[$0].zone } ?? present[code]
  }

  private mutating func reportCircles() {
    var parents = Dictionary(present.values.map { ($0.id, $0.parent) }) { first, _ in first }
    for entry in read { parents[entry.zone.id] = entry.zone.parent }
    for entry in read {
      var ancestor = entry.zone.parent
      var steps = 0
      while let id = ancestor, id != entry.zone.id, steps <= parents.count {
        ancestor = parents[id] ?? nil
        steps += 1
      }
      if ancestor == entry.zone.id {
        report(entry.row, "parent", .parentCycle(entry.zone.code))
      }
    }
  }

  // MARK: Cells

  /// A decimal comma, as spreadsheets in Europe write it, is accepted.
  private mutating func purdue(in row: NamedTable.Row) -> PurdueLevel? {
    let word = row.word("purdue")
    guard !word.isEmpty else { return nil }
    let level = PurdueLevel(text: word.lowercased().replacing(",", with: "."))
    if level == nil {
      report(row, "purdue", .valueNotAllowed(word, allowed: PurdueLevel.allowed))
    }
    return level
  }

  private mutating func target(in row: NamedTable.Row) -> LevelVector? {
    let word = row.word("target")
    if word.isEmpty {
      report(row, "target", .emptyCell)
      return nil
    }
    let target = LevelVector(notation: word)
    if target == nil {
      let allowed = "write seven levels from 0 to 4 in FR order, such as {2 2 0 1 3 1 3}, or one"
      report(row, "target", .valueNotAllowed(word, allowed: allowed))
    }
    return target
  }

  private mutating func report(
    _ row: NamedTable.Row, _ column: String, _ kind: TableProblem.Kind
  ) {
    problems.append(TableProblem(line: row.line, column: column, kind))
  }
}
