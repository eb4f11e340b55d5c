import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Compensations and their approvals")
struct ApprovalTests {
  private func cell(_ answer: Answer, asOf day: CalendarDate = today) -> CellAnalysis {
    CellAnalysis(
      fr: .tre, target: .two, answers: [row("SR 6.1"): Answer(.met), row("SR 6.2"): answer],
      asOf: day)
  }

  @Test("a compensation counts on the day of its expiry and not on the day after")
  func lastDay() {
    let answer = compensation(until: "2028-02-28")
    #expect(cell(answer, asOf: day("2028-02-27")).state == .met)
    #expect(cell(answer, asOf: day("2028-02-28")).state == .met)
    #expect(cell(answer, asOf: day("2028-02-29")).state == .undetermined)
    #expect(cell(answer, asOf: day("2028-03-01")).state == .undetermined)
  }

  @Test("an ended approval is open for the level and answered for coverage and the search for gaps")
  func endedIsAnswered() {
    let ended = cell(compensation(until: "2026-11-24"))
    #expect(ended.coverage == Coverage(answered: 2, required: 2))
    #expect(ended.unanswered.isEmpty)
    #expect(ended.gaps.isEmpty)
    #expect(ended.ended.map(\.requirement) == [row("SR 6.2")])
    #expect(ended.ended.map(\.expiry) == [day("2026-11-24")])
    #expect(!ended.hasCompensation)
  }

  @Test(
    "an ended approval leaves the capability as it was: not capable, unless the assessor says so")
  func capabilityStays() {
    var answer = compensation(until: "2026-11-24")
    #expect(cell(answer).capability == LevelRange(proven: .one, possible: .one))
    answer.capability = .capable
    #expect(cell(answer).capability == LevelRange(proven: .two, possible: .four))
  }

  @Test(
    "a compensation without approver or end counts and is counted apart",
    arguments: [
      compensation(until: nil), compensation(until: "2030-01-01", by: ""),
      compensation(until: "2030-01-01", by: " \t"), compensation(until: nil, by: ""),
    ])
  func withoutApproval(_ answer: Answer) {
    let cell = cell(answer)
    #expect(cell.state == .met)
    #expect(cell.compensatedCount == 1 && cell.unapprovedCount == 1)
    #expect(cell.approvals == ["1 compensation without approval"])
  }

  @Test("an approved compensation is not counted as without approval")
  func approved() {
    let cell = cell(compensation(until: "2030-01-01"))
    #expect(cell.compensatedCount == 1 && cell.unapprovedCount == 0)
    #expect(cell.approvals.isEmpty)
  }

  @Test(
    "an end of an approval means nothing beside another status",
    arguments: [
      AnswerStatus.met, .partly, .notMet, nil,
    ])
  func otherStatus(_ status: AnswerStatus?) {
    var answer = compensation(until: "2020-01-01")
    answer.status = status
    var plain = answer
    plain.expiry = nil
    #expect(cell(answer) == cell(plain))
  }
}
