import AssessmentModel
import Testing

@testable import WorkbenchApp

@Suite("The words of menus")
struct MenuWordTests {
  private static let statuses: [(Command, AnswerStatus?)] = [
    (.answerMet, .met), (.answerPartly, .partly), (.answerNotMet, .notMet),
    (.answerCompensated, .compensated), (.answerNotApplicable, .notApplicable),
    (.clearAnswer, nil),
  ]

  @Test("every word by which menus and help name a status is read in tables")
  func statuses() throws {
    #expect(Set(Self.statuses.compactMap(\.1)) == Set(AnswerStatus.allCases))
    for (command, status) in Self.statuses {
      #expect(try AnswerStatus.named(command.short) == status, "\(command.short)")
      let words = command.title.split(separator: "Answer: ")
      if status != nil { #expect(try AnswerStatus.named(String(words[0])) == status) }
    }
    for word in [RequirementFilter.unanswered.title, SeekTarget.unanswered.title] {
      #expect(try AnswerStatus.named(word) == nil)
    }
  }
}
