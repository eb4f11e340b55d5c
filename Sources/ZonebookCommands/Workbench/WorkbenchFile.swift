import AssessmentModel
import WorkspaceStore

/// A workspace that the store has opened for the workbench.
struct WorkbenchFile {
  let path: String
  let store: OpenWorkspace

  /// Opens a workspace for writing, or read-only where somebody else holds it.
  static func open(_ path: String, at now: Timestamp) throws(CommandError) -> WorkbenchFile {
    guard path != "-" else { throw .needsFile("the workbench") }
    do throws(StoreError) {
      return WorkbenchFile(path: path, store: try WorkspaceStore.open(path, as: .current(since: now)))
    } catch {
      throw .unreadable(error)
    }
  }

  var document: WorkspaceDocument { store.loaded.document }

  /// Who holds the file for writing, where that is somebody else.
  var holder: String? {
    store.isReadOnly ? store.holder?.summary ?? "another instance" : nil
  }
}
