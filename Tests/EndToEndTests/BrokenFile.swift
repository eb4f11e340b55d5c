/// A workspace file with one thing wrong in it, and where and as what that must be reported.
struct BrokenFile: Sendable, CustomStringConvertible {
  /// A sound workspace; its version is that of today's format.
  static func sound(version: String) -> String {
    """
    {
      "format": "zonebook workspace",
      "formatVersion": \(version),
      "id": "w-one",
      "revision": 0,
      "system": {"name": "Works A"},
      "visit": {},
      "zones": [
        {"code": "Z1", "id": "z-one", "name": "Dosing", "target": [2, 2, 0, 1, 3, 1, 3]},
        {"code": "Z2", "id": "z-two", "name": "Office", "target": [0, 0, 0, 0, 0, 0, 0]}
      ]
    }

    """
  }

  var description: String
  /// What stands in the sound file, and the bytes in its place.
  private var change: (former: String, bytes: [UInt8])
  /// `line:column`.
  var place: String
  /// A part of the message.
  var reason: String

  init(
    _ description: String, _ former: String, _ text: String, at place: String, _ reason: String
  ) {
    self.init(description, former, Array(text.utf8), at: place, reason)
  }

  init(
    _ description: String, _ former: String, _ bytes: [UInt8], at place: String, _ reason: String
  ) {
    self.description = description
    change = (former, bytes)
    self.place = place
    self.reason = reason
  }

  /// The bytes of the file.
  func bytes(version: String) -> [UInt8] {
    let sound = Self.sound(version: version)
    guard let range = sound.range(of: change.former) else { return [] }
    return Array(sound[..<range.lowerBound].utf8) + change.bytes
      + Array(sound[range.upperBound...].utf8)
  }

  // MARK: All kinds

  static let all = text + fields + values + references

  private static let deep = 100_000

  private static let text = [
    BrokenFile("invalid UTF-8", "Dosing", [0x44, 0xC3, 0x28], at: "9:44", "not valid UTF-8"),
    BrokenFile("UTF-8 that is cut off", "Dosing", [0xE9, 0x85], at: "9:44", "not valid UTF-8"),
    BrokenFile(
      "a surrogate in bytes", "Dosing", [0xED, 0xA0, 0x80], at: "9:44", "not valid UTF-8"),
    BrokenFile("half a surrogate pair", "Dosing", #"\ud83d"#, at: "9:44", "escape sequence"),
    BrokenFile("an unknown escape", "Dosing", #"\x1b"#, at: "9:44", "escape sequence"),
    BrokenFile("a raw escape character", "Dosing", "a\u{1B}[2J", at: "9:45", "control character"),
    BrokenFile("a NUL between values", "\"visit\"", "\0\"visit\"", at: "7:3", "expected here"),
    BrokenFile("text after the end", "  ]\n}", "  ]\n} {}", at: "12:3", "more text after the end"),
    BrokenFile("an end in the middle", ", 3]},", "", at: "10:5", "comma"),
    BrokenFile(
      "values nested 100,000 deep", "{}", String(repeating: "[", count: deep), at: "7:12",
      "expected, but this is a list"),
    BrokenFile(
      "an unknown field nested 100,000 deep", "\"visit\"",
      "\"extra\": " + String(repeating: "{\"a\":", count: deep), at: "7:4", "no field \"extra\""),
  ]

  private static let fields = [
    BrokenFile(
      "a key twice", "\"revision\": 0,", "\"revision\": 0, \"revision\": 0,", at: "5:19", "twice"),
    BrokenFile(
      "a key twice, once with an escape", "\"Z1\",", "\"Z1\", \"c\\u006fde\": \"Z3\",", at: "9:21",
      "twice"),
    BrokenFile("a missing field", "  \"visit\": {},\n", "", at: "1:1", "\"visit\" is missing"),
    BrokenFile(
      "a missing field of a zone", ", \"name\": \"Dosing\"", "", at: "9:5", "\"name\" is missing"),
    BrokenFile(
      "an extra field", "\"code\"", "\"colour\": 1, \"code\"", at: "9:7", "no field \"colour\""),
  ]

  private static let values = [
    BrokenFile("a text for a number", ": 0,", ": \"0\",", at: "5:15", "whole number expected"),
    BrokenFile("a number for a text", "\"Dosing\"", "5", at: "9:43", "text expected"),
    BrokenFile("an object for a list", "[\n", "{\n", at: "8:12", "a list expected"),
    BrokenFile("null for a text", "\"Dosing\"", "null", at: "9:43", "this is null"),
    BrokenFile("a fraction", ": 0,", ": 0.5,", at: "5:15", "fraction"),
    BrokenFile("a negative number", ": 0,", ": -1,", at: "5:15", "0 to 9007199254740991"),
    BrokenFile("too large a number", ": 0,", ": 9007199254740992,", at: "5:15", "0 to"),
    BrokenFile("a number of 400 digits", ": 0,", ": " + digits + ",", at: "5:15", "out of range"),
    BrokenFile("SL 5", "[2, 2", "[5, 2", at: "9:64", "not allowed"),
    BrokenFile("six levels", "[2, 2, ", "[2, ", at: "9:63", "seven"),
    BrokenFile("an identifier of another kind", "z-one", "c-one", at: "9:26", "not allowed"),
  ]

  private static let references = [
    BrokenFile(
      "two zones with one code", "Z2", "Z1", at: "10:14", "\"Z1\" stands in the file twice"),
    BrokenFile(
      "two zones with one identifier", "z-two", "z-one", at: "10:26", "\"z-one\" stands in the file"
    ),
    BrokenFile(
      "a parent that is not there", "\"Dosing\"", "\"Dosing\", \"parent\": \"z-gone\"", at: "9:63",
      "nothing in the file has the identifier \"z-gone\""),
    BrokenFile(
      "answers for nothing", "{\n", "{\n  \"answers\": {\"z-gone\": {}},\n", at: "2:25", "z-gone"),
    BrokenFile(
      "a zone within itself", "\"Dosing\"", "\"Dosing\", \"parent\": \"z-one\"", at: "9:63",
      "lies within itself"),
    BrokenFile("an empty code", "\"Z1\"", "\" \"", at: "9:14", "the code is empty"),
  ]

  private static let digits = String(repeating: "9", count: 400)
}
