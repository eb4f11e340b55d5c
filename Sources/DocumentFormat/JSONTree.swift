/// Any JSON value, for documents whose form is not that of today's records: older versions of a format.
public indirect enum JSONTree: Hashable, Sendable {
  /// An object; a key stands once, in the order of the text.
  case object([Entry])
  /// A list.
  case array([JSONTree])
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case truth(Bool)
  /// Nothing.
  case null

  /// One field of an object.
  public struct Entry: Hashable, Sendable {
    /// The name of the field.
    public var name: String
    /// Its value.
    public var value: JSONTree
  }

  /// The value of a field; nil where the value is no object or has no such field.
  ///
  /// Setting a field of an object replaces or adds it in sorted order; nil removes it. Setting one of
  /// another value changes nothing.
  public subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let entries) = self else { return nil }
      return entries.first { $0.name == name }?.value
    }
    set {
      guard case .object(var entries) = self else { return }
      entries.removeAll { $0.name == name }
      if let newValue {
        let position = entries.firstIndex { $0.name > name } ?? entries.count
        entries.insert(Entry(name: name, value: newValue), at: position)
      }
      self = .object(entries)
    }
  }
}

extension JSONTree: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    reader.skipSpace()
    switch reader.current {
    case 0x7B?:
      var entries: [Entry] = []
      var names: Set<String> = []
      try reader.readObject { (key, reader) throws(DocumentProblem) in
        let name = String(decoding: key, as: UTF8.self)
        guard names.insert(name).inserted else {
          throw DocumentProblem(.duplicateField(name), at: reader.keyOffset)
        }
        entries.append(Entry(name: name, value: try JSONTree(json: &reader)))
      }
      self = .object(entries)
    case 0x5B?: self = .array(try [JSONTree](json: &reader))
    case 0x22?: self = .text(try reader.readString())
    case 0x74?, 0x66?: self = .truth(try reader.readBool())
    case 0x6E?:
      guard reader.skipNull() else { throw reader.wrongType("a value", at: reader.index) }
      self = .null
    default: self = .integer(try reader.readInt())
    }
  }

  /// Writes the value with its fields in their order.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let entries):
      writer.object { writer in
        for entry in entries { writer.field(entry.name, entry.value.write) }
      }
    case .array(let elements): elements.write(to: &writer)
    case .text(let text): writer.write(text)
    case .integer(let number): writer.write(number)
    case .truth(let truth): writer.write(truth)
    case .null: writer.writeNull()
    }
  }

  /// Anything goes.
  public static var schema: SchemaNode { .anything }
}
