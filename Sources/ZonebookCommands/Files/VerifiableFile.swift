import AssessmentRecords
import DocumentFormat
import WorkspaceStore

/// Tells apart what `zonebook verify` can check.
enum VerifiableFile {
  /// What a file is, as far as its first look tells.
  enum Kind {
    case workspace, record, bundle
  }

  /// The largest closing record that is looked for, in bytes; larger files are something else.
  private static let recordLimit = 16 << 20

  /// What stands at a path; what is nothing that is known counts as a workspace, whose error says more.
  static func kind(of path: String) throws(CommandError) -> Kind {
    if Bundle.begins(at: path) { return .bundle }
    guard let bytes = try? AtomicFile.read(path, limit: recordLimit) else { return .workspace }
    return FormatHead(of: bytes).name?.text == ClosingRecord.format ? .record : .workspace
  }
}
