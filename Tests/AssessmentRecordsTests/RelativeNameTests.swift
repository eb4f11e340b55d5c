import Testing

@testable import AssessmentRecords

@Suite("Names in records and bundles")
struct RelativeNameTests {
  @Test(
    "a name that could lead out of its folder, or hide something, is none",
    arguments: [
      "", "/", "/etc/passwd", "..", ".", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b",
      "a\nb", "a\u{0}b", "a\u{202E}b", "a\u{1B}[2J", "../\u{301}a", "/\u{301}a",
      String(repeating: "n", count: 256),
      Array(repeating: "deep", count: 900).joined(separator: "/"),
    ])
  func refused(text: String) {
    #expect(RelativeName(text: text) == nil)
  }

  @Test(
    "a usual name is taken as it is, byte by byte",
    arguments: ["plant.json", "a/b/c", "…", "..a", "a..", "Żuraw é.html", "e\u{301}", "a b"])
  func taken(text: String) {
    #expect(RelativeName(text: text)?.text.utf8.elementsEqual(text.utf8) == true)
  }

  @Test("two spellings of one letter are two names, as on the disk")
  func spellings() throws {
    let (composed, decomposed) = (RelativeName(text: "\u{E9}"), RelativeName(text: "e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test("folders on the way to a file are named from the outermost on")
  func folders() throws {
    let name = try #require(RelativeName(text: "a/b/c.txt"))
    #expect(name.folders.map(\.text) == ["a", "a/b"])
    #expect(name.top.text == "a")
    #expect(RelativeName(text: "c.txt")?.folders == [])
  }
}
