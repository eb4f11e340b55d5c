import AssessmentModel
import AssessmentReports
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Reports mark the rows whose facts are to be verified where a level depends on them")
struct ReportDoubtTests {
  private func report(_ target: SecurityLevel, _ answers: [String: Answer]) throws -> String {
    var workspace = Workspace()
    let id = ZoneID(unchecked: "z-one")
    var zone = Zone(id: id, code: "Z1", name: "Only zone")
    for fr in FoundationalRequirement.allCases { zone.target[fr] = fr == .tre ? target : .zero }
    try workspace.apply(.putZone(zone, at: nil))
    for (short, answer) in answers {
      let requirement = try #require(RequirementID(typed: short))
      try workspace.apply(.setAnswer(.zone(id), requirement, answer))
    }
    return try ReportRenderer.render(SmallPlant.report(workspace), as: .markdown)
  }

  private func marks(_ target: SecurityLevel, _ answers: [String: Answer]) throws -> Bool {
    try report(target, answers).contains("- FR6 **SR 6.2** Continuous monitoring: Check the first")
  }

  @Test("a row that keeps the next level from being reached is marked, fails or open")
  func blocks() throws {
    #expect(try marks(.two, ["6.1": Answer(.met), "6.2": Answer(.notMet)]))
    #expect(try marks(.two, ["6.1": Answer(.met)]))
    let text = try report(.two, ["6.1": Answer(.met), "6.2": Answer(.notMet)])
    #expect(text.contains("- **SR 6.2** Continuous monitoring (from SL 2, verify): not met"))
  }

  @Test("a row that another one keeps from mattering is not marked, nor one that is met")
  func doesNotDecide() throws {
    #expect(try !marks(.two, ["6.1": Answer(.notMet), "6.2": Answer(.notMet)]))
    #expect(try !marks(.two, ["6.1": Answer(.met), "6.2": Answer(.met)]))
    #expect(try !marks(.two, ["6.1": Answer(.met), "6.2": Answer(.notApplicable)]))
    #expect(try !report(.two, ["6.1": Answer(.met), "6.2": Answer(.met)]).contains("verify |"))
  }

  @Test("a met cell is marked where the level that other sources name would take it away")
  func otherLevel() throws {
    #expect(try marks(.one, ["6.1": Answer(.met), "6.2": Answer(.notMet)]))
    #expect(try marks(.one, ["6.1": Answer(.met)]))
    #expect(try !marks(.one, ["6.1": Answer(.met), "6.2": Answer(.met)]))
    #expect(try !marks(.one, ["6.1": Answer(.notMet), "6.2": Answer(.notMet)]))
    #expect(try !marks(.zero, ["6.2": Answer(.notMet)]))
  }

  @Test("the mark stands beside the answer, and both formats say what to look up")
  func bothFormats() throws {
    let report = try SmallPlant().report
    for format in [ReportFormat.html, .markdown] {
      let text = try ReportRenderer.render(report, as: format)
      let question = try #require(
        Catalog.requirements.last { $0.fr == .tre }?
          .verifyAgainstLicensedCopy)
      #expect(text.contains(question.prefix(40)), "\(format)")
      #expect(
        text.contains(format == .html ? #"<span class="tag">verify</span></td>"# : "<br>verify |"))
    }
  }
}
