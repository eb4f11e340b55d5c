/// One field of a record: its name, how it is read and written, and what its schema says.
///
/// The table of fields is the only description of a record's JSON form; reading, writing and the
/// published schema are all made from it, so they cannot disagree.
public struct Field<Root>: Sendable {
  let name: String
  let nameBytes: [UInt8]
  let isRequired: Bool
  let read: @Sendable (inout JSONReader, inout Root) throws(DocumentProblem) -> Void
  let isPresent: @Sendable (Root) -> Bool
  let write: @Sendable (Root, inout JSONWriter) -> Void
  let schema: SchemaNode.FieldSchema

  private init(
    name: String, isRequired: Bool, note: String, node: SchemaNode,
    read: @escaping @Sendable (inout JSONReader, inout Root) throws(DocumentProblem) -> Void,
    isPresent: @escaping @Sendable (Root) -> Bool,
    write: @escaping @Sendable (Root, inout JSONWriter) -> Void
  ) {
    self.name = name
    nameBytes = Array(name.utf8)
    self.isRequired = isRequired
    self.read = read
    self.isPresent = isPresent
    self.write = write
    schema = SchemaNode.FieldSchema(name: name, isRequired: isRequired, note: note, node: node)
  }

  /// A field that is always written and must be there.
  public static func required<Value: JSONValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, note: String = ""
  ) -> Field {
    Field(
      name: name, isRequired: true, note: note, node: Value.schema,
      read: { (reader, root) throws(DocumentProblem) in
        root[keyPath: path] = try Value(json: &reader)
      },
      isPresent: { _ in true },
      write: { $0[keyPath: path].write(to: &$1) })
  }

  /// A field that is left out where its value is the empty one.
  public static func optional<Value: JSONValue & Equatable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, empty: Value,
    note: String = ""
  ) -> Field {
    Field(
      name: name, isRequired: false, note: note, node: Value.schema,
      read: { (reader, root) throws(DocumentProblem) in
        root[keyPath: path] = try Value(json: &reader)
      },
      isPresent: { $0[keyPath: path] != empty },
      write: { $0[keyPath: path].write(to: &$1) })
  }

  /// A field that is left out where there is no value.
  public static func optional<Value: JSONValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, note: String = ""
  ) -> Field {
    Field(
      name: name, isRequired: false, note: note, node: Value.schema,
      read: { (reader, root) throws(DocumentProblem) in
        root[keyPath: path] = try Value(json: &reader)
      },
      isPresent: { $0[keyPath: path] != nil },
      write: { $0[keyPath: path]?.write(to: &$1) })
  }

  /// A text that is left out where it is empty.
  public static func text(
    _ name: String, _ path: any WritableKeyPath<Root, String> & Sendable, note: String = ""
  ) -> Field {
    optional(name, path, empty: "", note: note)
  }

  /// A list that is left out where it is empty.
  public static func list<Element: JSONValue & Equatable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Root, [Element]> & Sendable, note: String = ""
  ) -> Field {
    optional(name, path, empty: [], note: note)
  }

  /// The same field in the object of an enclosing value, so that both share one JSON object.
  public func lifted<Outer>(
    to path: any WritableKeyPath<Outer, Root> & Sendable
  ) -> Field<Outer> {
    let inner = self
    return Field<Outer>(
      name: name, isRequired: isRequired, note: schema.note, node: schema.node,
      read: { (reader, outer) throws(DocumentProblem) in
        try inner.read(&reader, &outer[keyPath: path])
      },
      isPresent: { inner.isPresent($0[keyPath: path]) },
      write: { inner.write($0[keyPath: path], &$1) })
  }
}
