import DocumentFormat
import TestSupport
import Testing

@Suite("Reading what was written")
struct RoundTripTests {
  @Test("a generated record comes back equal in both layouts, and writes the same bytes again")
  func records() throws {
    var generator = SeededGenerator.fromEnvironment("record round trip")
    for _ in 0..<5000 {
      let pump = generator.pump()
      for layout in [JSONWriter.Layout.indented, .oneLine] {
        let bytes = JSONWriter.document(pump, layout: layout)
        let read = try JSONReader.document(Pump.self, from: bytes)
        try #require(read == pump, "seed \(generator.seed)")
        try #require(JSONWriter.document(read, layout: layout) == bytes, "seed \(generator.seed)")
      }
    }
  }

  @Test("a text comes back scalar by scalar, composed or not")
  func scalars() throws {
    var generator = SeededGenerator.fromEnvironment("text round trip")
    for text in ["é", "e\u{301}", "\u{FEFF}", "\u{2028}"]
      + (0..<5000).map({ _ in generator.text() })
    {
      let read = try JSONReader.document(String.self, from: JSONWriter.document(text))
      try #require(Array(read.utf8) == Array(text.utf8), "seed \(generator.seed)")
    }
  }

  @Test("the smallest and the largest number come back", arguments: [Int.min, -1, 0, 1, Int.max])
  func numbers(_ number: Int) throws {
    #expect(try JSONReader.document(Int.self, from: JSONWriter.document(number)) == number)
  }

  @Test("nothing and something come back from an optional")
  func optionals() throws {
    for value in [nil, 3, nil] as [Int?] {
      let bytes = JSONWriter.document([value, value])
      #expect(try JSONReader.document([Int?].self, from: bytes) == [value, value])
    }
  }

  @Test("skipping a value ends where reading it ends")
  func skipping() throws {
    var generator = SeededGenerator.fromEnvironment("skipping")
    for _ in 0..<1000 {
      let bytes = JSONWriter.document(generator.pump())
      var reader = JSONReader(bytes)
      try reader.skipValue()
      try reader.expectEnd()
    }
  }
}
