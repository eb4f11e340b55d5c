import AssessmentModel
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Faults of other tools in this field that this one does not share")
struct KnownFaultTests {
  @Test("one of 51 requirements answered is not shown as SL 4, 100 %, 0 gaps")
  func unansweredIsNotIgnored() {
    let analysis = PlaceAnalysis(zone(target: .four), answers: sheet(["SR 1.1": .met]), asOf: today)
    #expect(analysis.cells.allSatisfy { $0.achieved?.proven == .zero })
    #expect(analysis.cells.allSatisfy { $0.state == .undetermined })
    #expect(analysis.coverage == Coverage(answered: 1, required: 100))
    #expect(analysis.coverage.percent == 1)
  }

  @Test("a requirement that only applies from SL 2 does not drag a zone with target SL 1 down to 0")
  func laterRequirementDoesNotCount() {
    var answers = everything(.notMet)
    for requirement in Catalog.requirements where requirement.minimumLevel == .one {
      answers[requirement.id] = Answer(.met)
    }
    let analysis = PlaceAnalysis(zone(target: .one), answers: answers, asOf: today)
    #expect(analysis.cells.allSatisfy { $0.achieved?.proven == .one && $0.state == .met })
    #expect(analysis.gapCount == 0)
    #expect(analysis.coverage == Coverage(answered: 37, required: 37))
  }

  @Test("levels are not averaged, and no number stands for a whole place but the lowest FR")
  func levelsAreNotAveraged() {
    var answers = everything(.met)
    answers[row("SR 5.1")] = Answer(.notMet)
    let analysis = PlaceAnalysis(zone(target: .four), answers: answers, asOf: today)
    #expect(
      analysis.cells.map { $0.achieved?.proven } == [
        .four, .four, .four, .four, .zero, .four, .four,
      ])
    #expect(analysis.lowestProven == .zero)
    #expect(analysis.worstState == .gap)
  }

  @Test("requirement enhancements are not left out")
  func enhancementsCount() {
    var answers = everything(.met)
    answers[row("SR 5.2 RE 1")] = Answer(.notMet)
    let cell = PlaceAnalysis(zone(target: .two), answers: answers, asOf: today)[.rdf]
    #expect(cell.achieved == LevelRange(proven: .one, possible: .one))
    #expect(cell.gaps.map(\.requirement) == [row("SR 5.2 RE 1")])
  }

  @Test("going back to an answer and confirming it does not wipe its note")
  func confirmingKeepsTheNote() throws {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
    let id = ZoneID(unchecked: "z-1")
    let place = PlaceID.zone(id)
    try workspace.apply(.putZone(Zone(id: id, code: "Z1", name: "Dosing"), at: nil))
    try workspace.apply(
      .setAnswer(place, row("SR 1.5"), Answer(.partly, note: "shared password on HMI 2")))
    var confirmed = workspace.answer(place, row("SR 1.5"))
    confirmed.status = .partly
    try workspace.apply(.setAnswer(place, row("SR 1.5"), confirmed))
    #expect(workspace.answer(place, row("SR 1.5")).note == "shared password on HMI 2")
  }

  @Test("a capability below the target is recorded, and the gap says replace")
  func capabilityBelowTargetIsRecorded() {
    var answers = everything(.met)
    answers[row("SR 1.1 RE 1")] = Answer(.notMet, capability: .notCapable)
    let cell = PlaceAnalysis(zone(target: .three), answers: answers, asOf: today)[.iac]
    #expect(cell.capability == LevelRange(proven: .one, possible: .one))
    #expect(cell.gaps.map(\.requirement) == [row("SR 1.1 RE 1")])
    #expect(cell.gaps.map(\.kind) == [.replace])
  }

  @Test("an empty scope does not score 100 %")
  func emptyScopeHasNoScore() {
    let analysis = WorkspaceAnalysis(
      Workspace(id: WorkspaceID(unchecked: "w-1")), asOf: today)
    #expect(analysis.coverage == Coverage(answered: 0, required: 0))
    #expect(analysis.coverage.percent == nil)
    #expect(PlaceAnalysis(zone(target: .zero), answers: [:], asOf: today).coverage.percent == nil)
  }
}
