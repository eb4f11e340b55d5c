import AssessmentReports
import Testing

@Suite("Checking what was written")
struct ReportCheckTests {
  @Test("a report that was written whole has no problem", arguments: ReportFormat.allCases)
  func whole(format: ReportFormat) throws {
    let report = try SmallPlant().report
    let text = try ReportRenderer.render(report, as: format)
    #expect(ReportRenderer.check(text, of: report, as: format).isEmpty)
  }

  @Test("a report that is empty or cut off anywhere has one", arguments: ReportFormat.allCases)
  func cut(format: ReportFormat) throws {
    let report = try SmallPlant().report
    let text = try ReportRenderer.render(report, as: format)
    #expect(ReportRenderer.check("", of: report, as: format) == ["the report is empty"])
    for share in [1, 10, 50, 90, 99] {
      let part = String(text.prefix(text.count * share / 100))
      #expect(!ReportRenderer.check(part, of: report, as: format).isEmpty)
    }
    #expect(!ReportRenderer.check(String(text.dropLast()), of: report, as: format).isEmpty)
  }

  @Test("a report of another state of the workspace lacks a place and a finding")
  func other() throws {
    let report = try SmallPlant().report
    let text = try ReportRenderer.render(SmallPlant.report(.init()), as: .html)
    let problems = ReportRenderer.check(text, of: report, as: .html)
    #expect(problems.contains("\"Z1\" is missing"))
    #expect(problems.contains("\"F1\" is missing"))
  }
}
