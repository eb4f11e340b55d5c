import DocumentFormat

/// The size of a file in bytes, as it stands in JSON.
struct ByteCount: JSONValue, Hashable {
  /// The largest size that is read: 2^53 - 1, which every JSON reader keeps exactly.
  static let largest = 9_007_199_254_740_991

  var number = 0

  init(number: Int) { self.number = number }

  init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    number = try reader.readInt()
    guard (0...Self.largest).contains(number) else {
      throw DocumentProblem(
        .valueNotAllowed(String(number), allowed: "it must be 0 to \(Self.largest)"), at: start)
    }
  }

  func write(to writer: inout JSONWriter) { writer.write(number) }

  static var schema: SchemaNode { .integer(0...largest) }
}
