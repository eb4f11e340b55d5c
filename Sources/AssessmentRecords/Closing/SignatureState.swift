import DocumentSecurity

/// What the signature of a record proves.
public enum SignatureState: String, Hashable, Sendable {
  /// The key of the record signed exactly this record.
  case good
  /// The record is not what its key signed.
  case bad
  /// The record is what its key signed, but another key was expected.
  case otherKey
}

extension SignatureState {
  /// What the signature of a record proves to somebody who expects this key, or any.
  init(of record: ClosingRecord, expectedKey: PublicKey?) {
    if !record.isSignatureGood {
      self = .bad
    } else if let expectedKey, expectedKey != record.publicKey {
      self = .otherKey
    } else {
      self = .good
    }
  }
}
