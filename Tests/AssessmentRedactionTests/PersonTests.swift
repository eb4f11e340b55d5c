import AssessmentModel
import AssessmentRedaction
import RequirementCatalog
import Testing

@Suite("Persons in texts")
struct PersonTests {
  /// What a report for the client says instead of a text, where these persons assessed.
  private func scrubbed(_ text: String, persons: [String], owner: String = "") throws -> String {
    var workspace = Workspace()
    var visit = Visit()
    visit.assessors = persons
    try workspace.apply(.setVisit(visit))
    var system = SystemUnderConsideration()
    system.owner = owner
    try workspace.apply(.setSystem(system))
    try workspace.apply(.setSamplingNote(text))
    return try workspace.redacted(for: .client).samplingNote
  }

  @Test("a name is found as a whole word, in any case, over line ends and invisible characters")
  func wholeWords() throws {
    let persons = ["A. Lindqvist"]
    for text in [
      "A. Lindqvist", "a. lindqvist", "A. LINDQVIST", "A.\nLindqvist", "A.  Lindqvist",
      "A.\u{A0}Lindqvist", "A. Lind\u{AD}qvist", "A. Lind\u{200B}qvist", "A. Lind\u{0}qvist",
    ] {
      #expect(try scrubbed("by \(text)'s key", persons: persons) == "by Person 1's key")
    }
    #expect(try scrubbed("A. Lindqvisten", persons: persons) == "A. Lindqvisten")
  }

  @Test("canonically equal spellings are one name")
  func equivalence() throws {
    let text = try scrubbed("R. Mu\u{308}ller, R. MÜLLER", persons: ["R. M\u{FC}ller"])
    #expect(text == "Person 1, Person 1")
  }

  @Test("a name that is a part of another one does not break it")
  func substrings() throws {
    let persons = ["Ann", "Ann Lee", "Ann Lee Hall"]
    #expect(
      try scrubbed("Ann Lee Hall, Ann Lee and Ann; Annex", persons: persons)
        == "Person 3, Person 2 and Person 1; Annex")
  }

  @Test("names of one letter, common words and names like regular expressions do no harm")
  func odd() throws {
    #expect(try scrubbed("A said: a pump, CAB", persons: ["A"]) == "Person 1 said: a pump, CAB")
    #expect(try scrubbed("It is IT's, it is", persons: ["IT"]) == "It is Person 1's, it is")
    #expect(try scrubbed("Will will", persons: ["Will"]) == "Person 1 will")
    #expect(try scrubbed("any (.*) [x", persons: [".*", "(.*) [x", "x+$^"]) == "any Person 2")
    #expect(try scrubbed("7 pumps", persons: ["7", "", "  ", "\u{200B}"]) == "7 pumps")
    #expect(try scrubbed("met SR 1.1 RE 1", persons: ["SR", "RE 1", "1.1"]) == "met SR 1.1 RE 1")
    #expect(
      try scrubbed("Person 1 and Person 2", persons: ["Person 2", "Person 1"])
        == "Person 2 and Person 1")
  }

  @Test("a person is also known by parts of the name; a part of several names tells none of them")
  func parts() throws {
    let persons = ["Anna Lindqvist", "Anna van der Berg, M. Keller", "Plant manager"]
    #expect(
      try scrubbed("Lindqvist, BERG, M. KELLER and Anna at the Plant", persons: persons)
        == "Person 1, Person 2, Person 2 and a person at the Plant")
    #expect(try scrubbed("the plant manager", persons: persons) == "the Person 3")
    #expect(try scrubbed("lindqvist@works.example", persons: persons) == "e-mail address 1")
  }

  @Test("scripts without blanks between words have their names found")
  func ideographs() throws {
    #expect(try scrubbed("配電盤は田中が見た", persons: ["田中"]) == "配電盤はPerson 1が見た")
  }

  @Test("a person with the name of the organisation leaves the organisation readable")
  func organisation() throws {
    #expect(
      try scrubbed("Works A decides", persons: ["Works A"], owner: "Works A") == "Works A decides")
  }
}
