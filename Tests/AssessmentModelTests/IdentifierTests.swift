import AssessmentModel
import TestSupport
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("drawn identifiers are well-formed and differ")
  func random() {
    var generator = SeededGenerator.fromEnvironment("identifiers")
    let ids = (0..<1000).map { _ in ZoneID.random(using: &generator) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { ZoneID(text: $0.text) == $0 && $0.text.utf8.count == 14 })
  }

  @Test(
    "other texts are refused",
    arguments: [
      "", "z", "z-", "Z-1", "z-A", "z_1", "c-1", "z-1 ", "z-é", "z-1-2",
      "z-" + String(repeating: "a", count: 39),
    ])
  func refusals(_ text: String) {
    #expect(ZoneID(text: text) == nil)
  }

  @Test("a place is a zone or a conduit, by the letter of its identifier")
  func places() {
    #expect(PlaceID(text: "z-1") == .zone(ZoneID(unchecked: "z-1")))
    #expect(PlaceID(text: "c-1") == .conduit(ConduitID(unchecked: "c-1")))
    #expect(PlaceID(text: "f-1") == nil)
    #expect(PlaceID(text: "z-1")?.conduit == nil)
  }
}
