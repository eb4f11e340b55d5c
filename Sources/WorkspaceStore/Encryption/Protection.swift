import DocumentSecurity

/// What the files of an encrypted workspace are sealed with.
public struct Protection: Sendable {
  /// The key of the workspace.
  public let key: DataKey
  /// What a passphrase opens.
  var lock: PassphraseLock
  /// Whether files beside the workspace may be in clear, since an encryption or decryption of it has
  /// not come to its end.
  var isUnfinished = false

  /// A new key that a passphrase unlocks.
  public init(_ passphrase: Passphrase) {
    (lock, key) = PassphraseLock.new(passphrase)
  }

  init(key: DataKey, lock: PassphraseLock, isUnfinished: Bool) {
    self.key = key
    self.lock = lock
    self.isUnfinished = isUnfinished
  }

  /// The bytes of the workspace file.
  func seal(_ bytes: [UInt8]) -> [UInt8] {
    SealedFile.seal(bytes, as: .workspace, key: key, lock: lock, isUnfinished: isUnfinished)
  }

  /// How the records of journal and history are sealed.
  var coding: RecordCoding { RecordCoding(key: key, takesClear: isUnfinished) }
}
