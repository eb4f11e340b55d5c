import AssessmentModel
import AssessmentReports
import RequirementCatalog
import Testing

@Suite("Tables for spreadsheets")
struct TableTests {
  @Test(
    "no cell is a formula",
    arguments: [
      "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{FF1D}1", "\u{1B}=1",
      "\u{0}@x",
    ])
  func formula(text: String) throws {
    let report = try SmallPlant { text + $0 }.report
    for format in [ReportFormat.csv, .findingsCSV] {
      let table = try ReportRenderer.render(report, as: format)
      for cell in Self.cells(table).joined() {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(first.map { !"=+-@\u{FF1D}".unicodeScalars.contains($0) } ?? true)
      }
    }
  }

  @Test(
    "every row has as many cells as the heading, whatever the text",
    arguments: [
      "a,b", "\"", "\"\"\"", "a\nb", "a\r\nb", ";", ",\"\n",
    ])
  func shape(text: String) throws {
    let report = try SmallPlant { $0 + text + $0 }.report
    for (format, columns) in [(ReportFormat.csv, 24), (.findingsCSV, 12)] {
      let rows = Self.cells(try ReportRenderer.render(report, as: format))
      #expect(rows.count > 1)
      #expect(rows.allSatisfy { $0.count == columns })
    }
  }

  @Test("every word for a state or a capability in the table is read back as what it says")
  func words() throws {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
    let id = ZoneID(unchecked: "z-1")
    let zone = Zone(id: id, code: "Z1", name: "", target: LevelVector(all: .four))
    try workspace.apply(.putZone(zone, at: nil))
    var rows = Catalog.requirements.filter { !Catalog.enhancements(of: $0.id).isEmpty }
      .makeIterator()
    for status in AnswerStatus.allCases + [nil] {
      for capability in [nil] + Capability.allCases {
        guard let row = rows.next() else { return }
        let answer = Answer(status, capability: capability, note: "n")
        try workspace.apply(.setAnswer(.zone(id), row.id, answer))
      }
    }
    let table = Self.cells(try ReportRenderer.render(SmallPlant.report(workspace), as: .csv))
    let state = try #require(table.first?.firstIndex(of: "state"))
    let capability = try #require(table.first?.firstIndex(of: "capability"))
    for row in table.dropFirst() {
      let requirement = try #require(RequirementID(text: row[4]))
      let answer = workspace.answer(.zone(id), requirement)
      #expect(try AnswerStatus.named(row[state]) == answer.status, "\(row[state])")
      if row[capability].isEmpty { continue }
      let said = try Capability.named(row[capability])
      #expect(
        said == (answer.status == .notApplicable ? nil : answer.capability), "\(row[capability])")
    }
  }

  /// A reader of RFC 4180, as simple as it can be.
  static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        if !isQuoted, cell.hasSuffix("\u{1}") { cell = String(cell.dropLast()) + "\"" }
        isQuoted.toggle()
        if !isQuoted { cell += "\u{1}" }
      case "," where !isQuoted, "\r\n" where !isQuoted:
        rows[rows.count - 1].append(cell.replacing("\u{1}", with: ""))
        cell = ""
        if character == "\r\n" { rows.append([]) }
      default: cell.append(character)
      }
    }
    return rows.dropLast()
  }
}
