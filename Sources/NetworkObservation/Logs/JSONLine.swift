/// Reads a line that is one object of JSON (RFC 8259) into a row.
///
/// Objects inside it count as columns with both names, `{"id":{"orig_h":…}}` as `id.orig_h`. What is
/// deeper is passed over.
struct JSONLine {
  /// How deep values may be nested.
  static let deepest = 64

  private let view: ByteView
  private var position = 0

  private init(_ view: ByteView) { self.view = view }

  /// Reads a line; false where it is no object, or not whole.
  static func read(_ view: ByteView, into row: inout LogRow) -> Bool {
    row.begin(view)
    var line = JSONLine(view)
    line.skipBlanks()
    guard line.object(into: &row, within: .empty, depth: 1) else { return false }
    line.skipBlanks()
    return line.position == view.count
  }

  // MARK: Objects

  private mutating func object(
    into row: inout LogRow, within outer: ByteView, depth: Int
  ) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "}")) { return true }
    while true {
      guard let key = string() else { return false }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { return false }
      skipBlanks()
      guard member(key, into: &row, within: outer, depth: depth) else { return false }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
      skipBlanks()
    }
  }

  @inline(__always)
  private mutating func member(
    _ key: ByteView, into row: inout LogRow, within outer: ByteView, depth: Int
  ) -> Bool {
    guard let byte = view.u8(position) else { return false }
    if byte == UInt8(ascii: "{"), depth == 1 { return object(into: &row, within: key, depth: 2) }
    let start = position
    guard value(depth: depth + 1) else { return false }
    guard byte != UInt8(ascii: "n"), byte != UInt8(ascii: "{"),
      let column = Self.column(key, within: outer)
    else { return true }
    switch byte {
    case UInt8(ascii: "\""):
      row.set(column, offset: start + 1, count: position - start - 2, form: .string)
    case UInt8(ascii: "["): row.set(column, offset: start, count: position - start, form: .array)
    default: row.set(column, offset: start, count: position - start, form: .plain)
    }
    return true
  }

  @inline(__always)
  private static func column(_ key: ByteView, within outer: ByteView) -> ZeekColumn? {
    if outer.count == 0 { return ZeekColumn.named(key) }
    let whole = outer.bytes + [UInt8(ascii: ".")] + key.bytes
    return whole.withUnsafeBytes { ZeekColumn.named(ByteView($0)) }
  }

  // MARK: Values

  /// Passes over a value; false where it is none.
  @inline(__always)
  private mutating func value(depth: Int) -> Bool {
    guard let byte = view.u8(position) else { return false }
    switch byte {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "["), UInt8(ascii: "{"): return nested(depth: depth)
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return false
    }
  }

  /// Passes over an array or object and all in it, without calling itself.
  private mutating func nested(depth: Int) -> Bool {
    var isObject: [Bool] = []
    while true {
      // At the beginning of a value.
      if take(UInt8(ascii: "[")) || take(UInt8(ascii: "{")) {
        isObject.append(view[position - 1] == UInt8(ascii: "{"))
        guard depth + isObject.count <= Self.deepest else { return false }
        skipBlanks()
        if !take(isObject.last == true ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          if isObject.last == true, !name() { return false }
          continue
        }
        isObject.removeLast()
      } else if !value(depth: Self.deepest) {
        return false
      }
      // Behind a value.
      while true {
        guard let inObject = isObject.last else { return true }
        skipBlanks()
        if take(UInt8(ascii: ",")) {
          skipBlanks()
          if inObject, !name() { return false }
          break
        }
        guard take(inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
        isObject.removeLast()
      }
    }
  }

  /// Passes over the name of a member and its colon.
  private mutating func name() -> Bool {
    guard string() != nil else { return false }
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { return false }
    skipBlanks()
    return true
  }

  /// The inside of a string, which is passed over.
  @inline(__always)
  private mutating func string() -> ByteView? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while true {
      while let word = view.le64(position) {
        let marks = Self.marks(word)
        if marks != 0 {
          position += marks.trailingZeroBitCount >> 3
          break
        }
        position += 8
      }
      guard position < view.count else { return nil }
      let byte = view[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return view.slice(start, position - 1 - start)
      }
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\\") {
        guard escape() else { return nil }
      } else {
        position += 1
      }
    }
  }

  /// The high bit of the first byte that is a quote, a backslash or a control character; bits of
  /// later bytes may be set, too.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let found =
      (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80)
  }

  private mutating func escape() -> Bool {
    switch view.u8(position + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
      return true
    case UInt8(ascii: "u"):
      for place in 2..<6 where view.u8(position + place).flatMap(Hexadecimal.value) == nil {
        return false
      }
      position += 6
      return true
    default: return false
    }
  }

  @inline(__always)
  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    let isNought = view.u8(position) == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !isNought || count == 1 else { return false }
    if take(UInt8(ascii: ".")), digits() == 0 { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      return digits() > 0
    }
    return true
  }

  @inline(__always)
  private mutating func digits() -> Int {
    let start = position
    while position < view.count, view[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  private mutating func word(_ text: StaticString) -> Bool {
    guard view.has(text, at: position) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < view.count, view[position] == byte else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < view.count {
      switch view[position] {
      case 0x20, 0x09, 0x0D: position += 1
      default: return
      }
    }
  }
}

/// Arrays of JSON that were found whole before.
enum JSONArray {
  /// The texts and numbers in an array; what is nested in it is left out.
  static func elements(_ array: ByteView) -> [(ByteView, LogRow.Form)] {
    var result: [(ByteView, LogRow.Form)] = []
    var offset = 1
    var depth = 0
    while let byte = array.u8(offset) {
      switch byte {
      case UInt8(ascii: "\""):
        let end = endOfString(array, from: offset + 1)
        if depth == 0, let text = array.slice(offset + 1, end - offset - 1) {
          result.append((text, .string))
        }
        offset = end
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = offset
        while let next = array.u8(offset + 1), !isEnd(next) { offset += 1 }
        if depth == 0, let number = array.slice(start, offset + 1 - start) {
          result.append((number, .plain))
        }
      default: break
      }
      offset += 1
    }
    return result
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0D: true
    default: false
    }
  }

  private static func endOfString(_ array: ByteView, from start: Int) -> Int {
    var offset = start
    while let byte = array.u8(offset), byte != UInt8(ascii: "\"") {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset
  }
}
