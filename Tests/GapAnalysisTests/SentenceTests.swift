import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TestSupport
import Testing

@Suite("The sentence that explains a cell")
struct SentenceTests {
  private func sentence(
    _ fr: FoundationalRequirement, _ target: SecurityLevel, _ answers: Sheet
  ) -> String {
    CellAnalysis(fr: fr, target: target, answers: answers, asOf: today).sentence
  }

  private func allMet(but failing: [String]) -> Sheet {
    var answers = everything(.met)
    for text in failing { answers[row(text)] = Answer(.notMet) }
    return answers
  }

  @Test("what fails is said to fail, and what is open to be open")
  func failsAndOpen() {
    var answers = allMet(but: ["SR 5.2 RE 1"])
    answers[row("SR 5.1 RE 1")] = nil
    #expect(
      sentence(.rdf, .three, answers)
        == "FR5: SL-A 1 of 3. To SL 2: SR 5.2 RE 1 fails, SR 5.1 RE 1 is open.")
    answers = allMet(but: ["SR 1.5"])
    answers[row("SR 1.11")] = nil
    answers[row("SR 1.12")] = nil
    #expect(
      sentence(.iac, .one, answers)
        == "FR1: SL-A 0 of 1. To SL 1: SR 1.5 fails; SR 1.11 and SR 1.12 are open.")
  }

  @Test("one fails, two fail, and four are still named")
  func counts() {
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.2 RE 1"]))
        == "FR5: SL-A 1 of 3. To SL 2: SR 5.2 RE 1 fails.")
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.1 RE 1", "SR 5.2 RE 1"]))
        == "FR5: SL-A 1 of 3. To SL 2: SR 5.1 RE 1 and SR 5.2 RE 1 fail.")
    #expect(
      sentence(.rdf, .one, allMet(but: ["SR 5.1", "SR 5.2", "SR 5.3", "SR 5.4"]))
        == "FR5: SL-A 0 of 1. To SL 1: SR 5.1, SR 5.2, SR 5.3 and SR 5.4 fail.")
  }

  @Test("many are counted, and the first three named; the levels of an open cell have both ends")
  func many() {
    #expect(
      sentence(.iac, .two, [:])
        == "FR1: SL-A 0 proven, 4 possible, of 2. To SL 1: 10 are open"
        + " (SR 1.1, SR 1.3, SR 1.4, …).")
    var answers = allMet(but: ["SR 1.1", "SR 1.3", "SR 1.4"])
    answers[row("SR 1.5")] = nil
    answers[row("SR 1.6")] = nil
    #expect(
      sentence(.iac, .two, answers)
        == "FR1: SL-A 0 of 2. To SL 1: 3 fail (SR 1.1, SR 1.3, SR 1.4);"
        + " SR 1.5 and SR 1.6 are open.")
  }

  @Test("in full, every one of many is named")
  func inFull() {
    let cell = CellAnalysis(fr: .rdf, target: .two, answers: [:], asOf: today)
    #expect(cell.nextLevel == "To SL 1: SR 5.1, SR 5.2, SR 5.3 and SR 5.4 are open.")
    let many = CellAnalysis(fr: .iac, target: .two, answers: [:], asOf: today)
    #expect(many.open.allSatisfy { many.nextLevel.contains($0.description) })
  }

  @Test("a gap whose size is open shows both levels")
  func openGap() {
    #expect(
      sentence(.tre, .four, sheet(["6.1": .met, "6.1.1": .notMet]))
        == "FR6: SL-A 1 proven, 2 possible, of 4. To SL 2: SR 6.2 is open.")
  }

  @Test("a met target says by what means, and how many of these are not approved")
  func met() {
    #expect(sentence(.tre, .two, everything(.met)) == "FR6: SL-A 4 of 2: met.")
    let approved = [row("SR 6.1"): Answer(.met), row("SR 6.2"): compensation(until: "2026-11-25")]
    #expect(
      sentence(.tre, .two, approved)
        == "FR6: SL-A 2 proven, 4 possible, of 2: met with compensation.")
    #expect(
      sentence(.tre, .two, sheet(["6.1": .compensated, "6.2": .compensated]))
        == "FR6: SL-A 2 proven, 4 possible, of 2: met with compensation."
        + " 2 compensations without approval.")
  }

  @Test("an ended approval is open, with its last day")
  func ended() {
    let answers = [row("SR 6.1"): Answer(.met), row("SR 6.2"): compensation(until: "2026-11-24")]
    #expect(
      sentence(.tre, .two, answers)
        == "FR6: SL-A 1 proven, 4 possible, of 2."
        + " To SL 2: SR 6.2 (approval ended 2026-11-24) is open. 1 approval has ended.")
  }

  @Test("target 0, nothing that applies, and nothing that applies at the target are told apart")
  func withoutLevel() {
    #expect(
      sentence(.tre, .zero, sheet(["6.1": .notMet]))
        == "FR6: the target is 0, so nothing is required. SL-A 0.")
    #expect(
      sentence(.tre, .two, everything(.notApplicable))
        == "FR6: no requirement applies, so there is no level and no gap.")
    #expect(
      sentence(.tre, .one, sheet(["6.1": .notApplicable]))
        == "FR6: nothing applies at SL-T 1, so nothing is met and there is no gap.")
  }

  @Test("no sentence says that something open fails or blocks")
  func openNeverFails() {
    var generator = SeededGenerator.fromEnvironment("sentences")
    for _ in 0..<500 {
      let place = zone(target: generator.pick(SecurityLevel.allCases))
      let analysis = PlaceAnalysis(place, answers: generator.sheet(), asOf: generator.day())
      for cell in analysis.cells {
        let text = cell.sentence + " " + cell.nextLevel
        let isTrue =
          text.contains("fail") == !cell.fails.isEmpty
          && text.contains(" open") == !cell.open.isEmpty && !text.contains("block")
        if !isTrue { Issue.record("\(text), seed \(generator.seed)") }
      }
    }
  }
}
