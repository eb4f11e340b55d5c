/// The way to a value in a JSON document, such as `zones[3].parent` or `answers.z-1.SR 1.1.status`.
public struct JSONPath: Sendable {
  /// Thrown to leave a reader once the place is found.
  private static let found = DocumentProblem(.endsTooEarly, at: -1)

  private let text: String

  /// Fields between dots and indices in brackets; the names of fields may have dots themselves.
  public init(_ text: String) {
    self.text = text
  }

  /// Byte offset of the value in a well-formed document; of the innermost one that exists.
  public func offset(in bytes: [UInt8]) -> Int {
    var reader = JSONReader(bytes)
    var offset = 0
    try? Self.walk(text[...], &reader, bytes, &offset)
    return offset
  }

  private static func walk(
    _ rest: Substring, _ reader: inout JSONReader, _ bytes: [UInt8], _ offset: inout Int
  ) throws(DocumentProblem) {
    offset = reader.offset
    if rest.isEmpty { throw found }
    if rest.first == "[" {
      let wanted = Int(rest.dropFirst().prefix { $0 != "]" }) ?? 0
      let inner = rest.drop { $0 != "]" }.dropFirst()
      var index = 0
      try reader.readArray { (reader) throws(DocumentProblem) in
        defer { index += 1 }
        guard index == wanted else { return try reader.skipValue() }
        try walk(withoutDot(inner), &reader, bytes, &offset)
      }
    } else {
      try reader.readObject { (key, reader) throws(DocumentProblem) in
        let name = String(decoding: key, as: UTF8.self)
        let inner = rest.dropFirst(name.count)
        guard rest.hasPrefix(name), inner.first == nil || inner.first == "." || inner.first == "["
        else { return try reader.skipValue() }
        try walk(withoutDot(inner), &reader, bytes, &offset)
      }
    }
  }

  private static func withoutDot(_ rest: Substring) -> Substring {
    rest.first == "." ? rest.dropFirst() : rest
  }
}
