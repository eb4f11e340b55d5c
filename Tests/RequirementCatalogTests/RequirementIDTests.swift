import RequirementCatalog
import Testing

@Suite("The notation of requirement identifiers")
struct RequirementIDTests {
  @Test("every identifier comes back from its text and its short form")
  func roundTrip() {
    for requirement in Catalog.requirements {
      let id = requirement.id
      #expect(RequirementID(text: id.text) == id)
      #expect(RequirementID(typed: id.text) == id)
      #expect(RequirementID(typed: id.short) == id)
    }
  }

  @Test(
    "what an assessor types is understood",
    arguments: [
      "SR 5.2 RE 1", "sr 5.2 re 1", "SR5.2RE1", "5.2 RE 1", "5.2.1", "5.2re1", " sr 5.2 . 1 ",
    ])
  func typed(_ text: String) {
    #expect(RequirementID(typed: text)?.text == "SR 5.2 RE 1")
  }

  @Test(
    "other typed texts name nothing",
    arguments: [
      "", "SR", "5", "5.", "5.2.", "5.2.9", "8.1", "0.1", "5.2.1.1", "5,2", "RE 1", "5.2 RE",
      "5.99", "5.-2", "99999999999999999999.1", "SR SR 5.2", "five.two",
    ])
  func typedRefusals(_ text: String) {
    #expect(RequirementID(typed: text) == nil)
  }

  @Test(
    "files hold the canonical notation only",
    arguments: [
      "", "SR", "SR 5", "SR 5.", "SR 5.2 ", " SR 5.2", "sr 5.2", "SR 5.02", "SR 5.2 RE",
      "SR 5.2 RE 0", "SR 5.2 RE 9", "SR 5.2 RE 11", "SR 5.2 re 1", "SR 5.2  RE 1", "SR 5.9",
      "SR 8.1", "SR 0.1", "SR 1.130", "SR 5.2 RE 1\n", "5.2",
    ])
  func textRefusals(_ text: String) {
    #expect(RequirementID(text: text) == nil)
  }

  @Test("identifiers order by number, not by text")
  func order() throws {
    let second = try #require(RequirementID(text: "SR 1.2"))
    let tenth = try #require(RequirementID(text: "SR 1.10"))
    #expect(second < tenth)
    #expect(tenth.short == "1.10")
  }
}
