/// A value that stands as a JSON object with named fields.
public protocol JSONRecord: JSONValue {
  /// A value with every field empty, to be filled while reading.
  init()
  /// The fields, sorted by name.
  static var fields: [Field<Self>] { get }
}

extension JSONRecord {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    let fields = Self.fields
    let start = reader.offset
    var record = Self()
    var seen: UInt64 = 0
    var expected = 0
    try reader.readObject { (key, reader) throws(DocumentProblem) in
      let keyOffset = reader.keyOffset
      guard let position = Self.position(of: key, in: fields, expected: expected) else {
        throw DocumentProblem(.unknownField(String(decoding: key, as: UTF8.self)), at: keyOffset)
      }
      guard seen & (1 << UInt64(position)) == 0 else {
        throw DocumentProblem(.duplicateField(fields[position].name), at: keyOffset)
      }
      seen |= 1 << UInt64(position)
      expected = position + 1
      try fields[position].read(&reader, &record)
    }
    for position in fields.indices
    where seen & (1 << UInt64(position)) == 0 && fields[position].isRequired {
      throw DocumentProblem(.missingField(fields[position].name), at: start)
    }
    self = record
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for field in Self.fields where field.isPresent(self) {
        writer.field(field.name) { field.write(self, &$0) }
      }
    }
  }

  /// The canonical bytes of the record without one of its fields, for a signature that stands in what
  /// it signs.
  public func document(without name: String) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        for field in Self.fields where field.name != name && field.isPresent(self) {
          writer.field(field.name) { field.write(self, &$0) }
        }
      }
    }
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .record(fields.map(\.schema)) }

  /// Our own files have their fields in order, so the next one is tried first.
  private static func position(
    of key: ArraySlice<UInt8>, in fields: [Field<Self>], expected: Int
  ) -> Int? {
    for position in expected..<max(expected, fields.count)
    where fields[position].nameBytes.elementsEqual(key) { return position }
    for position in 0..<min(expected, fields.count)
    where fields[position].nameBytes.elementsEqual(key) { return position }
    return nil
  }
}
