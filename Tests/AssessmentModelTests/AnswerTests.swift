import AssessmentModel
import Testing

@Suite("What an answer says")
struct AnswerTests {
  struct Case: Sendable {
    var status: AnswerStatus?
    var said: Capability?
    var counts: Capability?
  }

  static let cases: [Case] = [
    Case(status: .met, said: nil, counts: .capable),
    Case(status: .compensated, said: nil, counts: .notCapable),
    Case(status: .partly, said: nil, counts: nil),
    Case(status: .notMet, said: nil, counts: nil),
    Case(status: .notApplicable, said: nil, counts: nil),
    Case(status: nil, said: nil, counts: nil),
    Case(status: .met, said: .notCapable, counts: .notCapable),
    Case(status: .compensated, said: .capable, counts: .capable),
    Case(status: .partly, said: .capable, counts: .capable),
    Case(status: .notMet, said: .notCapable, counts: .notCapable),
    Case(status: .notApplicable, said: .capable, counts: nil),
    Case(status: nil, said: .capable, counts: .capable),
  ]

  @Test(
    "the assessor's word on the capability wins, else it follows from the status", arguments: cases)
  func capability(_ example: Case) {
    let answer = Answer(example.status, capability: example.said)
    #expect(answer.effectiveCapability == example.counts)
    #expect(answer.assumesCapability == (example.said == nil && example.counts != nil))
  }

  @Test("clearing a status keeps the note in the workspace")
  func clearingKeepsTheNote() throws {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
    let id = ZoneID(unchecked: "z-1")
    try workspace.apply(.putZone(Zone(id: id, code: "Z1", name: ""), at: nil))
    var answer = Answer(.partly, note: "cabinet 4 was locked")
    try workspace.apply(.setAnswer(.zone(id), .init(fr: .iac, number: 1), answer))
    answer.status = nil
    try workspace.apply(.setAnswer(.zone(id), .init(fr: .iac, number: 1), answer))
    let kept = workspace.answer(.zone(id), .init(fr: .iac, number: 1))
    #expect(kept.status == nil)
    #expect(kept.note == "cabinet 4 was locked")
  }

  @Test("an answer is blank when nothing is left but who and when")
  func blank() {
    var answer = Answer()
    #expect(answer.isBlank)
    answer.assessor = "Ida"
    answer.assessedAt = Timestamp(seconds: 0)
    #expect(answer.isBlank)
    answer.needsFollowUp = true
    #expect(!answer.isBlank)
    #expect(!Answer(nil, note: " ").isBlank)
    #expect(!Answer(nil, capability: .capable).isBlank)
  }

  @Test("compensated and not applicable need a rationale that is more than blanks")
  func rationale() {
    for status in AnswerStatus.allCases {
      let needs = status == .compensated || status == .notApplicable
      #expect(Answer(status).lacksRationale == needs)
      #expect(Answer(status, rationale: " \n").lacksRationale == needs)
      #expect(!Answer(status, rationale: "no radio here").lacksRationale)
    }
    #expect(!Answer().lacksRationale)
  }

  @Test("met and compensated count for SL-A, the others do not")
  func achieved() {
    #expect(AnswerStatus.allCases.filter(\.isAchieved) == [.met, .compensated])
  }
}
