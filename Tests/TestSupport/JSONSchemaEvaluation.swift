/// One walk through a document along a schema that was examined before.
struct JSONSchemaEvaluation {
  let root: JSONNode
  private(set) var violations: [JSONSchemaViolation] = []
  private var depth = 0

  /// A reference that leads to itself without consuming anything must not go on for ever.
  private static let deepest = 400

  init(root: JSONNode) {
    self.root = root
  }

  mutating func check(_ value: JSONNode, against schema: JSONNode, at pointer: String) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      return fail(pointer, "$ref", "the schema goes deeper than \(Self.deepest) levels")
    }
    guard let keywords = schema.object else {
      if schema == .boolean(false) { fail(pointer, "false", "nothing is allowed here") }
      return
    }
    if let reference = keywords["$ref"]?.string,
      let target = JSONSchemaCheck.resolve(reference, in: root)
    {
      check(value, against: target, at: pointer)
    }
    checkAny(value, keywords, pointer)
    checkCombinations(value, keywords, pointer)
    switch value {
    case .number(let number): checkNumber(number, keywords, pointer)
    case .string(let text): checkString(text, keywords, pointer)
    case .array(let items): checkArray(items, keywords, pointer)
    case .object(let members): checkObject(members, keywords, pointer)
    case .null, .boolean: break
    }
  }

  mutating func fail(_ pointer: String, _ keyword: String, _ reason: String) {
    violations.append(JSONSchemaViolation(pointer: pointer, keyword: keyword, reason: reason))
  }

  /// Whether the value satisfies the schema, without noting why not.
  func allows(_ value: JSONNode, _ schema: JSONNode) -> Bool {
    var trial = JSONSchemaEvaluation(root: root)
    trial.depth = depth
    trial.check(value, against: schema, at: "")
    return trial.violations.isEmpty
  }

  // MARK: Every value

  private mutating func checkAny(
    _ value: JSONNode, _ keywords: [String: JSONNode], _ pointer: String
  ) {
    if let type = keywords["type"] {
      let names = (type.array ?? [type]).compactMap(\.string)
      if !names.contains(where: value.isOfType) {
        fail(pointer, "type", "it is not of type \(names.joined(separator: " or "))")
      }
    }
    if let allowed = keywords["enum"]?.array, !allowed.contains(value) {
      fail(pointer, "enum", "it is none of the \(allowed.count) values allowed")
    }
    if let constant = keywords["const"], constant != value {
      fail(pointer, "const", "it is not the one value allowed")
    }
  }

  private mutating func checkCombinations(
    _ value: JSONNode, _ keywords: [String: JSONNode], _ pointer: String
  ) {
    for schema in keywords["allOf"]?.array ?? [] { check(value, against: schema, at: pointer) }
    if let schemas = keywords["anyOf"]?.array, !schemas.contains(where: { allows(value, $0) }) {
      fail(pointer, "anyOf", "it satisfies none of the \(schemas.count) schemas")
    }
    if let schemas = keywords["oneOf"]?.array {
      let count = schemas.count { allows(value, $0) }
      if count != 1 { fail(pointer, "oneOf", "it satisfies \(count) schemas instead of one") }
    }
    if let schema = keywords["not"], allows(value, schema) {
      fail(pointer, "not", "it satisfies a schema that it must not")
    }
  }
}
