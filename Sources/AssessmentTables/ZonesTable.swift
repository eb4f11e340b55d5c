import AssessmentModel
import DelimitedText

/// The zones as one table; conduits are not in it.
public enum ZonesTable {
  private static let layout = TableLayout(
    keys: ["code"], values: ["name", "purdue", "parent", "target", "description"])

  /// The columns in the order in which they are written.
  public static var columns: [String] { layout.columns }

  /// The table as CSV, in the assessor's order.
  public static func csv(
    of workspace: Workspace, style: TableWriter.Style = .plain
  ) -> String {
    var writer = TableWriter(style)
    writer.write(columns)
    let codes = Dictionary(workspace.zones.map { ($0.id, $0.code) }) { first, _ in first }
    for zone in workspace.zones {
      writer.write([
        zone.code, zone.name, zone.purdue.map { text(of: $0, style) } ?? "",
        zone.parent.flatMap { codes[$0] } ?? "", zone.target.notation, zone.description,
      ])
    }
    return writer.text
  }

  /// A level that no spreadsheet takes for a date: `1-2` is one in most, `3.5` in German ones.
  private static func text(of level: PurdueLevel, _ style: TableWriter.Style) -> String {
    switch style {
    case .plain: level.notation
    case .spreadsheet: level.notation.replacing("3.5", with: "L3.5")
    }
  }

  /// The edit that brings the zones of a workspace to what a CSV table says.
  ///
  /// A zone with the code is changed and keeps what the table has no cell for; an unknown code is
  /// a new zone, with an identifier drawn from `generator`. Zones that are not in the table stay as
  /// they are. Throws all problems of the table unless every row is good.
  public static func read(
    _ bytes: [UInt8], for workspace: Workspace, using generator: inout some RandomNumberGenerator,
    options: TableOptions = TableOptions()
  ) throws(TableProblems) -> TableImport {
    let table = try NamedTable(bytes, layout: layout, encoding: options.encoding)
    var reading = ZonesReading(workspace, options)
    for row in table.rows { reading.take(row, using: &generator) }
    reading.linkParents()
    let problems = table.rowProblems + reading.cells.problems
    guard problems.isEmpty else { throw TableProblems(problems) }
    let changed = reading.changed
    let count = changed.count
    let label = "Import \(count) \(count == 1 ? "zone" : "zones")"
    let edit = Edit.group(label: label, edits(for: changed, in: workspace))
    do throws(EditError) {
      var copy = workspace
      try copy.apply(edit)
    } catch {
      throw TableProblems([TableProblem(line: 1, .refused(error.summary))])
    }
    return TableImport(
      edit: count == 0 ? nil : edit, rowCount: table.rows.count - reading.sectionLines.count,
      changedCount: count,
      erasedCounts: reading.cells.erasedCounts, keptCounts: reading.cells.keptCounts,
      untargetedCount: reading.untargetedCount,
      passedOver: table.passedOver.adding(reading.sectionLines))
  }

  /// Zones first without the parents that change, then with them, so that no order of rows and no
  /// exchange of parents passes through a circle.
  private static func edits(for changed: [Zone], in workspace: Workspace) -> [Edit] {
    let present = Dictionary(workspace.zones.map { ($0.id, $0) }) { first, _ in first }
    let moved = changed.filter { $0.parent != present[$0.id]?.parent }
    let unlinked = changed.map { zone in
      var zone = zone
      if zone.parent != present[zone.id]?.parent { zone.parent = nil }
      return zone
    }
    return unlinked.map { .putZone($0, at: nil) }
      + moved.filter { $0.parent != nil }.map { .putZone($0, at: nil) }
  }
}
