import DocumentFormat
import Testing

@Suite("Why and where a document cannot be read")
struct DocumentProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var json: String
    var kind: DocumentProblem.Kind
    var line: Int
    var column: Int
    var path = ""

    var testDescription: String { String(reflecting: json) }
  }

  static let shape: [Case] = [
    Case(json: "", kind: .endsTooEarly, line: 1, column: 1),
    Case(json: "{", kind: .endsTooEarly, line: 1, column: 2),
    Case(json: "{\n  \"name\": \"P", kind: .endsTooEarly, line: 2, column: 13, path: "name"),
    Case(json: "{\"name\": \"P\"", kind: .endsTooEarly, line: 1, column: 13),
    Case(
      json: "{\"notes\": [\n\"a\",\n\"b\"", kind: .endsTooEarly, line: 3, column: 4, path: "notes"),
    Case(
      json: "{name: 1}", kind: .unexpectedCharacter(expected: "a field name in quotes"), line: 1,
      column: 2),
    Case(
      json: "{\"name\" 1}", kind: .unexpectedCharacter(expected: "a colon"), line: 1, column: 9),
    Case(
      json: "{\"name\": \"P\";", kind: .unexpectedCharacter(expected: "a comma or a closing brace"),
      line: 1, column: 13),
    Case(
      json: "{\"notes\": [\"a\" \"b\"]}",
      kind: .unexpectedCharacter(expected: "a comma or a closing bracket"), line: 1, column: 16,
      path: "notes"),
    Case(
      json: "{\"name\": \"P\",}", kind: .unexpectedCharacter(expected: "a field name in quotes"),
      line: 1, column: 14),
    Case(
      json: "{\"stages\": 007}",
      kind: .unexpectedCharacter(expected: "a number without leading zeros"), line: 1, column: 12,
      path: "stages"),
    Case(
      json: "{\"duty\":\"idle\",\"name\":\"\",\"stages\":1}\r\n x", kind: .textAfterEnd, line: 2,
      column: 2),
  ]

  static let texts: [Case] = [
    Case(
      json: "{\"name\": \"a\u{1}b\"}", kind: .controlCharacter(1), line: 1, column: 12, path: "name"
    ),
    Case(
      json: "{\"name\": \"\\n\n\"}", kind: .controlCharacter(10), line: 1, column: 13, path: "name"),
    Case(json: #"{"name": "é\q"}"#, kind: .invalidEscape, line: 1, column: 12, path: "name"),
    Case(json: #"{"name": "\u12G4"}"#, kind: .invalidEscape, line: 1, column: 11, path: "name"),
    Case(json: #"{"name": "\ud83d"}"#, kind: .invalidEscape, line: 1, column: 11, path: "name"),
    Case(json: #"{"name": "\ude00"}"#, kind: .invalidEscape, line: 1, column: 11, path: "name"),
    Case(
      json: #"{"name": "\ud83d\ud83d"}"#, kind: .invalidEscape, line: 1, column: 11, path: "name"),
    Case(json: #"{"name": "\ud83d\n"}"#, kind: .invalidEscape, line: 1, column: 11, path: "name"),
    Case(json: #"{"name": "\u12"#, kind: .endsTooEarly, line: 1, column: 15, path: "name"),
    Case(json: #"{"name": "\"#, kind: .endsTooEarly, line: 1, column: 12, path: "name"),
  ]

  static let values: [Case] = [
    Case(
      json: "[]", kind: .wrongType(expected: "an object", found: "a list"), line: 1, column: 1),
    Case(
      json: "{\"name\": 3}", kind: .wrongType(expected: "a text", found: "a number"), line: 1,
      column: 10, path: "name"),
    Case(
      json: "{\"name\": null}", kind: .wrongType(expected: "a text", found: "null"), line: 1,
      column: 10, path: "name"),
    Case(
      json: "{\"motor\": null}", kind: .wrongType(expected: "an object", found: "null"), line: 1,
      column: 11, path: "motor"),
    Case(
      json: "{\"stages\": \"3\"}", kind: .wrongType(expected: "a whole number", found: "a text"),
      line: 1, column: 12, path: "stages"),
    Case(
      json: "{\"stages\": 3.0}", kind: .wrongType(expected: "a whole number", found: "a fraction"),
      line: 1, column: 12, path: "stages"),
    Case(
      json: "{\"stages\": 3e2}", kind: .wrongType(expected: "a whole number", found: "a fraction"),
      line: 1, column: 12, path: "stages"),
    Case(
      json: "{\"spare\": 1}", kind: .wrongType(expected: "true or false", found: "a number"),
      line: 1, column: 11, path: "spare"),
    Case(
      json: "{\"parts\": [{\"poles\": 2}, {\"poles\": []}]}",
      kind: .wrongType(expected: "a whole number", found: "a list"), line: 1, column: 36,
      path: "parts[1].poles"),
    Case(
      json: "{\"stages\": 9223372036854775808}",
      kind: .valueNotAllowed("number", allowed: "it is out of range"), line: 1, column: 12,
      path: "stages"),
    Case(
      json: "{\"stages\": -9223372036854775809}",
      kind: .valueNotAllowed("number", allowed: "it is out of range"), line: 1, column: 12,
      path: "stages"),
    Case(
      json: "{\"stages\": \(String(repeating: "9", count: 400))}",
      kind: .valueNotAllowed("number", allowed: "it is out of range"), line: 1, column: 12,
      path: "stages"),
    Case(
      json: "{\n\"duty\": \"off\"}",
      kind: .valueNotAllowed("off", allowed: "it must be one of idle, dosing, flushing"), line: 2,
      column: 9, path: "duty"),
    Case(
      json: "{\"hours\": {\"off\": 1}}",
      kind: .valueNotAllowed("off", allowed: "it must be one of idle, dosing, flushing"), line: 1,
      column: 13, path: "hours.off"),
  ]

  static let fields: [Case] = [
    Case(
      json: "{\"name\": \"P\", \"size\": 1}", kind: .unknownField("size"), line: 1, column: 16,
      path: "size"),
    Case(
      json: #"{"name": "P", "s\u0069ze": 1}"#, kind: .unknownField("size"), line: 1, column: 16,
      path: "size"),
    Case(
      json: "{\"motor\": {\n  \"pole\": 1}}", kind: .unknownField("pole"), line: 2, column: 4,
      path: "motor.pole"),
    Case(
      json: "{\"name\": \"P\",\n \"name\": \"P\"}", kind: .duplicateField("name"), line: 2,
      column: 3,
      path: "name"),
    Case(
      json: "{\"name\": \"P\",\n \"n\\u0061me\": \"P\"}", kind: .duplicateField("name"), line: 2,
      column: 3, path: "name"),
    Case(
      json: "{\"hours\": {\"idle\": 1,\n\"idle\": 2}}", kind: .duplicateField("idle"), line: 2,
      column: 2, path: "hours.idle"),
    Case(
      json: "{\"hours\": {\"idle\": 1,\n\"\\u0069dle\": 2}}", kind: .duplicateField("idle"),
      line: 2,
      column: 2, path: "hours.idle"),
    Case(
      json: "{\n \"duty\": \"idle\", \"name\": \"\"}", kind: .missingField("stages"), line: 1,
      column: 1),
    Case(
      json: "{\"parts\": [{\"poles\": 2},\n {\"maker\": \"Ø\"}]}", kind: .missingField("poles"),
      line: 2, column: 2, path: "parts[1]"),
  ]

  @Test(
    "each problem has its kind, line, column and path", arguments: shape + texts + values + fields)
  func problem(_ example: Case) throws {
    let bytes = Array(example.json.utf8)
    let problem = try #require(throws: DocumentProblem.self) {
      try JSONReader.document(Pump.self, from: bytes)
    }
    #expect(problem.kind == example.kind)
    #expect(
      TextPosition(of: problem.offset, in: bytes)
        == TextPosition(line: example.line, column: example.column))
    #expect(problem.path == example.path)
    #expect(!problem.summary.isEmpty)
  }

  @Test("a byte order mark takes no column")
  func byteOrderMark() throws {
    let bytes = Array("\u{FEFF}{\"size\": 1}".utf8)
    let problem = try #require(throws: DocumentProblem.self) {
      try JSONReader.document(Pump.self, from: bytes)
    }
    #expect(TextPosition(of: problem.offset, in: bytes) == TextPosition(line: 1, column: 3))
  }

  @Test(
    "bytes that are not UTF-8 are refused where their text begins",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]])
  func invalidUTF8(_ bad: [UInt8]) throws {
    for before in ["", "\\n"] {
      let head = Array("{\"name\": \"\(before)".utf8)
      let problem = try #require(throws: DocumentProblem.self) {
        try JSONReader.document(Pump.self, from: head + bad + Array("\"}".utf8))
      }
      #expect(problem == DocumentProblem(.invalidUTF8, at: head.count, path: "name"))
    }
  }

  @Test("what a file says is shown without control characters and clipped")
  func proseIsHarmless() throws {
    let name = "\\u001b[2J\\u202e" + String(repeating: "x", count: 500)
    for json in ["{\"\(name)\": 1}", "{\"hours\": {\"\(name)\": 1}}", "{\"duty\": \"\(name)\"}"] {
      let problem = try #require(throws: DocumentProblem.self) {
        try JSONReader.document(Pump.self, from: Array(json.utf8))
      }
      for text in [problem.summary, problem.path] {
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(text.count < 200)
      }
    }
  }
}
