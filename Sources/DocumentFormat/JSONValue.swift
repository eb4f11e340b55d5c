/// A value with one JSON form: how it is read, how it is written, and the schema of both.
public protocol JSONValue: Sendable {
  /// Reads the value; throws with the place of the first thing wrong.
  init(json reader: inout JSONReader) throws(DocumentProblem)
  /// Writes the canonical form.
  func write(to writer: inout JSONWriter)
  /// The JSON Schema of the form.
  static var schema: SchemaNode { get }
}

extension String: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    self = try reader.readString()
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) { writer.write(self) }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .string }
}

extension Int: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    self = try reader.readInt()
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) { writer.write(self) }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .integer(nil) }
}

extension Bool: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    self = try reader.readBool()
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) { writer.write(self) }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .boolean }
}

extension Array: JSONValue where Element: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    var elements: [Element] = []
    try reader.readArray { (reader) throws(DocumentProblem) in
      elements.append(try Element(json: &reader))
    }
    self = elements
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for element in self { writer.element(element.write) }
    }
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .array(of: Element.schema) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    self = reader.skipNull() ? nil : try Wrapped(json: &reader)
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.writeNull() }
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .nullable(Wrapped.schema) }
}

/// A value that stands as a string in JSON: identifiers, dates, names of cases.
public protocol JSONText: JSONValue, Hashable {
  /// The value that a text names, or nil.
  init?(text: String)
  /// The text that names the value; `init(text:)` gives the value back.
  var text: String { get }
  /// What is allowed, to follow "… is not allowed; ".
  static var allowed: String { get }
}

extension JSONText {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let text = try reader.readString()
    guard let value = Self(text: text) else {
      throw DocumentProblem(.valueNotAllowed(text, allowed: Self.allowed), at: start)
    }
    self = value
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) { writer.write(text) }
}

/// An enumeration that stands as the name of its case.
public protocol JSONCase: JSONText, CaseIterable, RawRepresentable where RawValue == String {}

extension JSONCase {
  /// Reads the text that stands in files; nil for any other.
  public init?(text: String) { self.init(rawValue: text) }

  /// The text that stands in files.
  public var text: String { rawValue }

  /// What is allowed in its place, for error messages.
  public static var allowed: String {
    "it must be one of " + allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .oneOf(allCases.map(\.rawValue)) }
}

extension Dictionary: JSONValue where Key: JSONText, Value: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    var entries: [Key: Value] = [:]
    try reader.readObject { (name, reader) throws(DocumentProblem) in
      let text = String(decoding: name, as: UTF8.self)
      let keyOffset = reader.keyOffset
      guard let key = Key(text: text) else {
        throw DocumentProblem(.valueNotAllowed(text, allowed: Key.allowed), at: keyOffset)
      }
      let isNew = entries.updateValue(try Value(json: &reader), forKey: key) == nil
      guard isNew else {
        throw DocumentProblem(.duplicateField(text), at: keyOffset)
      }
    }
    self = entries
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) {
    let sorted = map { (name: $0.key.text, value: $0.value) }.sorted { $0.name < $1.name }
    writer.object { writer in
      for entry in sorted { writer.field(entry.name, entry.value.write) }
    }
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .map(keys: Key.schema, values: Value.schema) }
}
