import AssessmentModel
import GapAnalysis
import RequirementCatalog
import SamplePlants
import TestSupport
import Testing

@Suite("The sample plants")
struct SamplePlantTests {
  @Test("each has seven zones and six conduits with reasons", arguments: SamplePlant.allCases)
  func plants(_ plant: SamplePlant) throws {
    var generator = SeededGenerator(seed: 3)
    let workspace = try plant.workspace(using: &generator)
    #expect(workspace.zones.map(\.code) == (1...7).map { "Z\($0)" })
    #expect(workspace.conduits.map(\.code) == (1...6).map { "C\($0)" })
    #expect(workspace.integrityProblems().isEmpty)
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    #expect(workspace.reviewProblems(today: today).isEmpty)
    #expect(workspace.answers.isEmpty)
    #expect(!workspace.system.essentialFunctions.isEmpty)
  }

  @Test("a conduit has the higher target of its ends", arguments: SamplePlant.allCases)
  func conduitTargets(_ plant: SamplePlant) throws {
    var generator = SeededGenerator(seed: 3)
    let workspace = try plant.workspace(using: &generator)
    for conduit in workspace.conduits {
      let ends = conduit.ends.compactMap { workspace.zone($0)?.target }
      for fr in FoundationalRequirement.allCases {
        #expect(conduit.target[fr] == ends.map { $0[fr] }.max(), "\(conduit.code) \(fr)")
      }
    }
  }

  @Test("two workspaces of a plant share no identifier")
  func freshIdentifiers() throws {
    var generator = SystemRandomNumberGenerator()
    let first = try SamplePlant.water.workspace(using: &generator)
    let second = try SamplePlant.water.workspace(using: &generator)
    #expect(first.id != second.id)
    #expect(Set(first.places.map(\.id)).isDisjoint(with: second.places.map(\.id)))
  }

  @Test("the demo is in the middle of a visit")
  func demo() throws {
    var generator = SeededGenerator(seed: 3)
    let moment = Timestamp(seconds: 1_780_000_000)
    let workspace = try SamplePlant.demoVisit(using: &generator, at: moment)
    #expect(workspace.integrityProblems().isEmpty)
    #expect(!workspace.findings.isEmpty)
    let coverage = WorkspaceAnalysis(workspace, asOf: moment.day).coverage
    #expect(coverage.answered > 0 && coverage.answered < coverage.required)
    let answers = workspace.answers.values.flatMap(\.values)
    #expect(answers.allSatisfy { $0.assessedAt == moment && !$0.assessor.isEmpty })
  }
}
