import AssessmentReports
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
    for (format, columns) in [(ReportFormat.csv, 21), (.findingsCSV, 11)] {
      let rows = Self.cells(try ReportRenderer.render(report, as: format))
      #expect(rows.count > 1)
      #expect(rows.allSatisfy { $0.count == columns })
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
      case "," where !isQuoted, "\n" where !isQuoted:
        rows[rows.count - 1].append(cell.replacing("\u{1}", with: ""))
        cell = ""
        if character == "\n" { rows.append([]) }
      default: cell.append(character)
      }
    }
    return rows.dropLast()
  }
}
