/// One place where a document does not follow its schema.
public struct JSONSchemaViolation: Equatable, Sendable, CustomStringConvertible {
  /// JSON pointer (RFC 6901) into the document.
  public let pointer: String
  /// The keyword that is not satisfied.
  public let keyword: String
  /// What is wrong.
  public let reason: String

  /// Place, reason and keyword in one line.
  public var description: String {
    "\(pointer.isEmpty ? "(document)" : pointer): \(reason) (\(keyword))"
  }
}
