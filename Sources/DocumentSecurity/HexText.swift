import DocumentFormat

/// A fixed number of bytes that stands in files as lower-case hexadecimal digits.
public protocol HexText: JSONText {
  /// How many bytes there are.
  static var byteCount: Int { get }
  /// What the bytes are, with an article, for error messages.
  static var title: String { get }
  /// The bytes.
  var bytes: [UInt8] { get }
  /// Wraps bytes of which there are ``byteCount``.
  init(unchecked bytes: [UInt8])
}

extension HexText {
  /// Reads the digits; nil for fewer, more or other characters.
  public init?(text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(of: digits[position]),
        let low = Self.value(of: digits[position + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(unchecked: bytes)
  }

  /// The digits.
  public var text: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String {
    "\(title) has \(2 * byteCount) lower-case hexadecimal digits"
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^[0-9a-f]{\(2 * byteCount)}$") }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
