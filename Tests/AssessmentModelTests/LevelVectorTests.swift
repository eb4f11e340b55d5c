import AssessmentModel
import DocumentFormat
import RequirementCatalog
import TestSupport
import Testing

@Suite("The notation of a level vector")
struct LevelVectorTests {
  @Test(
    "seven levels are read in every notation of the field",
    arguments: [
      "{2 2 0 1 3 1 3}", "2 2 0 1 3 1 3", "2,2,0,1,3,1,3", " { 2, 2, 0, 1, 3, 1, 3 } ",
      "2  2 0 1 3 1 3", "{2 2 0,1 3 1 3}", "2201313", "{2201313}", "[2201313]", "2/2/0/1/3/1/3",
      "(2,2,0,1,3,1,3)", "2;2;0;1;3;1;3", "2 | 2 | 0 | 1 | 3 | 1 | 3",
      "[SL2, SL2, SL0, SL1, SL3, SL1, SL3]", "SL 2, SL 2, SL 0, SL 1, SL 3, SL 1, SL 3",
      "SL 2 SL 2 SL 0 SL 1 SL 3 SL 1 SL 3", "sl-2/sl-2/sl-0/sl-1/sl-3/sl-1/sl-3",
      "SL-T(BPCS Zone)={2201313}", "SL-T(BPCS Zone) = { 2 2 0 1 3 1 3 }", "SL-T: 2/2/0/1/3/1/3",
      "SL-T {2 2 0 1 3 1 3}", "SL-T (2,2,0,1,3,1,3)", "SL-T(Zone (3) = 4) = (2,2,0,1,3,1,3)",
      "slt = 2201313", "SL T(Z) {2201313}", "SL\u{2011}T(Z)=[2 2 0 1 3 1 3]",
      "2\u{A0}2\u{A0}0\u{A0}1\u{A0}3\u{A0}1\u{A0}3",
    ])
  func spellings(_ notation: String) throws {
    #expect(try LevelVector(notation: notation).notation == "{2 2 0 1 3 1 3}")
  }

  @Test(
    "one digit means all seven",
    arguments: ["3", "{3}", " 3 ", "(3)", "SL 3", "SL3", "sl-3", "SL-T 3", "SL-T(Z) = SL 3"])
  func oneDigit(_ notation: String) throws {
    #expect(try LevelVector(notation: notation) == LevelVector(all: .three))
  }

  @Test(
    "anything else is refused, with what is wrong",
    arguments: [
      ("", NotationError.noLevel), (" ", .noLevel), ("{}", .noLevel), ("SL-T(Z) =", .noLevel),
      ("5", .notALevel("5")), ("-1", .notALevel("-1")), ("22", .levelCount(2)),
      ("2 2", .levelCount(2)), ("2 2 0 1 3 1", .levelCount(6)), ("220131", .levelCount(6)),
      ("22013133", .levelCount(8)), ("2 2 0 1 3 1 3 3", .levelCount(8)),
      ("2,2,,1,3,1,3", .missingLevel(.si)), (",2,0,1,3,1,3", .missingLevel(.iac)),
      ("2,2,0,1,3,1,", .missingLevel(.ra)), ("2/2/0/1/3/ /3", .missingLevel(.tre)),
      ("2,2,0,1,3,1,3,", .levelCount(8)), ("3,", .missingLevel(.uc)),
      ("2 2 0 1 3 1 5", .notALevel("5")), ("2201315", .notALevel("5")),
      ("2 2 0 1 3 1 x", .notALevel("x")), ("2 2 0 1 3 1 13", .notALevel("13")),
      ("2,201,313", .notALevel("201")), ("2.201.313", .notALevel("2.201.313")),
      ("2.2.0.1.3.1.3", .notALevel("2.2.0.1.3.1.3")), ("2,2E+06", .notALevel("2E+06")),
      ("{2 2 0 1 3 1 3", .unmatchedBracket), ("2 2 0 1 3 1 3}", .unmatchedBracket),
      ("{2 2 0 1 3 1 3)", .unmatchedBracket), ("{2 2 0 1 3 1 3} x", .unmatchedBracket),
      ("{{2}}", .unmatchedBracket), ("SL-T(Z = 3", .unmatchedBracket),
      ("２", .notALevel("２")), ("²", .notALevel("²")), ("+2", .notALevel("+2")),
      ("SL", .notALevel("SL")), ("SL 5", .notALevel("SL5")), ("none", .notALevel("none")),
      ("SL-C(Z) = {2201313}", .otherVector("SL-C")), ("SL-A: 2", .otherVector("SL-A")),
      ("sla {3}", .otherVector("SL-A")),
    ])
  func refusals(_ notation: String, _ error: NotationError) {
    #expect(throws: error) { try LevelVector(notation: notation) }
    #expect(!error.summary.isEmpty && error.fix.contains("{2 2 0 1 3 1 3}"))
  }

  @Test("whatever is typed gives the seven levels that stand there, or none")
  func nothingElse() throws {
    var generator = SeededGenerator.fromEnvironment("typed vectors")
    let pieces = [
      "0", "1", "2", "3", "4", "5", " ", ",", "/", ";", "{", "}", "(", ")", "SL", "-", "x",
    ]
    for _ in 0..<50_000 {
      let count = Int.random(in: 0..<16, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let vector = try? LevelVector(notation: text) else { continue }
      let digits = text.compactMap(\.wholeNumberValue)
      let expected = digits.count == 1 ? Array(repeating: digits[0], count: 7) : digits
      #expect(vector.levels.map(\.rawValue) == expected, "\(text), seed \(generator.seed)")
    }
  }

  @Test("every vector comes back from its notation and from JSON")
  func roundTrip() throws {
    var generator = SeededGenerator.fromEnvironment("level vectors")
    for _ in 0..<500 {
      let vector = generator.target()
      #expect(try LevelVector(notation: vector.notation) == vector, "seed \(generator.seed)")
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
