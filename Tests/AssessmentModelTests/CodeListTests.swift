import AssessmentModel
import TestSupport
import Testing

@Suite("Lists of codes")
struct CodeListTests {
  private static func place(_ code: String) -> Place {
    .zone(
      Zone(
        id: ZoneID(unchecked: "z-\(code.utf8.map { String($0) }.joined())"), code: code, name: ""))
  }

  private let places = ["Z", "Z 5", "Z1", "Cell", "Cell 3", "3", "Z,9"].map(Self.place)

  private func codes(_ text: String) throws -> [String] {
    let list = CodeList(places)
    return try list.places(in: text).map { id in places.first { $0.id == id }?.code ?? "?" }
  }

  @Test(
    "the longest code that fits is meant, and blanks separate the rest",
    arguments: [
      ("Z 5", ["Z 5"]), ("Z 5 Z1", ["Z 5", "Z1"]), ("Z, 5", ["Z"]),
      ("Cell 3 Cell", ["Cell 3", "Cell"]),
      ("Cell, 3", ["Cell", "3"]), ("Z1;Z 5;\nCell 3", ["Z1", "Z 5", "Cell 3"]), ("", []),
      (" , ;", []), ("z 5, CELL 3", ["Z 5", "Cell 3"]), ("Z,9 Z1", ["Z,9", "Z1"]),
      ("Cell  3", ["Cell 3"]), ("Z1 Z1", ["Z1", "Z1"]),
    ])
  func reads(_ text: String, _ expected: [String]) throws {
    if text == "Z, 5" {
      #expect(throws: CodeList.UnknownCode(code: "5")) { try codes(text) }
    } else {
      #expect(try codes(text) == expected)
    }
  }

  @Test(
    "what is no code is named as it was written",
    arguments: [
      ("Z9", "Z9"), ("Cell 9x Z1", "9x"), ("Mill 7, Z1", "Mill 7"), ("Z1 Mill Z 5", "Mill"),
    ])
  func refuses(_ text: String, _ word: String) {
    #expect(throws: CodeList.UnknownCode(code: word)) { try codes(text) }
  }

  @Test("whatever places are written, the same are read")
  func comesBack() throws {
    var random = SeededGenerator.fromEnvironment("lists of codes")
    for _ in 0..<2_000 {
      let words = ["Z", "5", "Cell", "3", "C", "a", "Ä"]
      let codes = (0..<6).map { _ in
        (0...Int.random(in: 0...2, using: &random)).map { _ in random.pick(words) }
          .joined(separator: " ")
      }
      let all = Set(codes.map(CodeNotation.key)).compactMap { key in
        codes.first { CodeNotation.key($0) == key }
      }.map(Self.place)
      let some = all.shuffled(using: &random).prefix(3)
      let text = CodeList.text(some.map(\.code))
      #expect(try CodeList(all).places(in: text) == some.map(\.id), "\(text), seed \(random.seed)")
    }
  }
}
