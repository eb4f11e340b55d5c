import AssessmentModel
import RequirementCatalog
import TestSupport
import Testing

@Suite("What to look at before the report goes out")
struct ReviewTests {
  private func problems(
    _ change: (inout Plant) throws -> Void
  ) throws -> [String] {
    var plant = try Plant()
    try change(&plant)
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    return plant.workspace.reviewProblems(today: today).map { "\($0.place) \($0.id)" }
  }

  @Test("a plant without answers and targets has nothing to look at")
  func none() throws {
    #expect(try problems { _ in } == [])
  }

  @Test("compensated and not applicable without a rationale")
  func missingRationale() throws {
    let found = try problems {
      try $0.answer("SR 1.6", Answer(.notApplicable))
      try $0.answer("SR 1.7", Answer(.compensated))
      try $0.answer("SR 1.8", Answer(.compensated, rationale: "locked room"))
    }
    #expect(
      found.filter { $0.hasSuffix("rationale") }
        == ["Z1 SR 1.6 missing-rationale", "Z1 SR 1.7 missing-rationale"])
  }

  @Test("a compensation whose approval ended yesterday, not one that ends today")
  func expired() throws {
    var answer = Answer(.compensated, rationale: "locked room")
    answer.expiry = CalendarDate(year: 2026, month: 11, day: 22)
    let ended = answer
    answer.expiry = CalendarDate(year: 2026, month: 11, day: 23)
    let lastDay = answer
    let found = try problems {
      try $0.answer("SR 1.1", ended)
      try $0.answer("SR 1.2", lastDay)
    }
    #expect(found.filter { $0.contains("expired") } == ["Z1 SR 1.1 expired-compensation"])
  }

  @Test("a compensation without approver or without an end is named; an ended one is named once")
  func missingApproval() throws {
    func compensation(_ approver: String, until year: Int?) -> Answer {
      var answer = Answer(.compensated, rationale: "locked room")
      answer.approver = approver
      answer.expiry = year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
      return answer
    }
    let found = try problems {
      try $0.answer("SR 1.1", compensation("Ida", until: nil))
      try $0.answer("SR 1.2", compensation(" ", until: 2030))
      try $0.answer("SR 1.3", compensation("", until: nil))
      try $0.answer("SR 1.4", compensation("Ida", until: 2030))
      try $0.answer("SR 1.5", compensation("", until: 2020))
    }
    #expect(
      found == [
        "Z1 SR 1.1 missing-approval", "Z1 SR 1.2 missing-approval", "Z1 SR 1.3 missing-approval",
        "Z1 SR 1.5 expired-compensation",
      ])
  }

  @Test("an answer to an RE that stands alone does not contradict its SR that is not applicable")
  func standsAlone() throws {
    let found = try problems {
      try $0.answer("SR 2.2", Answer(.notApplicable, rationale: "no radio is used"))
      try $0.answer("SR 2.2 RE 1", Answer(.met))
      try $0.answer("SR 2.3", Answer(.notApplicable, rationale: "nothing can be connected"))
      try $0.answer("SR 2.3 RE 1", Answer(.met))
    }
    #expect(found == ["Z1 SR 2.3 RE 1 contradiction"])
  }

  @Test("met without the capability, and an RE that is answered though its SR is not applicable")
  func contradictions() throws {
    let found = try problems {
      try $0.answer("SR 1.1", Answer(.met, capability: .notCapable))
      try $0.answer("SR 5.3", Answer(.notApplicable, rationale: "no messaging"))
      try $0.answer("SR 5.3 RE 1", Answer(.notMet))
    }
    #expect(found == ["Z1 SR 1.1 contradiction", "Z1 SR 5.3 RE 1 contradiction"])
  }

  @Test("answers marked for follow-up, with a status or without")
  func followUp() throws {
    var answer = Answer()
    answer.needsFollowUp = true
    let found = try problems { try $0.answer("SR 7.3", answer) }
    #expect(found == ["Z1 SR 7.3 follow-up"])
  }

  @Test("targets without a rationale and conduits with an open end")
  func targetsAndEnds() throws {
    let found = try problems { plant in
      let target = LevelVector(all: .two)
      let zone = Zone(id: plant.dosing, code: "Z1", name: "Dosing", target: target)
      try plant.workspace.apply(.putZone(zone, at: nil))
      let conduit = Conduit(id: plant.uplink, code: "C1", name: "Uplink", ends: [plant.dosing])
      try plant.workspace.apply(.putConduit(conduit, at: nil))
    }
    #expect(found == ["Z1 missing-target-rationale", "C1 open-conduit"])
  }

  @Test("nothing of it is an error")
  func onlyWarnings() throws {
    var generator = SeededGenerator.fromEnvironment("review")
    for _ in 0..<20 {
      let problems = generator.workspace().reviewProblems(today: generator.moment().day)
      #expect(problems.allSatisfy { $0.severity == .warning }, "seed \(generator.seed)")
    }
  }
}
