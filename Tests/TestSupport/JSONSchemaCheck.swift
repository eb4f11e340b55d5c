import Foundation

/// Checks JSON documents against a schema of a subset of JSON Schema 2020-12.
///
/// A keyword outside the subset is an error when the check is made, so that a schema never passes
/// because the check does not understand it.
public struct JSONSchemaCheck: Sendable {
  private let root: JSONNode

  /// Reads and examines the schema; throws `JSONSchemaError`.
  public init(schema: Data) throws {
    root = try Self.parse(schema)
    try examine(root, pointer: "#")
  }

  /// Reads and examines the schema; throws `JSONSchemaError`.
  public init(schema: String) throws { try self.init(schema: Data(schema.utf8)) }

  /// All violations in a document; throws `JSONSchemaError.notJSON` when it is not JSON.
  public func violations(in document: Data) throws -> [JSONSchemaViolation] {
    var evaluation = JSONSchemaEvaluation(root: root)
    evaluation.check(try Self.parse(document), against: root, at: "")
    return evaluation.violations
  }

  /// All violations in a document; throws `JSONSchemaError.notJSON` when it is not JSON.
  public func violations(in document: String) throws -> [JSONSchemaViolation] {
    try violations(in: Data(document.utf8))
  }

  private static func parse(_ data: Data) throws -> JSONNode {
    do {
      return try JSONNode.parse(data)
    } catch {
      throw JSONSchemaError.notJSON("\(error)")
    }
  }

  // MARK: The schema itself

  private func examine(_ schema: JSONNode, pointer: String) throws {
    if case .boolean = schema { return }
    guard let keywords = schema.object else {
      throw JSONSchemaError.malformedKeyword("schema", pointer: pointer)
    }
    for (name, value) in keywords.sorted(by: { $0.key < $1.key }) {
      try examine(name, value, pointer: pointer)
    }
  }

  private func examine(_ name: String, _ value: JSONNode, pointer: String) throws {
    let inner = "\(pointer)/\(name)"
    let malformed = JSONSchemaError.malformedKeyword(name, pointer: pointer)
    if JSONSchemaKeyword.oneSchema.contains(name) {
      try examine(value, pointer: inner)
    } else if JSONSchemaKeyword.namedSchemas.contains(name) {
      guard let schemas = value.object else { throw malformed }
      for (key, schema) in schemas {
        if name == "patternProperties", JSONSchemaPattern(key) == nil { throw malformed }
        try examine(schema, pointer: "\(inner)/\(key)")
      }
    } else if JSONSchemaKeyword.schemaLists.contains(name) {
      guard let schemas = value.array, !schemas.isEmpty else { throw malformed }
      for (index, schema) in schemas.enumerated() {
        try examine(schema, pointer: "\(inner)/\(index)")
      }
    } else {
      guard let hasForm = JSONSchemaKeyword.hasForm(name, value) else {
        throw JSONSchemaError.unknownKeyword(name, pointer: pointer)
      }
      guard hasForm else { throw malformed }
    }
    guard name == "$ref", let reference = value.string else { return }
    guard Self.resolve(reference, in: root) != nil else {
      throw JSONSchemaError.unresolvedReference(reference, pointer: pointer)
    }
  }

  /// The subschema at `#` or `#/$defs/…`.
  static func resolve(_ reference: String, in root: JSONNode) -> JSONNode? {
    if reference == "#" { return root }
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "#", parts[1] == "$defs" else { return nil }
    let name = String(parts[2]).replacing("~1", with: "/").replacing("~0", with: "~")
    return root.object?["$defs"]?.object?[name]
  }
}
