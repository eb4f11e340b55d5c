import DocumentFormat

/// What a file is to the assessment that a record or bundle is about.
public enum FileRole: String, JSONCase {
  /// The workspace itself.
  case workspace
  /// Its newest changes.
  case journal
  /// Its older changes.
  case history
  /// A file that was attached to an answer or finding.
  case evidence
  /// A report.
  case report
  /// A closing record of the workspace.
  case record

  /// What follows the workspace's name in the name of the one file with this role; nil where any name
  /// will do.
  var ending: String? {
    switch self {
    case .workspace: ""
    case .journal: ".journal"
    case .history: ".history"
    case .record: ".record"
    case .evidence, .report: nil
    }
  }

  /// What follows the workspace's name in the name of the folder with its evidence.
  static let evidenceFolder = ".evidence"
}
