/// Reads one JSON document front to back, with the place of everything that is wrong in it.
///
/// It differs from a general decoder in three ways that a file of record needs: duplicate and
/// unknown fields are errors, nesting is bounded, and every error carries a byte offset and path.
public struct JSONReader {
  /// How deep values may be nested. The deepest document of ours is 6 deep.
  public static let depthLimit = 64

  let bytes: [UInt8]
  var index: Int
  /// Byte offset of the key that was read last, just after its quote.
  private(set) var keyOffset = 0
  private var depth = 0

  /// Creates a reader at the start of `bytes`; a UTF-8 byte order mark is passed over.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Byte offset of the next value; white space before it does not count.
  public var offset: Int {
    var ahead = index
    while ahead < bytes.count, Self.isSpace(bytes[ahead]) { ahead += 1 }
    return ahead
  }

  /// Reads the one value that the whole document is.
  public static func document<Value: JSONValue>(
    _ type: Value.Type = Value.self, from bytes: [UInt8]
  ) throws(DocumentProblem) -> Value {
    var reader = JSONReader(bytes)
    let value = try Value(json: &reader)
    try reader.expectEnd()
    return value
  }

  /// Throws unless only white space is left.
  public mutating func expectEnd() throws(DocumentProblem) {
    skipSpace()
    guard index == bytes.count else { throw DocumentProblem(.textAfterEnd, at: index) }
  }

  // MARK: Scalars

  /// Reads a whole number; fractions and exponents are refused.
  public mutating func readInt() throws(DocumentProblem) -> Int {
    skipSpace()
    let start = index
    let isNegative = current == 0x2D
    if isNegative { index += 1 }
    var number = 0
    let firstDigit = index
    while let byte = current, byte >= 0x30, byte <= 0x39 {
      let digit = Int(byte - 0x30)
      let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(isNegative ? -digit : digit)
      guard !overflow, !carry else {
        throw DocumentProblem(
          .valueNotAllowed("number", allowed: "it is out of range"), at: start)
      }
      number = sum
      index += 1
    }
    guard index > firstDigit else { throw wrongType("a whole number", at: start) }
    if let byte = current, byte == 0x2E || byte == 0x65 || byte == 0x45 {
      throw DocumentProblem(
        .wrongType(expected: "a whole number", found: "a fraction"), at: start)
    }
    if bytes[firstDigit] == 0x30, index > firstDigit + 1 {
      throw DocumentProblem(
        .unexpectedCharacter(expected: "a number without leading zeros"), at: start)
    }
    return number
  }

  /// Reads `true` or `false`.
  public mutating func readBool() throws(DocumentProblem) -> Bool {
    skipSpace()
    if skipWord("true") { return true }
    if skipWord("false") { return false }
    throw wrongType("true or false", at: index)
  }

  /// Passes over `null` where one stands here.
  public mutating func skipNull() -> Bool {
    skipSpace()
    return skipWord("null")
  }

  // MARK: Containers

  /// Reads an object; `body` is called with each key and must read its value.
  public mutating func readObject(
    _ body: (_ key: ArraySlice<UInt8>, inout JSONReader) throws(DocumentProblem) -> Void
  ) throws(DocumentProblem) {
    try open(0x7B, "an object")
    defer { depth -= 1 }
    skipSpace()
    if skip(0x7D) { return }
    while true {
      skipSpace()
      guard current == 0x22 else {
        throw DocumentProblem(missing("a field name in quotes"), at: index)
      }
      keyOffset = index + 1
      let key = try readKey()
      skipSpace()
      guard skip(0x3A) else { throw DocumentProblem(missing("a colon"), at: index) }
      do {
        try body(key, &self)
      } catch {
        throw error.inside(String(decoding: key, as: UTF8.self).visible)
      }
      skipSpace()
      if skip(0x2C) { continue }
      if skip(0x7D) { return }
      throw DocumentProblem(missing("a comma or a closing brace"), at: index)
    }
  }

  /// Reads an array; `body` is called once per element and must read it.
  public mutating func readArray(
    _ body: (inout JSONReader) throws(DocumentProblem) -> Void
  ) throws(DocumentProblem) {
    try open(0x5B, "a list")
    defer { depth -= 1 }
    skipSpace()
    if skip(0x5D) { return }
    var count = 0
    while true {
      do {
        try body(&self)
      } catch {
        throw error.inside("[\(count)]")
      }
      count += 1
      skipSpace()
      if skip(0x2C) { continue }
      if skip(0x5D) { return }
      throw DocumentProblem(missing("a comma or a closing bracket"), at: index)
    }
  }

  /// Passes over any value, checking that it is well-formed.
  public mutating func skipValue() throws(DocumentProblem) {
    skipSpace()
    switch current {
    case 0x7B?:
      try readObject { (_, reader) throws(DocumentProblem) in try reader.skipValue() }
    case 0x5B?:
      try readArray { (reader) throws(DocumentProblem) in try reader.skipValue() }
    case 0x22?: _ = try readString()
    case 0x74?, 0x66?: _ = try readBool()
    case 0x6E?:
      guard skipNull() else { throw DocumentProblem(missing("a value"), at: index) }
    default: try skipNumber()
    }
  }

  // MARK: Pieces

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  func missing(_ expected: String) -> DocumentProblem.Kind {
    index >= bytes.count ? .endsTooEarly : .unexpectedCharacter(expected: expected)
  }

  func wrongType(_ expected: String, at offset: Int) -> DocumentProblem {
    let found: String? =
      switch current {
      case 0x7B?: "an object"
      case 0x5B?: "a list"
      case 0x22?: "a text"
      case 0x74?, 0x66?: "true or false"
      case 0x6E?: "null"
      case 0x2D?, (0x30...0x39)?: "a number"
      default: nil
      }
    guard let found else { return DocumentProblem(missing(expected), at: offset) }
    return DocumentProblem(.wrongType(expected: expected, found: found), at: offset)
  }

  private mutating func open(_ byte: UInt8, _ name: String) throws(DocumentProblem) {
    skipSpace()
    guard skip(byte) else { throw wrongType(name, at: index) }
    depth += 1
    guard depth <= Self.depthLimit else {
      throw DocumentProblem(.nestedTooDeeply(limit: Self.depthLimit), at: index - 1)
    }
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for position in 0..<count where bytes[index + position] != word.utf8Start[position] {
      return false
    }
    index += count
    return true
  }

  private mutating func skipNumber() throws(DocumentProblem) {
    let start = index
    _ = skip(0x2D)
    var isWellFormed = skip(0x30) || skipDigits()
    if skip(0x2E) { isWellFormed = skipDigits() && isWellFormed }
    if skip(0x65) || skip(0x45) {
      _ = skip(0x2B) || skip(0x2D)
      isWellFormed = skipDigits() && isWellFormed
    }
    guard isWellFormed else {
      index = start
      throw DocumentProblem(missing("a value"), at: start)
    }
  }

  private mutating func skipDigits() -> Bool {
    let start = index
    while let byte = current, (0x30...0x39).contains(byte) { index += 1 }
    return index > start
  }
}
