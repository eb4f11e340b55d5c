/// A piece of JSON Schema (2020-12), made from the same tables that read and write a document.
public indirect enum SchemaNode: Sendable {
  /// Any value; its form is described elsewhere.
  case anything
  /// Any text.
  case string
  /// A text of a given shape; an ECMA regular expression.
  case pattern(String)
  /// One of some texts.
  case oneOf([String])
  /// Exactly this text.
  case constant(String)
  /// A whole number, within a range where one is given.
  case integer(ClosedRange<Int>?)
  /// `true` or `false`.
  case boolean
  /// A list.
  case array(of: SchemaNode)
  /// A list of exactly so many elements.
  case tuple(of: SchemaNode, count: Int)
  /// An object with free keys of a given shape.
  case map(keys: SchemaNode, values: SchemaNode)
  /// An object with these fields and no others.
  case record([FieldSchema])
  /// The value or null.
  case nullable(SchemaNode)

  /// One field of a ``record(_:)``.
  public struct FieldSchema: Sendable {
    /// Its name in the object.
    public var name: String
    /// Whether the object must have it.
    public var isRequired: Bool
    /// What it says, for the reader of the schema.
    public var note: String
    /// Its value.
    public var node: SchemaNode
  }

  /// Writes the schema of a whole document with its head.
  public func document(id: String, title: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("$id") { $0.write(id) }
      writer.field("$schema") { $0.write("https://json-schema.org/draft/2020-12/schema") }
      writeFields(to: &writer, title: title)
    }
    return writer.bytes + [0x0A]
  }

  private func write(to writer: inout JSONWriter, note: String = "") {
    writer.object { writeFields(to: &$0, note: note) }
  }

  private func writeFields(to writer: inout JSONWriter, title: String = "", note: String = "") {
    var fields = keywords
    if !title.isEmpty { fields.append(("title", { $0.write(title) })) }
    if !note.isEmpty { fields.append(("description", { $0.write(note) })) }
    for field in fields.sorted(by: { $0.name < $1.name }) {
      writer.field(field.name, field.write)
    }
  }

  private typealias Keyword = (name: String, write: (inout JSONWriter) -> Void)

  private var keywords: [Keyword] {
    switch self {
    case .anything: []
    case .string: [type("string")]
    case .boolean: [type("boolean")]
    case .pattern(let pattern): [type("string"), ("pattern", { $0.write(pattern) })]
    case .constant(let text): [("const", { $0.write(text) })]
    case .oneOf(let texts):
      [("enum", { $0.inlineArray(texts) { $1.write($0) } })]
    case .integer(nil): [type("integer")]
    case .integer(let range?):
      [
        type("integer"), ("minimum", { $0.write(range.lowerBound) }),
        ("maximum", { $0.write(range.upperBound) }),
      ]
    case .array(let element): [type("array"), ("items", { element.write(to: &$0) })]
    case .tuple(let element, let count):
      [
        type("array"), ("items", { element.write(to: &$0) }), ("minItems", { $0.write(count) }),
        ("maxItems", { $0.write(count) }),
      ]
    case .map(let keys, let values):
      [
        type("object"), ("propertyNames", { keys.write(to: &$0) }),
        ("additionalProperties", { values.write(to: &$0) }),
      ]
    case .record(let fields): Self.keywords(of: fields)
    case .nullable(let node):
      [
        (
          "anyOf",
          { writer in
            writer.array { writer in
              writer.element { node.write(to: &$0) }
              writer.element { $0.object { $0.field("type") { $0.write("null") } } }
            }
          }
        )
      ]
    }
  }

  private func type(_ name: String) -> Keyword { ("type", { $0.write(name) }) }

  private static func keywords(of fields: [FieldSchema]) -> [Keyword] {
    let required = fields.filter(\.isRequired).map(\.name)
    var keywords: [Keyword] = [
      ("type", { $0.write("object") }),
      ("additionalProperties", { $0.write(false) }),
      (
        "properties",
        { writer in
          writer.object { writer in
            for field in fields {
              writer.field(field.name) { field.node.write(to: &$0, note: field.note) }
            }
          }
        }
      ),
    ]
    if !required.isEmpty {
      keywords.append(("required", { $0.inlineArray(required) { $1.write($0) } }))
    }
    return keywords
  }
}
