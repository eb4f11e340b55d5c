import AssessmentModel
import DocumentSecurity
import Testing

@Suite("Digests")
struct DigestTests {
  @Test("a digest has its published value, in one piece or in several")
  func published() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(ContentDigest(of: "abc".utf8).text == expected)
    var computation = DigestComputation()
    for byte in Array("abc".utf8) { computation.update([byte]) }
    #expect(computation.digest.text == expected)
  }

  @Test("only 64 lower-case hexadecimal digits name a digest")
  func texts() {
    let digits = String(repeating: "0f", count: 32)
    #expect(ContentDigest(text: digits)?.text == digits)
    for bad in ["", digits + "0", digits.uppercased(), String(digits.dropLast()) + "g"] {
      #expect(ContentDigest(text: bad) == nil)
    }
    #expect(ContentDigest(bytes: [1, 2]) == nil)
  }
}
