import DelimitedText
import TestSupport
import Testing

@Suite("Writing delimited text")
struct TableWriterTests {
  private static let leads = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
  private static let blanks = [
    "", " ", "   ", "\u{A0}", "\u{3000}", "\u{2003} ", "\t", "\n", "\r\n", "\r",
  ]

  private func written(_ cells: [String], _ style: TableWriter.Style = .plain) -> String {
    var writer = TableWriter(style)
    writer.write(cells)
    return writer.text
  }

  private func read(_ text: String, _ delimiter: UInt8 = 0x2C) throws -> [String] {
    let bytes = try TableEncoding.text(of: Array(text.utf8))
    var reader = TableReader(bytes, delimiter: delimiter)
    let cells = try reader.nextRow()?.cells ?? []
    #expect(try reader.nextRow() == nil)
    return cells
  }

  @Test("every beginning of a formula is guarded, behind every kind of blank", arguments: leads)
  func everyLead(_ lead: String) throws {
    for blank in Self.blanks {
      for rest in ["", "1+1", "HYPERLINK(\"http://x\")"] {
        let cell = blank + lead + rest
        let raw = try read(written([cell]))
        #expect(raw == ["'" + cell])
        #expect(FormulaGuard.bare(raw[0]) == cell)
      }
    }
  }

  @Test(
    "a tab or line end in front is guarded, whatever follows",
    arguments: ["\t", "\r", "\n", "\r\n"])
  func ends(_ lead: String) throws {
    #expect(try read(written([lead + "x"])) == ["'" + lead + "x"])
    #expect(try read(written(["'" + lead + "x"])) == ["''" + lead + "x"])
  }

  @Test("signs that begin nothing are left alone", arguments: leads)
  func inside(_ lead: String) throws {
    for cell in ["a\(lead)", "a \(lead)b", "1\(lead)1", "\"\(lead)", "(\(lead)", "'a\(lead)"] {
      #expect(try read(written([cell])) == [cell])
      #expect(FormulaGuard.bare(cell) == cell)
    }
  }

  @Test("no written cell begins like a formula for any character in any of its first places")
  func everyCharacter() throws {
    let dangerous = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for before in ["", " ", "'"] {
        let cell = before + String(Character(scalar)) + "=1"
        let written = FormulaGuard.guarded(CellText.visible(cell))
        let lead = written.unicodeScalars.first { !$0.properties.isWhitespace }
        let isDangerous = lead.map(dangerous.contains) ?? false
        #expect(!isDangerous, "U+\(String(value, radix: 16)) behind \"\(before)\"")
        #expect(FormulaGuard.bare(written) == CellText.visible(cell))
      }
    }
  }

  @Test("no control or bidirectional character passes, at any place of a cell")
  func hidden() {
    var hidden = Array(UInt32(0)...0x1F) + Array(UInt32(0x7F)...0x9F)
    hidden = hidden.filter { ![0x09, 0x0A, 0x0D].contains($0) }
    hidden += [0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0x200B, 0x2060, 0xFFF9]
    hidden += Array(0x202A...0x202E) + Array(0x2066...0x2069)
    for scalar in hidden.compactMap(Unicode.Scalar.init) {
      for (before, after) in [
        ("", ""), ("", "a"), ("a", ""), ("a", "b"), ("\"", "="), ("e", "\u{301}"),
      ] {
        let text = written([before + String(Character(scalar)) + after])
        #expect(!text.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
        #expect(text.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }

  @Test("rows come back as they were, in both styles, whatever is in them")
  func roundTrip() throws {
    var generator = SeededGenerator.fromEnvironment("delimited text")
    let pieces =
      Self.leads + Self.blanks + [
        "'", "''", "\"", "\"\"", ",", ";", "a", "é", "e\u{301}", "阀", "👷🏽‍♀️", "\u{AD}", "\u{200D}",
        "1-2",
        "sep=;",
      ]
    for _ in 0..<5_000 {
      let cells = (0..<Int.random(in: 1..<6, using: &generator)).map { _ in
        (0..<Int.random(in: 0..<6, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      for (style, delimiter) in [(TableWriter.Style.plain, UInt8(0x2C)), (.spreadsheet, 0x3B)] {
        let back = try read(written(cells, style), delimiter).map(FormulaGuard.bare)
        let isSame = back.map { Array($0.utf8) } == cells.map { Array($0.utf8) }
        #expect(isSame, "seed \(generator.seed): \(cells)")
      }
    }
  }

  @Test("rows end with CRLF; spreadsheets get semicolons behind a byte order mark")
  func form() {
    #expect(written(["a", "b c", "d,e", "f\ng", ""]) == "a,b c,\"d,e\",\"f\ng\",\r\n")
    #expect(written(["a", "d;e"], .spreadsheet) == "\u{FEFF}a;\"d;e\"\r\n")
  }
}
