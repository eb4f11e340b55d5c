import DocumentFormat
import Testing

@Suite("Places in a text as people count them")
struct TextPositionTests {
  @Test("LF, CRLF and CR end a line; columns count scalars")
  func lineEnds() {
    let bytes = Array("a\nb\r\nc\rdé配e".utf8)
    let expected = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1), (4, 2)]
    for (offset, (line, column)) in expected.enumerated() {
      let position = TextPosition(of: offset, in: bytes)
      #expect(position == TextPosition(line: line, column: column), "offset \(offset)")
    }
    #expect(TextPosition(of: 10, in: bytes) == TextPosition(line: 4, column: 3))
    #expect(TextPosition(of: 13, in: bytes) == TextPosition(line: 4, column: 4))
  }

  @Test("offsets outside the text give its ends")
  func outside() {
    let bytes = Array("ab\nc".utf8)
    #expect(TextPosition(of: 99, in: bytes) == TextPosition(line: 2, column: 2))
    #expect(TextPosition(of: 0, in: []) == TextPosition(line: 1, column: 1))
    #expect(TextPosition(of: -1, in: bytes) == TextPosition(line: 1, column: 1))
  }

  @Test("the place in words")
  func description() {
    #expect(TextPosition(line: 3, column: 14).description == "line 3, column 14")
  }
}
