import TestSupport
import Testing

@testable import AssessmentTables

@Suite("CSV text")
struct CSVTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVTable(Array(text.utf8)).rows.map(\.cells)
  }

  @Test("CRLF, LF and CR all end a line", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(_ end: String) throws {
    let table = try CSVTable(
      Array(["a,b", "1,\"x\(end)y\"", "", "2,z"].joined(separator: end).utf8))
    #expect(table.rows.map(\.line) == [1, 2, 5])
    #expect(table.rows[1].cells == ["1", "x\(end)y"])
  }

  @Test("the delimiter is the one of the header", arguments: [",", ";", "\t"])
  func delimiters(_ delimiter: String) throws {
    let text = ["a", "b", "c"].joined(separator: delimiter) + "\n1\(delimiter)2\(delimiter)"
    #expect(try rows(text) == [["a", "b", "c"], ["1", "2", ""]])
  }

  @Test("a byte order mark is not part of the first name")
  func byteOrderMark() throws {
    #expect(try rows("\u{FEFF}a,b") == [["a", "b"]])
  }

  @Test("rows of nothing but delimiters are passed over")
  func blankRows() throws {
    #expect(try rows("a,b\n,\n\n1,2\n") == [["a", "b"], ["1", "2"]])
  }

  @Test(
    "text that is no table is reported with its line",
    arguments: [
      (Array("a\n\"b\n\nc".utf8), 2, TableProblem.Kind.openQuote),
      (Array("a\nb \"c\"".utf8), 2, .strayQuote),
      (Array("a\n\"b\nc\"d".utf8), 3, .textAfterQuote),
      (Array("a\nb\n\0".utf8), 3, .nul),
      (Array("a\n".utf8) + [0xE9], 2, .invalidUTF8),
      ([0xFF, 0xFE, 0x61, 0x00], 1, .utf16),
    ])
  func badText(_ bytes: [UInt8], _ line: Int, _ kind: TableProblem.Kind) {
    #expect(throws: TableProblem(line: line, kind)) { try CSVTable(bytes) }
  }

  @Test("any bytes are read or refused, never more")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x61, 0xC3, 0xA9, 0x00, 0xFF, 0x27, 0x3D,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = try? CSVTable(bytes)
    }
  }

  @Test("control characters that could steer a terminal never reach a table")
  func controlsAreReplaced() throws {
    var workspace = try smallWorkspace()
    var zone = workspace.zones[0]
    zone.description = "a\u{1B}[31mred\u{9B}2J\u{7}"
    try workspace.apply(.putZone(zone, at: nil))
    let csv = ZonesTable.csv(of: workspace)
    #expect(csv.contains("a\u{FFFD}[31mred\u{FFFD}2J\u{FFFD}"))
    let controls = csv.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { "\r\n\t".unicodeScalars.contains($0) })
  }
}
