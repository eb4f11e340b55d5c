import DocumentSecurity

/// Where the key of a workspace comes from, if it turns out to be encrypted.
enum KeySource: Sendable {
  /// A passphrase, if the user gave one.
  case passphrase(Passphrase?)
  /// A workspace that is open already.
  case held(Protection?)

  /// What the bytes of a workspace file say in clear, and what they are sealed with; nil for a file
  /// in clear.
  func open(
    _ bytes: [UInt8], path: String
  ) throws(StoreError) -> (clear: [UInt8], protection: Protection?) {
    guard SealedFile.begins(bytes) else { return (bytes, nil) }
    do throws(SealedFileError) {
      let head = try SealedFile.head(of: bytes).head
      guard let lock = head.lock, head.content == .workspace else {
        throw .otherContent(head.content)
      }
      let protection = Protection(
        key: try key(of: bytes), lock: lock, isUnfinished: head.isUnfinished)
      return (try SealedFile.open(bytes, as: .workspace, key: protection.key), protection)
    } catch {
      throw .sealed(path: path, reason: error)
    }
  }

  private func key(of bytes: [UInt8]) throws(SealedFileError) -> DataKey {
    switch self {
    case .held(let protection?): protection.key
    case .held(nil): try SealedFile.unlock(bytes, with: nil)
    case .passphrase(let passphrase): try SealedFile.unlock(bytes, with: passphrase)
    }
  }
}
