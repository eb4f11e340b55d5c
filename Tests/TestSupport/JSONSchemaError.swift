/// Why a schema or a document cannot be used at all.
public enum JSONSchemaError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is not JSON.
  case notJSON(String)
  /// The check does not know the keyword, so a schema with it would pass by accident.
  case unknownKeyword(String, pointer: String)
  /// The keyword's value has not the form that it must have.
  case malformedKeyword(String, pointer: String)
  /// The reference leads nowhere in the schema.
  case unresolvedReference(String, pointer: String)

  /// What is wrong, and where in the schema.
  public var description: String {
    switch self {
    case .notJSON(let reason): "the text is not JSON: \(reason)"
    case .unknownKeyword(let name, let pointer):
      "the schema uses “\(name)” at \(pointer)/, which the check does not know"
    case .malformedKeyword(let name, let pointer):
      "the schema's “\(name)” at \(pointer)/ has not the form that the keyword needs"
    case .unresolvedReference(let name, let pointer):
      "the schema's reference \(name) at \(pointer)/ leads nowhere"
    }
  }
}
