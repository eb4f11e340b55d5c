import DocumentFormat
import WorkspaceStore

/// Why a record or a bundle could not be made or read.
public enum RecordError: Error, Equatable, Sendable {
  /// A file could not be read or written.
  case file(StoreError)
  /// A record is not what a record must be.
  case document(path: String, DocumentFault)
  /// A file does not lie below the folder of the record or of the workspace.
  case outside(path: String, folder: String)
  /// The name of a file cannot stand in a record or a bundle.
  case unfitName(path: String)
  /// The name of a file is none that is taken out of a bundle; the rule that it breaks.
  case unfitForBundle(path: String, rule: String)
  /// Two files would have one name.
  case sameName(path: String)
  /// Somebody wrote to a file while it was read.
  case changedMeanwhile(path: String)
  /// A bundle is damaged, or is none.
  case bundle(path: String, BundleFault)
}
