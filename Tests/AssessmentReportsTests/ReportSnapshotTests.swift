import AssessmentReports
import TestSupport
import Testing

@Suite("Reports as files")
struct ReportSnapshotTests {
  @Test("the reports of a small plant read as recorded", arguments: ReportFormat.allCases)
  func smallPlant(format: ReportFormat) throws {
    let report = SmallPlant.report(
      try SmallPlant().workspace, suggestion: "Let the shift leader read them.")
    try expectSnapshot(
      ReportRenderer.render(report, as: format), named: "small-\(format).\(format.fileExtension)")
  }

  @Test("the Markdown report of an empty workspace reads as recorded")
  func emptyWorkspace() throws {
    let report = SmallPlant.report(.init())
    try expectSnapshot(ReportRenderer.render(report, as: .markdown), named: "empty-markdown.md")
  }
}
