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
    _ kind: ReportFile, of document: WorkspaceDocument, to path: String, overwrites: Bool
  ) {
    guard overwrites || access(path, F_OK) != 0 else {
      return mailbox.post(.reportExists(kind, path: path))
    }
    queue.async { [self] in
      do throws(CommandError) {
        try write(kind, document.workspace, path)
        mailbox.post(.reportWritten(kind, path: path))
      } catch {
        mailbox.post(.reportFailed(kind, error.lines.joined(separator: " ")))
      }
    }
  }

  private func write(
    _ kind: ReportFile, _ workspace: Workspace, _ path: String
  ) throws(CommandError) {
    guard let format = Self.format(of: kind) else {
      let csv = AnswersTable.csv(of: workspace, includesUnanswered: false)
      return try WorkspaceFiles.write(Array(csv.utf8), to: path, in: surroundings)
    }
    let report = ReportFiles.report(of: workspace, at: surroundings.now())
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
