import AssessmentModel
import AssessmentReports
import GapAnalysis
import RequirementCatalog
import Testing

@Suite("Reports say what their references are and what was not assessed")
struct ReportReferenceTests {
  private func render(links: [String], _ format: ReportFormat) throws -> String {
    let workspace = try SmallPlant().workspace
    let moment = Timestamp(seconds: 1_795_000_000)
    let report = AssessmentReport(
      workspace: workspace, analysis: WorkspaceAnalysis(workspace, asOf: moment.day),
      context: ReportContext(
        generatedAt: moment, programVersion: "1.2.3", links: { _ in links },
        frameworks: ["FW 7: Framework seven, published.", "A notice."]))
    return try ReportRenderer.render(report, as: format)
  }

  @Test(
    "references come with what they refer to and the notices",
    arguments: [ReportFormat.html, .markdown])
  func legend(format: ReportFormat) throws {
    let with = try render(links: ["FW 7 A.1", "FW 8 B.2 (proposed)"], format)
    #expect(with.contains("See also: FW 7 A.1; FW 8 B.2 (proposed)"))
    #expect(with.contains("FW 7: Framework seven, published."))
    #expect(with.contains("A notice."))
    let without = try render(links: [], format)
    #expect(!without.contains("See also") && !without.contains("A notice."))
  }

  @Test(
    "every row of the companion list is named as not assessed",
    arguments: [ReportFormat.html, .markdown])
  func companion(format: ReportFormat) throws {
    for workspace in [Workspace(), try SmallPlant().workspace] {
      let text = try ReportRenderer.render(SmallPlant.report(workspace), as: format)
      let chapter = try #require(text.firstRange(of: "program was not assessed here"))
      let rest = text[chapter.upperBound...]
      #expect(rest.contains(CompanionList.shipped.edition))
      for row in CompanionList.shipped.rows { #expect(rest.contains("\(row.id) "), "\(row.id)") }
      for topic in CompanionList.Topic.allCases { #expect(rest.contains(topic.title)) }
    }
  }
}
