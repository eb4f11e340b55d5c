/// Writes one JSON document in our canonical form: sorted keys, two-space indent, one field a line.
///
/// The same value always gives the same bytes, so files diff well and a second save changes nothing.
public struct JSONWriter {
  /// Indented for files, or on one line for journal records and pipes.
  public enum Layout: Equatable, Sendable { case indented, oneLine }

  private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true

  /// Creates an empty document.
  public init(_ layout: Layout = .indented) {
    self.layout = layout
  }

  /// The canonical bytes of a value; indented documents end with a line feed.
  public static func document(
    _ value: some JSONValue, layout: Layout = .indented
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    value.write(to: &writer)
    if layout == .indented { writer.bytes.append(0x0A) }
    return writer.bytes
  }

  /// Appends a string with the escapes that JSON needs and no others.
  public mutating func write(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var runStart = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: utf8[runStart..<index])
        bytes.append(contentsOf: Self.escape(byte))
        runStart = index + 1
      }
      bytes.append(contentsOf: utf8[runStart...])
    }
    bytes.append(0x22)
  }

  /// Appends a whole number.
  public mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends `true` or `false`.
  public mutating func write(_ truth: Bool) {
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
  }

  /// Appends `null`.
  public mutating func writeNull() {
    bytes.append(contentsOf: "null".utf8)
  }

  /// Appends an object; `body` writes its fields with ``field(_:_:)``, in sorted order.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(0x7B, 0x7D, body)
  }

  /// Appends a list; `body` writes its elements with ``element(_:)``.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(0x5B, 0x5D, body)
  }

  /// Starts the next field of the open object; `body` writes its value.
  public mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
    nextLine()
    write(name)
    bytes.append(0x3A)
    if layout == .indented { bytes.append(0x20) }
    body(&self)
  }

  /// Starts the next element of the open list; `body` writes it.
  public mutating func element(_ body: (inout JSONWriter) -> Void) {
    nextLine()
    body(&self)
  }

  /// Appends a short list on the line where it stands, such as a level vector.
  public mutating func inlineArray<Element>(
    _ elements: some Sequence<Element>, _ body: (Element, inout JSONWriter) -> Void
  ) {
    bytes.append(0x5B)
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(contentsOf: layout == .indented ? [0x2C, 0x20] : [0x2C]) }
      body(element, &self)
    }
    bytes.append(0x5D)
  }

  // MARK: Pieces

  private mutating func container(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    let outerIsFirst = isFirst
    bytes.append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { lineFeed() }
    bytes.append(closing)
    isFirst = outerIsFirst
  }

  private mutating func nextLine() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    lineFeed()
  }

  private mutating func lineFeed() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x22: return Array("\\\"".utf8)
    case 0x5C: return Array("\\\\".utf8)
    case 0x0A: return Array("\\n".utf8)
    case 0x0D: return Array("\\r".utf8)
    case 0x09: return Array("\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
  }
}
