import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("A place as the sum of its cells")
struct PlaceAnalysisTests {
  @Test("an SR that is not applicable takes its REs with it, whatever their answers say")
  func notApplicableIsInherited() {
    var answers = everything(.met)
    answers[row("SR 5.3")] = Answer(.notApplicable)
    answers[row("SR 5.3 RE 1")] = Answer(.notMet)
    let cell = PlaceAnalysis(zone(target: .four), answers: answers, asOf: today)[.rdf]
    #expect(cell.state == .met)
    #expect(cell.gaps.isEmpty)
    #expect(cell.coverage == Coverage(answered: 9, required: 9))
  }

  @Test("an RE that is not applicable leaves its SR alone")
  func enhancementAlone() {
    var answers = everything(.met)
    answers[row("SR 5.3")] = Answer(.notMet)
    answers[row("SR 5.3 RE 1")] = Answer(.notApplicable)
    let cell = PlaceAnalysis(zone(target: .four), answers: answers, asOf: today)[.rdf]
    #expect(cell.blocking == [row("SR 5.3")])
    #expect(cell.coverage == Coverage(answered: 10, required: 10))
  }

  @Test("a compensation counts for SL-A and not for SL-C")
  func compensation() {
    let cell = PlaceAnalysis(zone(target: .four), answers: everything(.compensated), asOf: today)[
      .uc]
    #expect(cell.achieved == LevelRange(proven: .four, possible: .four))
    #expect(cell.capability == LevelRange(proven: .zero, possible: .zero))
    #expect(cell.hasCompensation)
  }

  @Test(
    "the kind of a gap follows from the capability",
    arguments: zip(
      [Capability.capable, .notCapable, nil], [GapKind.configure, .replace, .findOut]))
  func kinds(_ capability: Capability?, _ kind: GapKind) {
    for status in [AnswerStatus.partly, .notMet] {
      let answers = [row("SR 6.1"): Answer(status, capability: capability)]
      let cell = CellAnalysis(fr: .tre, target: .one, answers: answers, asOf: today)
      #expect(cell.gaps.map(\.kind) == [kind])
    }
  }

  @Test("a note without a status is not assessed")
  func noteAlone() {
    let cell = CellAnalysis(
      fr: .tre, target: .one, answers: [row("SR 6.1"): Answer(nil, note: "ask again")], asOf: today)
    #expect(cell.coverage == Coverage(answered: 0, required: 1))
    #expect(cell.unanswered == [row("SR 6.1")])
  }

  @Test("coverage below all is never 100 %")
  func percentIsRoundedDown() {
    #expect(Coverage(answered: 999, required: 1000).percent == 99)
    #expect(Coverage(answered: 1000, required: 1000).percent == 100)
  }

  @Test("the worst state wins in the order gap, undetermined, met")
  func worstState() {
    var answers = everything(.met)
    #expect(PlaceAnalysis(zone(target: .four), answers: answers, asOf: today).worstState == .met)
    answers[row("SR 7.1")] = nil
    #expect(
      PlaceAnalysis(zone(target: .four), answers: answers, asOf: today).worstState == .undetermined)
    answers[row("SR 1.1")] = Answer(.partly)
    #expect(PlaceAnalysis(zone(target: .four), answers: answers, asOf: today).worstState == .gap)
    #expect(
      PlaceAnalysis(zone(target: .zero), answers: answers, asOf: today).worstState == .notTargeted)
    let absent = PlaceAnalysis(
      zone(target: .four), answers: everything(.notApplicable), asOf: today)
    #expect(absent.worstState == .notApplicable)
    #expect(absent.lowestProven == nil)
  }
}
