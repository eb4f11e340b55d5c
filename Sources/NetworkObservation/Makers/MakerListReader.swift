/// Reads the lists that the IEEE publishes: `oui.csv`, `mam.csv`, `oui36.csv`, `iab.csv`, and
/// `oui.txt` and its siblings.
package enum MakerListReader {
  /// The most bytes of a list.
  package static let most = 64 << 20
  /// The most bytes of a name.
  static let longestName = PlainValue.longest

  /// The list in the bytes of a file. Throws ``ReadingError/refused(place:reason:)`` with the line
  /// where it is not a list of the IEEE.
  package static func read(
    _ bytes: [UInt8], origin: String, date: String = ""
  ) throws(ReadingError) -> MakerList {
    guard bytes.count <= most else {
      throw .refused(place: "", reason: "this is too long for a list of the IEEE")
    }
    var list = MakerList(date: date, origin: origin)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[start...].starts(with: "Registry,".utf8) {
      try MakerTable(bytes[start...]).read(into: &list)
    } else {
      try MakerText(bytes[start...]).read(into: &list)
    }
    guard list.count > 0 else { throw .refused(place: "", reason: noList) }
    return list
  }

  static let noList =
    "this is no list of makers of the IEEE, which begins with \"Registry,Assignment,\" or has lines "
    + "with \"(hex)\" and \"(base 16)\""

  /// Adds a name to what the list says of a block: two organisations can share one.
  static func add(_ text: some StringProtocol, of block: MakerList.Block, to list: inout MakerList)
  {
    guard let name = PlainValue.cleaned(text) else { return }
    guard let known = list[block], known != name else { return list[block] = name }
    let both = "\(known) / \(name)"
    if both.utf8.count <= longestName, !known.hasSuffix(" / " + name) { list[block] = both }
  }

  /// The block of 6, 7 or 9 hexadecimal digits.
  static func block(_ digits: some Collection<UInt8>) -> MakerList.Block? {
    guard MakerList.lengths.contains(digits.count * 4) else { return nil }
    var prefix: UInt64 = 0
    for digit in digits {
      guard let value = Hexadecimal.value(of: digit) else { return nil }
      prefix = prefix << 4 | UInt64(value)
    }
    return MakerList.Block(length: digits.count * 4, prefix: prefix)
  }
}

/// A list as CSV: registry, assignment, name, address; quotes as RFC 4180 has them.
private struct MakerTable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func read(into list: inout MakerList) throws(ReadingError) {
    var position = bytes.startIndex
    var line = 1
    var isHead = true
    while position < bytes.endIndex {
      let begin = line
      let fields = try row(&position, &line)
      if isHead {
        guard fields.prefix(3).map({ text($0) }) == ["Registry", "Assignment", "Organization Name"]
        else { throw .refused(place: "line 1", reason: MakerListReader.noList) }
        isHead = false
        continue
      }
      if fields == [[]] { continue }
      guard fields.count >= 3 else {
        throw .refused(place: "line \(begin)", reason: "a row of this list has at least 3 fields")
      }
      guard let block = MakerListReader.block(fields[1]) else {
        let shown = PlainValue.cleaned(text(fields[1].prefix(40))) ?? ""
        throw .refused(
          place: "line \(begin)",
          reason: "\"\(shown)\" is no prefix: 6, 7 or 9 hexadecimal digits are expected")
      }
      MakerListReader.add(text(fields[2]), of: block, to: &list)
    }
  }

  private func text(_ field: some Collection<UInt8>) -> String {
    String(decoding: field, as: UTF8.self)
  }

  /// The fields of a row, and where the next one begins.
  private func row(
    _ position: inout Int, _ line: inout Int
  ) throws(ReadingError) -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    let begin = line
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, position < bytes.endIndex, bytes[position] == byte {
          fields[fields.count - 1].append(byte)
          position += 1
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted: fields.append([])
      case 0x0A where !isQuoted: return fields
      case 0x0D where !isQuoted: break
      default: fields[fields.count - 1].append(byte)
      }
    }
    guard !isQuoted else {
      throw .refused(place: "line \(begin)", reason: "a quoted field that begins here has no end")
    }
    return fields
  }
}

/// A list as text: a line `00-22-72   (hex)  NAME`, then one `002272     (base 16)  NAME`, or a
/// range `900000-9FFFFF     (base 16)  NAME` of the rest of the address, then the address.
private struct MakerText {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func read(into list: inout MakerList) throws(ReadingError) {
    var number = 0
    var first: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(UInt8(ascii: "(")) else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if let (mark, _) = Self.parts(text, "(hex)") {
        first = mark.utf8.filter { $0 != UInt8(ascii: "-") }
      } else if let (mark, name) = Self.parts(text, "(base 16)") {
        guard let block = Self.block(Array(mark.utf8), after: first) else {
          throw .refused(
            place: "line \(number)",
            reason: "the prefix before \"(base 16)\" is not one that the IEEE assigns")
        }
        MakerListReader.add(name, of: block, to: &list)
      }
    }
  }

  /// What stands before and after a mark, trimmed.
  private static func parts(_ line: String, _ mark: String) -> (Substring, Substring)? {
    guard let place = line.firstRange(of: mark) else { return nil }
    func trimmed(_ text: Substring) -> Substring {
      let isBlank = { (one: Character) in one == " " || one == "\t" || one == "\r" || one == "\r\n"
      }
      guard let start = text.firstIndex(where: { !isBlank($0) }),
        let end = text.lastIndex(where: { !isBlank($0) })
      else { return "" }
      return text[start...end]
    }
    return (trimmed(line[..<place.lowerBound]), trimmed(line[place.upperBound...]))
  }

  /// The block of a mark: six digits, or a range of six digits within the first half.
  private static func block(_ mark: [UInt8], after first: [UInt8]) -> MakerList.Block? {
    guard mark.contains(UInt8(ascii: "-")) else { return MakerListReader.block(mark) }
    let ends = mark.split(separator: UInt8(ascii: "-"))
    guard ends.count == 2, ends[0].count == 6, ends[1].count == 6, first.count == 6 else {
      return nil
    }
    let shared = zip(ends[0], ends[1]).prefix { $0 == $1 }.count
    let isWhole =
      ends[0].dropFirst(shared).allSatisfy { $0 == UInt8(ascii: "0") }
      && ends[1].dropFirst(shared).allSatisfy { $0 | 0x20 == UInt8(ascii: "f") }
    return isWhole ? MakerListReader.block(first + ends[0].prefix(shared)) : nil
  }
}
