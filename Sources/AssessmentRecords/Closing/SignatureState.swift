/// What the signature of a record proves.
public enum SignatureState: String, Hashable, Sendable {
  /// The key of the record signed exactly this record.
  case good
  /// The record is not what its key signed.
  case bad
  /// The record is what its key signed, but another key was expected.
  case otherKey
}
