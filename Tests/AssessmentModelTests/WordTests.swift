import AssessmentModel
import DocumentFormat
import Testing

@Suite("The words for statuses, capabilities and methods")
struct WordTests {
  /// A word in every way in which people write it.
  private func spellings(_ word: String) -> [String] {
    [" ", "-", "_", "", "\u{2011}", "  "].flatMap { between in
      let text = word.replacing(" ", with: between)
      return [text, text.uppercased(), text.capitalized, " \(text)\u{A0}"]
    }
  }

  @Test("statuses are read by their names in files and on screens, in any spelling")
  func statuses() throws {
    for status in AnswerStatus.allCases {
      for word in [status.rawValue, status.title].flatMap(spellings) {
        #expect(try AnswerStatus.named(word) == status, "\(word)")
      }
    }
    for word in ["n/a", "N/A", "NA", "n.a."] {
      #expect(try AnswerStatus.named(word) == .notApplicable)
    }
    for word in spellings("not assessed") { #expect(try AnswerStatus.named(word) == nil) }
  }

  @Test("capabilities, methods, severities and treatments are read in any spelling")
  func others() throws {
    for value in Capability.allCases {
      for word in [value.rawValue, value.title].flatMap(spellings) {
        #expect(try Capability.named(word) == value, "\(word)")
      }
    }
    for value in AssessmentMethod.allCases {
      for word in [value.rawValue, value.title].flatMap(spellings) {
        #expect(try AssessmentMethod.named(word) == value, "\(word)")
      }
    }
    for value in FindingStatus.allCases {
      for word in [value.rawValue, value.title].flatMap(spellings) {
        #expect(try FindingStatus.named(word) == value, "\(word)")
      }
    }
    for value in FindingSeverity.allCases {
      for word in spellings(value.rawValue) {
        #expect(try FindingSeverity.named(word) == value, "\(word)")
      }
    }
  }

  @Test("a list of methods gives each once, in the order of the cases")
  func methods() throws {
    #expect(
      try AssessmentMethod.list("Test; document review, interview,test,")
        == [.interview, .documentReview, .test])
    #expect(try AssessmentMethod.list(" ").isEmpty)
    #expect(throws: NotationError.self) { try AssessmentMethod.list("test, guess") }
  }

  @Test(
    "other words are refused, with those that are known",
    arguments: [
      "", "yes", "no", "ok", "x", "fulfilled", "open", "fails", "metx", "not", "applicable",
      "met, with compensation", "m e t t", "partially", "1", "5", "na/", "\u{2713}",
    ])
  func refusals(_ word: String) {
    #expect(
      throws: NotationError.unknownWord(word, allowed: AnswerStatus.allCases.map(\.title))
    ) { try AnswerStatus.named(word) }
  }
}
