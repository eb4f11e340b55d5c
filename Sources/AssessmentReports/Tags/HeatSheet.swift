import GapAnalysis

/// One drawing of the heat map, short enough for a page; lengths are in SVG units.
struct HeatSheet: TemplateRecord {
  var number: Int
  var count: Int
  var rows: [HeatRow]

  private static let rowsPerSheet = 22

  static func sheets(_ places: [ReportPlace]) -> [HeatSheet] {
    let starts = Array(stride(from: 0, to: places.count, by: rowsPerSheet))
    return starts.enumerated().map { number, start in
      let end = min(start + rowsPerSheet, places.count)
      let rows = places[start..<end].enumerated().map { HeatRow(place: $1, row: $0) }
      return HeatSheet(number: number + 1, count: starts.count, rows: rows)
    }
  }

  static let tags = TagTable<HeatSheet>([
    .number("sheetNumber") { $0.number },
    .number("sheetCount") { $0.count },
    .flag("isContinued") { $0.number > 1 },
    .number("height") { HeatRow.top + $0.rows.count * HeatRow.pitch + 2 },
    .text("firstCode") { $0.rows.first?.place.code ?? "" },
    .text("lastCode") { $0.rows.last?.place.code ?? "" },
    .list("heads") { _ in (0..<7).map(HeatHead.init) },
    .list("heatRows") { $0.rows },
  ])
}

/// The heading of a column.
struct HeatHead: TemplateRecord {
  var position: Int

  static let tags = TagTable<HeatHead>([
    .number("x") { HeatCell.left + $0.position * HeatCell.pitch + HeatCell.width / 2 },
    .text("head") { head in
      let names = ["IAC", "UC", "SI", "DC", "RDF", "TRE", "RA"]
      return "FR\(head.position + 1) \(names[head.position])"
    },
  ])
}

/// One zone or conduit in the heat map.
struct HeatRow: TemplateRecord {
  static let top = 28
  static let pitch = 34
  static let height = 30

  var place: ReportPlace
  var row: Int

  var y: Int { Self.top + row * Self.pitch }

  static let tags = TagTable<HeatRow>([
    .text("anchor") { "place-\($0.place.id.text)" },
    .text("heading") { $0.place.heading },
    .text("label") { shortened($0.place.heading) },
    .number("middle") { $0.y + 20 },
    .list("heatCells") { row in row.place.cells.map { HeatCell(cell: $0, y: row.y) } },
  ])

  /// A drawing cannot wrap its labels; the full name stands in the table and in the title.
  private static func shortened(_ heading: String) -> String {
    let line = heading.replacing("\n", with: " ")
    return line.count > 30 ? line.prefix(29) + "…" : line
  }
}

/// One FR of one place in the heat map.
struct HeatCell: TemplateRecord {
  static let left = 224
  static let pitch = 82
  static let width = 78

  var cell: CellAnalysis
  var y: Int

  private var x: Int { Self.left + cell.fr.position * Self.pitch }

  static let tags = TagTable<HeatCell>([
    .number("x") { $0.x },
    .number("y") { $0.y },
    .number("textX") { $0.x + 45 },
    .number("textY") { $0.y + 20 },
    .text("style") { $0.cell.styleName },
    .text("glyph") { $0.cell.glyph },
    .text("levelText") { $0.cell.levelText },
    .text("sentence") { $0.cell.sentence },
  ])
}
