import AssessmentModel
import AssessmentReports
import GapAnalysis

extension FuzzedParser {
  /// A template of the user's own in the place of the one for a zone, and what it makes of a report.
  static func templates(_ plant: StoredPlant) -> FuzzedParser {
    let workspace = plant.workspace
    let report = AssessmentReport(
      workspace: workspace,
      analysis: WorkspaceAnalysis(workspace, asOf: StoredPlant.holder.since.day),
      context: ReportContext(
        title: "", generatedAt: StoredPlant.holder.since, programVersion: "1",
        suggestion: { _, _ in nil }))
    return FuzzedParser(
      name: "templates", share: 1_000,
      words: [
        "{{", "}}", "{{{", "}}}", "{{!", "{{=<% %>=}}", "{{&code}}", "{{%CONTENT_TYPE: TEXT}}",
        "{{>answer}}", "{{>report}}", "{{> *name }}", "{{<place}}", "{{$block}}", "{{/block}}",
        "{{.}}", "{{code}}", "{{name}}", "{{#places}}", "{{/places}}", "{{^findings}}",
        "{{places.0}}",
        "{{upper(name)}}", "{{#rows}}", "{{/rows}}",
      ],
      nesting: [
        Nesting(opening: "{{#places}}", closing: "{{/places}}"),
        Nesting(opening: "{{^places}}", closing: "{{/places}}"),
        Nesting(opening: "{{", closing: "}}"),
      ]
    ) { bytes throws(BrokenLaw) in
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(ReportError) {
        let templates = try TemplateSet(texts: ["markdown/report.mustache": text])
        let rendered = try ReportRenderer.render(report, as: .markdown, templates: templates)
        return
          "\(Outcome.accepted) \(rendered.utf8.count.bitWidth - rendered.utf8.count.leadingZeroBitCount)"
      } catch {
        guard case .brokenTemplate(let problem) = error else { return Outcome.refused(error) }
        // A deep input has a million characters in its first line, which need not be counted.
        let lines = problem.line == 1 ? 1 : text.count { $0.isNewline } + 1
        try BrokenLaw.check((1...lines).contains(problem.line), "line \(problem.line) of \(lines)")
        return "refused \(Outcome.name(of: problem.reason))"
      }
    }
  }
}
