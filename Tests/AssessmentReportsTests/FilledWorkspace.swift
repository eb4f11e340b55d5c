import AssessmentModel
import DocumentFormat
import Testing

/// A workspace with something in every field, made from the schema, so that a field that is added to
/// the model has a text here at once.
struct FilledWorkspace {
  /// A text with its place in the file; `answers.note` is that of any answer.
  struct Text: Hashable {
    var path: String
    /// A word that stands in no other text.
    var marker: String
    /// Addresses that follow the word.
    var addresses: [String]

    var value: String { ([marker] + addresses).joined(separator: " then ") }
  }

  let workspace: Workspace
  let texts: [Text]

  init() throws {
    var filling = Filling()
    let tree = filling.value(of: Workspace.schema, path: [])
    workspace = try JSONReader.document(
      Workspace.self, from: JSONWriter.document(tree, layout: .oneLine))
    texts = filling.texts
    #expect(filling.unknownPatterns.isEmpty)
  }

  /// The places of all texts in a workspace.
  static func textPaths(of workspace: Workspace) throws -> Set<String> {
    let tree = try JSONReader.document(JSONTree.self, from: JSONWriter.document(workspace))
    return paths(of: tree, schema: Workspace.schema, path: [])
  }

  private static func paths(
    of tree: JSONTree, schema: SchemaNode, path: [String]
  ) -> Set<String> {
    switch (schema, tree) {
    case (.string, .text): [path.joined(separator: ".")]
    case (.nullable(let node), _): paths(of: tree, schema: node, path: path)
    case (.array(let node), .array(let elements)):
      elements.reduce(into: []) { $0.formUnion(paths(of: $1, schema: node, path: path)) }
    case (.map(_, let node), .object(let entries)):
      entries.reduce(into: []) { $0.formUnion(paths(of: $1.value, schema: node, path: path)) }
    case (.record(let fields), .object):
      fields.reduce(into: []) { found, field in
        if let value = tree[field.name] {
          found.formUnion(paths(of: value, schema: field.node, path: path + [field.name]))
        }
      }
    default: []
    }
  }
}

/// Makes a value of every part of a schema.
private struct Filling {
  private(set) var texts: [FilledWorkspace.Text] = []
  private(set) var unknownPatterns: [String] = []

  /// A text of each shape that is not free; the zone is not within itself.
  private static let shapes = [
    "^w-[a-z0-9]{1,38}$": "w-original", "^z-[a-z0-9]{1,38}$": "z-original",
    "^c-[a-z0-9]{1,38}$": "c-original", "^f-[a-z0-9]{1,38}$": "f-original",
    "^[cz]-[a-z0-9]{1,38}$": "z-original", "^SR [1-7]\\.[1-9][0-9]?( RE [1-9])?$": "SR 1.1",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "2027-11-23", "^e-[a-z0-9]{1,38}$": "e-original",
    "^[0-9a-f]{64}$": String(repeating: "0a", count: 32),
  ]
  private static let skipped = "zones.parent"

  mutating func value(of node: SchemaNode, path: [String]) -> JSONTree {
    switch node {
    case .string: .text(text(at: path))
    case .pattern(let pattern): .text(shaped(pattern))
    case .oneOf(let texts): .text(texts.contains("compensated") ? "compensated" : texts[0])
    case .constant(let text): .text(text)
    case .integer(let range): .integer(range?.upperBound ?? 1)
    case .boolean: .truth(true)
    case .array(let element): .array([value(of: element, path: path)])
    case .tuple(let element, let count):
      .array((0..<count).map { _ in value(of: element, path: path) })
    case .map(let keys, let values): map(keys, values, path)
    case .record(let fields): record(fields, path)
    case .nullable(let inner): value(of: inner, path: path)
    case .anything: .null
    }
  }

  private mutating func map(
    _ keys: SchemaNode, _ values: SchemaNode, _ path: [String]
  ) -> JSONTree {
    var tree = JSONTree.object([])
    if case .text(let key) = value(of: keys, path: path) {
      tree[key] = value(of: values, path: path)
    }
    return tree
  }

  private mutating func record(_ fields: [SchemaNode.FieldSchema], _ path: [String]) -> JSONTree {
    var tree = JSONTree.object([])
    for field in fields {
      let inner = path + [field.name]
      guard inner.joined(separator: ".") != Self.skipped else { continue }
      tree[field.name] = value(of: field.node, path: inner)
    }
    return tree
  }

  private mutating func shaped(_ pattern: String) -> String {
    if let text = Self.shapes[pattern] { return text }
    if pattern.contains("T") { return "2026-11-23T10:00:00Z" }
    if pattern.contains("external") { return "3" }
    unknownPatterns.append(pattern)
    return ""
  }

  private mutating func text(at path: [String]) -> String {
    let number = texts.count + 1
    let text = FilledWorkspace.Text(
      path: path.joined(separator: "."), marker: "Marker\(number)q",
      addresses: [
        "10.77.\(number).9", "10.77.\(number).0/24", "10.77.\(number).8:502",
        "fd00:77::\(number)", "02-77-77-00-00-\(number + 10)", "user\(number)@mail.example",
        "https://web\(number).example/x", "\\\\srv\(number)\\share\(number)",
        "plc\(number).cell.example",
      ])
    texts.append(text)
    return text.value
  }
}
