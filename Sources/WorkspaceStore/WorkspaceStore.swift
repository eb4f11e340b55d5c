import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// Workspaces on the disk: a snapshot, a journal beside it, and a lock for the one writer.
public enum WorkspaceStore {
  /// Makes a file for a workspace at revision 0, readable by its owner only.
  ///
  /// Refuses a file that stands there already unless `replacing`; one that is held by another
  /// instance is refused always.
  public static func create(
    _ workspace: Workspace, at path: String, replacing: Bool = false,
    protection: Protection? = nil
  ) throws(StoreError) {
    try create(
      workspace, at: path, replacing: replacing, protection: protection, disk: .system)
  }

  /// Reads a snapshot and its journal without a lock; changes nothing on the disk.
  public static func read(
    _ path: String, passphrase: Passphrase? = nil
  ) throws(StoreError) -> LoadedWorkspace {
    try read(path, key: .passphrase(passphrase), disk: .system)
  }

  /// Reads a workspace from bytes; `name` stands for the file in errors.
  public static func decode(
    _ bytes: [UInt8], named name: String, passphrase: Passphrase? = nil
  ) throws(StoreError) -> WorkspaceDocument {
    let clear = try KeySource.passphrase(passphrase).open(bytes, path: name).clear
    let file = try WorkspaceDecoding(bytes: clear, path: name).file()
    return WorkspaceDocument(workspace: file.workspace, revision: file.revision)
  }

  /// The canonical bytes of a document, without its history.
  public static func encode(_ document: WorkspaceDocument) -> [UInt8] {
    JSONWriter.document(WorkspaceFile(document))
  }

  /// The JSON Schema (2020-12) of the files that are written.
  public static func schema() -> [UInt8] {
    WorkspaceFile.schema.document(
      id: "urn:zonebook:workspace:\(WorkspaceFile.version)", title: "zonebook workspace")
  }

  /// Opens a workspace for changes: takes the writer's lock, and recovers what a crash left.
  ///
  /// Where another instance has the lock or the file cannot be written, it opens read-only.
  public static func open(
    _ path: String, as holder: HolderName, passphrase: Passphrase? = nil
  ) throws(StoreError) -> OpenWorkspace {
    try open(path, as: holder, key: .passphrase(passphrase), disk: .system)
  }
}
