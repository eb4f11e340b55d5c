/// A row of a log: where the fields that are read stand in its line.
struct LogRow {
  /// How the bytes of a field are to be understood.
  enum Form: UInt8 {
    /// As they stand, but for `\x09`, which a text of Zeek has for a tab.
    case plain
    /// The inside of a string of JSON.
    case string
    /// An array of JSON with its brackets.
    case array
  }

  private struct Field {
    var offset: Int32 = 0
    var count: Int32 = 0
    var form = Form.plain
    /// The row that the field belongs to; others are not set.
    var stamp: UInt32 = 0
  }

  private(set) var line = ByteView.empty
  private var stamp: UInt32 = 1
  private var fields = Array(repeating: Field(), count: ZeekColumn.allCases.count)
  /// What stands between the elements of a set.
  var setSeparator = UInt8(ascii: ",")
  /// What stands for a set or text without anything in it.
  var emptyField = Array("(empty)".utf8)

  /// Begins with a line; no field is set.
  @inline(__always)
  mutating func begin(_ line: ByteView) {
    self.line = line
    stamp &+= 1
  }

  /// Sets a field.
  @inline(__always)
  mutating func set(_ column: ZeekColumn, offset: Int, count: Int, form: Form) {
    fields[column.rawValue] = Field(
      offset: Int32(truncatingIfNeeded: offset), count: Int32(truncatingIfNeeded: count),
      form: form, stamp: stamp)
  }

  /// Whether a field is set.
  @inline(__always)
  func has(_ column: ZeekColumn) -> Bool { fields[column.rawValue].stamp == stamp }

  /// The bytes of a field as they stand; nil where it is not set.
  @inline(__always)
  func raw(_ column: ZeekColumn) -> ByteView? {
    let field = fields[column.rawValue]
    guard field.stamp == stamp else { return nil }
    return line.slice(Int(field.offset), Int(field.count))
  }

  private func form(_ column: ZeekColumn) -> Form { fields[column.rawValue].form }

  // MARK: Values

  /// A text, fit to be kept; nil where it is not set or empty.
  func text(_ column: ZeekColumn) -> String? {
    guard let raw = raw(column), form(column) != .array else { return nil }
    return text(raw, form(column))
  }

  private func text(_ raw: ByteView, _ form: Form) -> String? {
    if raw.count == 0 || form == .plain && raw.isSame(as: emptyField) { return nil }
    guard raw.index(of: UInt8(ascii: "\\")) != nil else { return PlainValue.text(raw) }
    let bytes = LogEscapes.plain(form == .string ? LogEscapes.json(raw) : LogEscapes.zeek(raw))
    return bytes.withUnsafeBytes { PlainValue.text(ByteView($0)) }
  }

  /// The elements of a set or vector as texts; at most 64.
  func elements(_ column: ZeekColumn) -> [String] {
    guard let raw = raw(column) else { return [] }
    switch form(column) {
    case .array: return JSONArray.elements(raw).prefix(64).compactMap { text($0.0, $0.1) }
    case .plain where raw.isSame(as: emptyField): return []
    case .plain, .string:
      let separator = form(column) == .plain ? setSeparator : UInt8(ascii: ",")
      return raw.split(separator).prefix(64).compactMap { text($0, form(column)) }
    }
  }

  /// Nanoseconds since 1970, to the microsecond.
  @inline(__always)
  func time(_ column: ZeekColumn) -> Int64? { raw(column).flatMap(LogNumbers.time) }

  /// Nanoseconds, to the microsecond.
  @inline(__always)
  func interval(_ column: ZeekColumn) -> Int64? { raw(column).flatMap(LogNumbers.seconds) }

  /// A whole number.
  @inline(__always)
  func count(_ column: ZeekColumn) -> UInt64? { raw(column).flatMap(LogNumbers.count) }

  /// A port.
  @inline(__always)
  func port(_ column: ZeekColumn) -> UInt16? { count(column).flatMap { UInt16(exactly: $0) } }

  /// An address.
  @inline(__always)
  func ip(_ column: ZeekColumn) -> IPAddress? { raw(column).flatMap { IPAddress($0) } }

  /// A hardware address.
  func mac(_ column: ZeekColumn) -> MACAddress? { raw(column).flatMap { MACAddress($0) } }

  /// A truth value: `T` and `F`, or those of JSON.
  func truth(_ column: ZeekColumn) -> Bool? {
    guard let raw = raw(column) else { return nil }
    if raw.isText("T") || raw.isText("true") { return true }
    return raw.isText("F") || raw.isText("false") ? false : nil
  }

  /// Whether a field is this word.
  func isWord(_ column: ZeekColumn, _ word: StaticString) -> Bool {
    raw(column)?.isText(word) ?? false
  }
}

extension ByteView {
  /// The pieces between separators; none of nothing.
  func split(_ separator: UInt8) -> [ByteView] {
    guard count > 0 else { return [] }
    var pieces: [ByteView] = []
    var start = 0
    while let end = index(of: separator, from: start) {
      pieces.append(slice(start, end - start) ?? .empty)
      start = end + 1
    }
    pieces.append(from(start))
    return pieces
  }
}
