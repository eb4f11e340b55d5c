import AssessmentModel
import DocumentFormat
import RequirementCatalog
import TestSupport
import Testing

@Suite("The notation of a level vector")
struct LevelVectorTests {
  @Test(
    "seven digits are read with blanks or commas, in braces or not",
    arguments: [
      "{2 2 0 1 3 1 3}", "2 2 0 1 3 1 3", "2,2,0,1,3,1,3", " { 2, 2, 0, 1, 3, 1, 3 } ",
      "2  2 0 1 3 1 3", "{2 2 0,1 3 1 3}",
    ])
  func spellings(_ notation: String) {
    #expect(LevelVector(notation: notation)?.notation == "{2 2 0 1 3 1 3}")
  }

  @Test("one digit means all seven", arguments: ["3", "{3}", " 3 "])
  func oneDigit(_ notation: String) {
    #expect(LevelVector(notation: notation) == LevelVector(all: .three))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", " ", "{}", "5", "-1", "22", "2 2", "2 2 0 1 3 1", "2 2 0 1 3 1 3 3", "2 2 0 1 3 1 5",
      "2 2 0 1 3 1 x", "2201313", "{2 2 0 1 3 1 3", "2 2 0 1 3 1 3}", "{2 2 0 1 3 1 3} x",
      "{{2}}", "2.2.0.1.3.1.3", "２", "²", "+2", "2 2 0 1 3 1 13",
    ])
  func refusals(_ notation: String) {
    #expect(LevelVector(notation: notation) == nil)
  }

  @Test("every vector comes back from its notation and from JSON")
  func roundTrip() throws {
    var generator = SeededGenerator.fromEnvironment("level vectors")
    for _ in 0..<500 {
      let vector = generator.target()
      #expect(LevelVector(notation: vector.notation) == vector, "seed \(generator.seed)")
      let bytes = JSONWriter.document(vector)
      #expect(try JSONReader.document(LevelVector.self, from: bytes) == vector)
    }
  }

  @Test("the levels stand in FR order")
  func order() {
    var vector = LevelVector(all: .zero)
    for fr in FoundationalRequirement.allCases {
      vector[fr] = SecurityLevel(rawValue: fr.number % 5) ?? .zero
    }
    #expect(vector.notation == "{1 2 3 4 0 1 2}")
    #expect(LevelVector(vector.levels) == vector)
    #expect(LevelVector([.one, .two]) == nil)
  }

  @Test("six levels in a file are refused at the list", arguments: ["[1, 1, 1, 1, 1, 1]", "[]"])
  func tooFewInAFile(_ json: String) {
    #expect {
      try JSONReader.document(LevelVector.self, from: Array(json.utf8))
    } throws: { error in
      guard let problem = error as? DocumentProblem, case .valueNotAllowed = problem.kind
      else { return false }
      return problem.offset == 0
    }
  }
}
