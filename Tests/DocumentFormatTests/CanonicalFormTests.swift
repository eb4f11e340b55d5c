import DocumentFormat
import Testing

@Suite("The canonical form")
struct CanonicalFormTests {
  private func read(_ text: String) throws -> Pump {
    try JSONReader.document(Pump.self, from: Array(text.utf8))
  }

  private func text(_ pump: Pump, _ layout: JSONWriter.Layout = .indented) -> String {
    String(decoding: JSONWriter.document(pump, layout: layout), as: UTF8.self)
  }

  @Test("keys are sorted, one field a line, two spaces, a line feed at the end")
  func indented() {
    #expect(
      text(.full) == """
        {
          "duty": "dosing",
          "hours": {
            "dosing": 4100,
            "flushing": 7,
            "idle": 0
          },
          "motor": {
            "maker": "Øst",
            "poles": 4
          },
          "name": "P-101 \\"north\\"",
          "notes": [
            "line\\nend",
            "配電盤",
            ""
          ],
          "parts": [
            {
              "poles": 2
            },
            {
              "maker": "a\\\\b",
              "poles": 6
            }
          ],
          "spare": true,
          "stages": 3
        }

        """)
  }

  @Test("on one line there is no blank and no line feed")
  func oneLine() {
    var pump = Pump()
    pump.hours = [.idle: 1]
    pump.notes = ["a b"]
    let expected =
      #"{"duty":"idle","hours":{"idle":1},"name":"","notes":["a b"],"stages":0}"#
    #expect(text(pump, .oneLine) == expected)
  }

  @Test("what is empty is left out where it may be")
  func emptyFieldsAreLeftOut() {
    #expect(
      text(Pump()) == "{\n  \"duty\": \"idle\",\n  \"name\": \"\",\n  \"stages\": 0\n}\n")
  }

  @Test("control characters, quotes and backslashes are escaped, nothing else")
  func escapes() {
    let all = String(String.UnicodeScalarView((0...0x7F).compactMap(Unicode.Scalar.init)))
    let written = String(decoding: JSONWriter.document(all, layout: .oneLine), as: UTF8.self)
    #expect(written.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    #expect(written.contains("\\u0000") && written.contains("\\u001b"))
    #expect(written.contains("\\t\\n") && written.contains("\\u007f"))
    #expect(written.contains(" !\\\"#$%&'()*+,-./0123456789:;<=>?@"))
    #expect(
      String(decoding: JSONWriter.document("é/😀", layout: .oneLine), as: UTF8.self) == "\"é/😀\"")
  }

  @Test("order, white space, escapes and a byte order mark do not matter to the reader")
  func tolerance() throws {
    let plain = try read(#"{"duty": "idle", "name": "P1", "stages": 2}"#)
    #expect(try read("{\"stages\":2,\r\n\t\"name\" : \"P1\",\"duty\":\"idle\"}\r\n") == plain)
    #expect(try read("\u{FEFF}{\"stages\":2,\"name\":\"P1\",\"duty\":\"idle\"}") == plain)
    #expect(try read(#"{"st\u0061ges":2,"name":"\u0050\u0031","duty":"idle"}"#) == plain)
    #expect(try read(#"{"duty": "idle", "hours": {}, "name": "P1", "stages": 2}"#) == plain)
  }

  @Test("what a reader was tolerant about is gone after one write")
  func secondWriteIsStable() throws {
    let sloppy =
      "\u{FEFF}{\"stages\":2,\r\n\"spare\":false,\"name\" : \"\\u0050\",\"duty\":\"idle\"}"
    let first = text(try read(sloppy))
    #expect(text(try read(first)) == first)
    #expect(first == "{\n  \"duty\": \"idle\",\n  \"name\": \"P\",\n  \"stages\": 2\n}\n")
  }

  @Test("surrogate pairs make one character")
  func surrogatePairs() throws {
    let value = try JSONReader.document(String.self, from: Array(#""\ud83d\ude00\u00e9""#.utf8))
    #expect(value == "😀é")
  }
}
