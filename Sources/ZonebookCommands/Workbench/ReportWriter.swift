import AssessmentModel
import AssessmentReports
import AssessmentTables
import Dispatch
import Glibc
import WorkbenchApp

/// Writes the files of the report screen beside the screen.
final class ReportWriter: Sendable {
  private let surroundings: Surroundings
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "reports")

  init(in surroundings: Surroundings, mailbox: Mailbox) {
    self.surroundings = surroundings
    self.mailbox = mailbox
  }

  /// Writes one file; a file that exists is replaced only where the user agreed.
  func write(
    _ order: ReportOrder, to path: ResolvedPath, of document: WorkspaceDocument, overwrites: Bool
  ) {
    let path = path.text
    guard overwrites || access(path, F_OK) != 0 else {
      return mailbox.post(.reportExists(order))
    }
    queue.async { [self] in
      do throws(CommandError) {
        try write(order, to: path, document.workspace)
        mailbox.post(.reportWritten(order))
      } catch {
        mailbox.post(.reportFailed(order, error.lines.joined(separator: " ")))
      }
    }
  }

  private func write(
    _ order: ReportOrder, to path: String, _ workspace: Workspace
  ) throws(CommandError) {
    let shown = try ReportFiles.redacted(workspace, order.redaction, at: path)
    guard let format = Self.format(of: order.file) else {
      let csv = AnswersTable.csv(of: shown, includesUnanswered: false)
      return try WorkspaceFiles.write(Array(csv.utf8), to: path, in: surroundings)
    }
    let report = ReportFiles.report(
      of: shown, redaction: order.redaction, asOf: surroundings.today, at: surroundings.now())
    try ReportFiles.write(report, as: format, to: path, in: surroundings)
  }

  private static func format(of kind: ReportFile) -> ReportFormat? {
    switch kind {
    case .html: .html
    case .markdown: .markdown
    case .requirementsCSV: .csv
    case .findingsCSV: .findingsCSV
    case .answersCSV: nil
    }
  }
}
