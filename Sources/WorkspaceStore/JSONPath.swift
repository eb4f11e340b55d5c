import DocumentFormat

/// The way to a value in a JSON document, such as `zones[3].parent`.
struct JSONPath {
  /// One step inwards.
  enum Step: Equatable {
    case field(String)
    case element(Int)
  }

  /// Thrown to leave a reader once the place is found.
  private static let found = DocumentProblem(.endsTooEarly, at: -1)

  let steps: [Step]

  /// Parses fields between dots and indices in brackets.
  init(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".") {
      let pieces = part.split(separator: "[")
      if let name = pieces.first { steps.append(.field(String(name))) }
      for piece in pieces.dropFirst() { steps.append(.element(Int(piece.dropLast()) ?? 0)) }
    }
    self.steps = steps
  }

  /// Byte offset of the value in a well-formed document; of the innermost one that exists.
  func offset(in bytes: [UInt8]) -> Int {
    var reader = JSONReader(bytes)
    var offset = 0
    try? Self.walk(steps[...], &reader, bytes, &offset)
    return offset
  }

  /// Whether JSON allows the byte between values.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Offset of the first byte that is no white space.
  static func firstCharacter(from offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func walk(
    _ steps: ArraySlice<Step>, _ reader: inout JSONReader, _ bytes: [UInt8], _ offset: inout Int
  ) throws(DocumentProblem) {
    offset = firstCharacter(from: reader.offset, in: bytes)
    switch steps.first {
    case nil: throw found
    case .field(let name):
      try reader.readObject { (key, reader) throws(DocumentProblem) in
        guard key.elementsEqual(name.utf8) else { return try reader.skipValue() }
        try walk(steps.dropFirst(), &reader, bytes, &offset)
      }
    case .element(let wanted):
      var index = 0
      try reader.readArray { (reader) throws(DocumentProblem) in
        defer { index += 1 }
        guard index == wanted else { return try reader.skipValue() }
        try walk(steps.dropFirst(), &reader, bytes, &offset)
      }
    }
  }
}
