import AssessmentModel
import Dispatch
import WorkbenchApp
import WorkspaceStore

/// Writes copies of the open workspace to other places, beside the screen.
final class CopyWriter: Sendable {
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "copies")

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Writes a copy; a file that exists is replaced only where the user agreed.
  func write(
    _ document: WorkspaceDocument, of store: OpenWorkspace, to path: ResolvedPath, overwrites: Bool
  ) {
    let path = path.text
    queue.async { [mailbox] in
      do throws(StoreError) {
        let missing = try store.saveCopy(of: document, to: path, replacing: overwrites)
        mailbox.post(
          .copyWritten(path: path, revision: document.revision, missingFiles: missing))
      } catch .alreadyExists {
        mailbox.post(.copyExists(path: path))
      } catch {
        mailbox.post(.copyFailed("\(error.place): \(error.summary)"))
      }
    }
  }
}
