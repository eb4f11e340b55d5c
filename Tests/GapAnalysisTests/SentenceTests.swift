import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("The sentence that explains a cell")
struct SentenceTests {
  private func sentence(
    _ fr: FoundationalRequirement, _ target: SecurityLevel, _ answers: Sheet
  ) -> String {
    CellAnalysis(fr: fr, target: target, answers: answers).sentence
  }

  private func allMet(but failing: [String]) -> Sheet {
    var answers = everything(.met)
    for text in failing { answers[row(text)] = Answer(.notMet) }
    return answers
  }

  @Test("a gap names the level, the target and what blocks the next level")
  func gap() {
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.1 RE 1", "SR 5.2 RE 1"]))
        == "FR5 is at SL 1 of 3: SR 5.1 RE 1 and SR 5.2 RE 1 block SL 2.")
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.2 RE 1", "SR 5.3"]))
        == "FR5 is at SL 0 of 3: SR 5.3 blocks SL 1.")
  }

  @Test("one item blocks, three are named with an and")
  func counts() {
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.2 RE 1"]))
        == "FR5 is at SL 1 of 3: SR 5.2 RE 1 blocks SL 2.")
    #expect(
      sentence(.rdf, .three, allMet(but: ["SR 5.1", "SR 5.2", "SR 5.4"]))
        == "FR5 is at SL 0 of 3: SR 5.1, SR 5.2 and SR 5.4 block SL 1.")
  }

  @Test("four items are still named")
  func four() {
    #expect(
      sentence(.rdf, .one, allMet(but: ["SR 5.1", "SR 5.2", "SR 5.3", "SR 5.4"]))
        == "FR5 is at SL 0 of 1: SR 5.1, SR 5.2, SR 5.3 and SR 5.4 block SL 1.")
  }

  @Test("many items are counted and the first three named")
  func many() {
    #expect(
      sentence(.iac, .two, [:])
        == "FR1 is proven to SL 0 of 2 and could reach SL 4: 10 items block SL 1"
        + " (SR 1.1, SR 1.3, SR 1.4, …).")
  }

  @Test("a gap whose size is open shows both levels")
  func openGap() {
    #expect(
      sentence(.tre, .four, sheet(["6.1": .met, "6.1.1": .notMet]))
        == "FR6 is at SL 1–2 of 4: SR 6.2 blocks SL 2.")
  }

  @Test("a met target says by what means")
  func met() {
    #expect(
      sentence(.tre, .two, sheet(["6.1": .met, "6.2": .met]))
        == "FR6 meets its target: SL 2 is proven of SL-T 2.")
    #expect(
      sentence(.tre, .two, sheet(["6.1": .met, "6.2": .compensated]))
        == "FR6 meets its target: SL 2 is proven of SL-T 2, with compensation.")
  }

  @Test("no target and no applicable requirement are told apart")
  func withoutLevel() {
    #expect(
      sentence(.tre, .zero, sheet(["6.1": .notMet]))
        == "FR6 has no target here; SL 0 is proven.")
    #expect(
      sentence(.tre, .two, everything(.notApplicable))
        == "FR6 has no applicable requirement, so it has no level and no gap.")
  }
}
