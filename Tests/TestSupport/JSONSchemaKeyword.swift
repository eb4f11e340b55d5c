/// The keywords of JSON Schema 2020-12 that the check understands, by the form of their value.
enum JSONSchemaKeyword {
  static let annotations: Set<String> = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated",
    "readOnly", "writeOnly",
  ]
  /// Value: one schema.
  static let oneSchema: Set<String> = ["additionalProperties", "propertyNames", "items", "not"]
  /// Value: schemas by name.
  static let namedSchemas: Set<String> = ["properties", "patternProperties", "$defs"]
  /// Value: a list of schemas.
  static let schemaLists: Set<String> = ["prefixItems", "anyOf", "oneOf", "allOf"]
  /// Value: a number not below 0.
  static let counts: Set<String> = [
    "minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties",
  ]
  /// Value: a number.
  static let bounds: Set<String> = [
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
  ]
  static let types: Set<String> = [
    "null", "boolean", "integer", "number", "string", "array", "object",
  ]

  /// Whether the value of a keyword without subschemas has its form; nil for an unknown keyword.
  static func hasForm(_ name: String, _ value: JSONNode) -> Bool? {
    if annotations.contains(name) || name == "const" { return true }
    if counts.contains(name) { return value.isOfType("integer") && (value.number ?? -1) >= 0 }
    if bounds.contains(name) { return value.number != nil }
    switch name {
    case "type":
      let names = value.string.map { [$0] } ?? value.array?.map { $0.string ?? "" } ?? []
      return !names.isEmpty && types.isSuperset(of: names)
    case "enum": return value.array?.isEmpty == false
    case "required": return value.array?.allSatisfy { $0.string != nil } ?? false
    case "uniqueItems": return value.isOfType("boolean")
    case "pattern": return value.string.map { JSONSchemaPattern($0) != nil } ?? false
    case "$ref": return value.string != nil
    default: return nil
    }
  }
}
