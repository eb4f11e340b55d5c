import AssessmentModel
import AssessmentRedaction
import AssessmentReports
import DelimitedText
import GapAnalysis
import RequirementCatalog

/// Makes reports and writes them, checked before and after; for the command and the workbench.
enum ReportFiles {
  /// What of a workspace may be seen under a profile; all of it without one.
  static func redacted(
    _ workspace: Workspace, _ profile: RedactionProfile?, at path: String
  ) throws(CommandError) -> Workspace {
    guard let profile else { return workspace }
    do throws(EditError) {
      return try workspace.redacted(for: profile)
    } catch {
      throw .refused(path: path, error)
    }
  }

  /// The report of a workspace as it is now, with levels as of a day and the catalogue's suggestions.
  ///
  /// `redaction` is the profile by which the workspace was redacted.
  static func report(
    of workspace: Workspace, redaction: RedactionProfile? = nil, asOf day: CalendarDate,
    at moment: Timestamp
  ) -> AssessmentReport {
    let context = ReportContext(
      generatedAt: moment, programVersion: Zonebook.version, authors: workspace.visit.assessors,
      redaction: redaction,
      suggestion: { id, kind in suggestion(for: id, kind) },
      links: { id in links(for: id) }, frameworks: frameworks)
    return AssessmentReport(
      workspace: workspace, analysis: WorkspaceAnalysis(workspace, asOf: day), context: context)
  }

  /// Renders a report and writes it as a whole or, for `-`, to standard output.
  ///
  /// A file is read again and checked: an export that is incomplete must not go unnoticed.
  static func write(
    _ report: AssessmentReport, as format: ReportFormat, templates: TemplateSet = .shipped,
    tables: TableWriter.Style = .plain, to path: String, in surroundings: Surroundings
  ) throws(CommandError) {
    let text: String
    do throws(ReportError) {
      text = try ReportRenderer.render(report, as: format, templates: templates, tables: tables)
    } catch {
      throw .report(error)
    }
    try check(text, of: report, as: format, tables, at: path == "-" ? "standard output" : path)
    try WorkspaceFiles.write(Array(text.utf8), to: path, in: surroundings)
    guard path != "-" else { return }
    let bytes = try WorkspaceFiles.reread(path, limit: text.utf8.count + 1)
    guard bytes.elementsEqual(text.utf8) else {
      throw .unfitReport(path: path, problems: ["the file does not hold what was written"])
    }
    try check(String(decoding: bytes, as: UTF8.self), of: report, as: format, tables, at: path)
  }

  private static func check(
    _ text: String, of report: AssessmentReport, as format: ReportFormat,
    _ tables: TableWriter.Style, at path: String
  ) throws(CommandError) {
    let problems = ReportRenderer.check(text, of: report, as: format, tables: tables)
    guard problems.isEmpty else { throw .unfitReport(path: path, problems: problems) }
  }

  /// The neighbouring frameworks' items for a requirement, proposals marked as such.
  private static func links(for id: RequirementID) -> [String] {
    Crosswalk.links(for: id).map(\.shortLine)
  }

  /// What the items refer to, with the notices that must stand where they do.
  private static var frameworks: [String] {
    let linked = Crosswalk.all.filter { framework in
      framework.entries.contains { !$0.requirements.isEmpty }
    }
    return linked.map(\.legend) + Crosswalk.notices(of: linked)
  }

  private static func suggestion(for id: RequirementID, _ kind: GapKind) -> String? {
    guard let texts = GuidanceLibrary.guidance(for: id)?.recommendation else { return nil }
    let item =
      switch kind {
      case .configure: texts.configure
      case .replace: texts.replace
      case .findOut: texts.findOut
      }
    return item.text.isEmpty ? nil : item.text
  }
}
