import DelimitedText
import TestSupport
import Testing

@Suite("Reading delimited text")
struct TableReaderTests {
  private func table(_ bytes: [UInt8]) throws(TableTextProblem) -> [TableRow] {
    let text = try TableEncoding.text(of: bytes)
    var reader = TableReader(text, delimiter: TableReader.delimiter(of: text))
    var rows: [TableRow] = []
    while let row = try reader.nextRow() { rows.append(row) }
    return rows
  }

  private func rows(_ text: String) throws -> [[String]] {
    try table(Array(text.utf8)).map(\.cells)
  }

  @Test("CRLF, LF and CR all end a line", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(_ end: String) throws {
    let table = try table(
      Array(["a,b", "1,\"x\(end)y\"", "", "2,z"].joined(separator: end).utf8))
    #expect(table.map(\.line) == [1, 2, 4, 5])
    #expect(table[1].cells == ["1", "x\(end)y"])
    #expect(table[2].isBlank)
  }

  @Test("the delimiter is the one of the first line", arguments: [",", ";", "\t"])
  func delimiters(_ delimiter: String) throws {
    let text = ["a", "b", "c"].joined(separator: delimiter) + "\n1\(delimiter)2\(delimiter)"
    #expect(try rows(text) == [["a", "b", "c"], ["1", "2", ""]])
  }

  @Test("a byte order mark is not part of the first name")
  func byteOrderMark() throws {
    #expect(try rows("\u{FEFF}a,b") == [["a", "b"]])
  }

  @Test(
    "text that is no table is reported with its line",
    arguments: [
      (Array("a\n\"b\n\nc".utf8), 2, TableTextProblem.Kind.openQuote),
      (Array("a\nb \"c\"".utf8), 2, .strayQuote),
      (Array("a\n\"b\nc\"d".utf8), 3, .textAfterQuote),
      (Array("a\nb\n\0".utf8), 3, .nul),
      (Array("a\n".utf8) + [0xE9], 2, .invalidUTF8(canBeWindows1252: true)),
      (Array("a\n\n".utf8) + [0x81], 3, .invalidUTF8(canBeWindows1252: false)),
      ([0xFF, 0xFE, 0x61], 1, .invalidUTF16),
      ([0xFF, 0xFE, 0x00, 0xD8], 1, .invalidUTF16),
    ])
  func badText(_ bytes: [UInt8], _ line: Int, _ kind: TableTextProblem.Kind) {
    #expect(throws: TableTextProblem(line: line, kind)) { try table(bytes) }
  }

  @Test("any bytes are read or refused in every encoding, never more")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x61, 0xC3, 0xA9, 0x00, 0xFF, 0xFE, 0x27, 0x3D, 0x1A, 0x81,
      0xD8,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = try? table(bytes)
      for encoding in TableEncoding.allCases {
        _ = try? TableEncoding.text(of: bytes, as: encoding)
      }
    }
  }

  @Test(
    "the ^Z of old programs ends the text", arguments: ["\u{1A}", "\r\n\u{1A}", "\u{1A}\r\n\u{1A}"])
  func endMark(_ end: String) throws {
    #expect(try rows("a,b\r\n1,2" + end) == [["a", "b"], ["1", "2"]])
    #expect(try rows("a\u{1A},b") == [["a\u{1A}", "b"]])
  }

  @Test("UTF-16 in both orders is read as its byte order mark says")
  func utf16() throws {
    let text = "code\tname\nZ1\tProzessführung Öl 👷\n"
    let units = Array(text.utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [little, big] {
      #expect(try TableEncoding.text(of: bytes) == Array(text.utf8))
      #expect(try TableEncoding.text(of: bytes, as: .utf16) == Array(text.utf8))
    }
    #expect(try TableEncoding.text(of: Array(little.dropFirst(2)), as: .utf16) == Array(text.utf8))
  }

  @Test("Windows-1252 is read where it is named, and UTF-8 is not taken for it")
  func windows1252() throws {
    let bytes: [UInt8] = [0x80, 0x2C, 0xFC, 0xD6, 0x96, 0x9F]
    #expect(try TableEncoding.text(of: bytes, as: .windows1252) == Array("€,üÖ–Ÿ".utf8))
    #expect(throws: TableTextProblem(line: 2, .invalidWindows1252)) {
      try TableEncoding.text(of: [0x0A, 0x81], as: .windows1252)
    }
    #expect(throws: TableTextProblem(line: 1, .isUTF8)) {
      try TableEncoding.text(of: Array("Öl".utf8), as: .windows1252)
    }
    #expect(try TableEncoding.text(of: Array("oil".utf8), as: .windows1252) == Array("oil".utf8))
  }

  @Test("UTF-8 that was read as Windows-1252 is noticed and put right")
  func mojibake() throws {
    let texts = [
      "Prozessführung", "Öl", "Übergabe", "größer", "café", "Ærø", "Łódź", "5 °C", "10 €", "a – b",
      "„so“", "it’s", "µm", "œuvre", "Žižkov", "«a»", "½ m²",
    ]
    for text in texts {
      let misread = try #require(Self.misread(text))
      #expect(misread != text)
      #expect(Mojibake.repaired(misread) == text, "\(misread)")
      #expect(Mojibake.repaired(text) == nil, "\(text)")
    }
  }

  @Test(
    "correct texts are not taken for misread ones",
    arguments: [
      "plain", "", "«MENÜ»", "«CAFÉ»", "Ångström", "ÄÖÜäöüß", "Âge", "Ã", "naïve à la Øre",
      "Владимир", "阀门", "5 µm ± 2 °C", "É – ok", "ÇA VA", "ÀÉ", "👷🏽‍♀️",
    ])
  func correct(_ text: String) { #expect(Mojibake.repaired(text) == nil) }

  /// A text as a program shows it that takes its UTF-8 for Windows-1252.
  private static func misread(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      guard let scalar = Windows1252.scalar(byte) ?? Unicode.Scalar(UInt32(byte)) else {
        return nil
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
