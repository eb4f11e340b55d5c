import AssessmentModel
import DocumentSecurity

/// What is known of a workspace before its file is looked at: how it opens, and which one it must be.
///
/// Whoever has a key or gives a passphrase means an encrypted workspace. A file in clear in its place is
/// somebody else's, by accident or on purpose, and what is known of ours must never be written over to
/// it: it is refused here, on the only way to the content of a file.
enum KeySource: Sendable {
  /// Any workspace. With a passphrase it must be an encrypted one; without, one in clear.
  case passphrase(Passphrase?)
  /// The workspace with this identifier and no other, sealed with this key or, for nil, in clear: one
  /// that is open already.
  case held(WorkspaceID, Protection?)

  /// What the bytes of a workspace file say in clear, and what they are sealed with; nil for a file
  /// in clear, which only those get who have neither key nor passphrase.
  func open(
    _ bytes: [UInt8], path: String
  ) throws(StoreError) -> (clear: [UInt8], protection: Protection?) {
    guard SealedFile.begins(bytes) else {
      switch self {
      case .passphrase(nil), .held(_, nil): return (bytes, nil)
      case .passphrase: throw .inClear(path: path)
      case .held: throw .replaced(path: path, by: .clear)
      }
    }
    do throws(SealedFileError) {
      let head = try SealedFile.head(of: bytes).head
      guard let lock = head.lock, head.content == .workspace else {
        throw .otherContent(head.content)
      }
      let protection = Protection(
        key: try key(of: bytes), lock: lock, isUnfinished: head.isUnfinished)
      return (try SealedFile.open(bytes, as: .workspace, key: protection.key), protection)
    } catch {
      throw refusal(error, path: path)
    }
  }

  /// Throws where a workspace is not the one that is open already.
  func check(_ id: WorkspaceID, path: String) throws(StoreError) {
    guard case .held(let known, _) = self, known != id else { return }
    throw .replaced(path: path, by: .otherWorkspace)
  }

  private func key(of bytes: [UInt8]) throws(SealedFileError) -> DataKey {
    switch self {
    case .held(_, let protection?): protection.key
    case .held(_, nil): try SealedFile.unlock(bytes, with: nil)
    case .passphrase(let passphrase): try SealedFile.unlock(bytes, with: passphrase)
    }
  }

  /// To one who has the workspace open, another key says that the file is another one.
  private func refusal(_ reason: SealedFileError, path: String) -> StoreError {
    switch (self, reason) {
    case (.held(_, .some), .otherKey): .replaced(path: path, by: .otherKey)
    case (.held(_, nil), .needsPassphrase): .replaced(path: path, by: .encrypted)
    default: .sealed(path: path, reason: reason)
    }
  }
}
