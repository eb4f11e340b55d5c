import AssessmentModel
import DelimitedText
import RequirementCatalog

/// Turns rows of zones into zones, collecting every problem.
struct ZonesReading {
  private(set) var cells: CellReading
  private(set) var untargetedCount = 0
  private(set) var sectionLines: [Int] = []
  private let present: [ZoneID: Zone]
  private let codes: PlaceCodes
  private let numbers: [CodeNumber: String]
  private var read: [Entry] = []
  private var positions: [ZoneID: Int] = [:]
  private var newZones: [String: ZoneID] = [:]

  private struct Entry {
    var row: NamedTable.Row
    var zone: Zone
  }

  init(_ workspace: Workspace, _ options: TableOptions) {
    present = Dictionary(workspace.zones.map { ($0.id, $0) }) { first, _ in first }
    codes = PlaceCodes(workspace.places)
    numbers = Dictionary(
      workspace.places.compactMap { place in CodeNumber(place.code).map { ($0, place.code) } }
    ) { first, _ in first }
    cells = CellReading(options)
  }

  /// The zones that are new or differ from those of the workspace.
  var changed: [Zone] { read.map(\.zone).filter { present[$0.id] != $0 } }

  /// Reads one row; parents wait for ``linkParents()``.
  mutating func take(_ row: NamedTable.Row, using generator: inout some RandomNumberGenerator) {
    guard var zone = zone(of: row, using: &generator) else { return }
    if let first = positions[zone.id] {
      let line = read[first].row.line
      return cells.report(row, "code", .duplicateRow("zone \(zone.code)", firstLine: line))
    }
    cells.take("name", of: row, into: &zone.name)
    cells.take("description", of: row, into: &zone.description)
    cells.take("purdue", of: row, into: &zone.purdue) { (text) throws(NotationError) in
      try PurdueLevel(notation: text)
    }
    takeTarget(row, into: &zone)
    positions[zone.id] = read.count
    read.append(Entry(row: row, zone: zone))
  }

  /// Finds the zones that the parent column names, in the table or the workspace.
  mutating func linkParents() {
    for index in read.indices {
      let row = read[index].row
      guard let cell = row.cell("parent") else { continue }
      if cell.allSatisfy(\.isWhitespace) {
        let isEmpty = read[index].zone.parent == nil
        if cells.erases("parent", isEmpty: isEmpty) { read[index].zone.parent = nil }
      } else {
        let parents = codes.places(cell).compactMap(\.zone)
        let parent = newZones[CodeNotation.key(cell)] ?? (parents.count == 1 ? parents[0] : nil)
        if let parent { read[index].zone.parent = parent }
        if parents.count > 1 { cells.report(row, "parent", .severalPlaces(cell.trimmed)) }
        if parent == nil, parents.isEmpty {
          cells.report(row, "parent", .unknownParent(cell.trimmed))
        }
      }
    }
    reportCircles()
  }

  // MARK: Codes

  /// The zone that a row is about: one of the workspace, or a new one with a code that may be given.
  private mutating func zone(
    of row: NamedTable.Row, using generator: inout some RandomNumberGenerator
  ) -> Zone? {
    let word = row.word("code")
    let found = codes.places(row.cell("code") ?? "")
    if found.count > 1 {
      cells.report(row, "code", .severalPlaces(word))
      return nil
    }
    if let place = found.first {
      let zone = place.zone.flatMap { present[$0] }
      if zone == nil { cells.report(row, "code", .codeOfConduit(word)) }
      return zone
    }
    if row.says(only: ["code"]) {
      sectionLines.append(row.line)
      return nil
    }
    let key = CodeNotation.key(word)
    if let known = newZones[key] { return Zone(id: known, code: word, name: "") }
    guard let code = newCode(word, row) else { return nil }
    let id = ZoneID.random(using: &generator)
    newZones[key] = id
    return Zone(id: id, code: code, name: "")
  }

  private mutating func newCode(_ word: String, _ row: NamedTable.Row) -> String? {
    if let present = CodeNumber(word).flatMap({ numbers[$0] }) {
      cells.report(row, "code", .cutCode(word, present: present))
      return nil
    }
    let before = cells.problems.count
    cells.checkSpelling(word, row, "code")
    do throws(NotationError) {
      let code = try CodeNotation.checked(word)
      return cells.problems.count == before ? code : nil
    } catch {
      cells.report(row, "code", .notation(error))
      return nil
    }
  }

  // MARK: Cells

  /// A target can be given and changed; an empty cell never takes one away.
  private mutating func takeTarget(_ row: NamedTable.Row, into zone: inout Zone) {
    let word = row.word("target")
    guard !word.isEmpty else {
      if present[zone.id] == nil { untargetedCount += 1 }
      return
    }
    do throws(NotationError) {
      zone.target = try LevelVector(notation: word)
    } catch {
      cells.report(row, "target", .notation(error))
    }
  }

  // MARK: Parents

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
        cells.report(entry.row, "parent", .parentCycle(entry.zone.code))
      }
    }
  }
}
