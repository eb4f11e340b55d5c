import DocumentFormat

/// One record of a journal or a history as it stands in the file:
/// `kind number length checksum payload`, blanks between them, a line feed at the end.
///
/// The length counts the bytes of the payload, which is JSON on one line; the checksum is CRC-32C of
/// kind, number and payload, each but the last with its blank.
struct JournalLine: Hashable {
  /// What the payload is.
  enum Kind: String, CaseIterable {
    /// The first line: the snapshot that the journal belongs to. Its number is the version.
    case journal
    /// The first line of a history: the workspace that it is about. Its number is the version.
    case history
    /// A whole state of the workspace; its number is the revision.
    case origin
    /// A change; its number is the sequence.
    case change
    /// A snapshot that is about to be put in place; its number is the revision.
    case prepared
    /// A snapshot that is in place; its number is the revision.
    case stored
  }

  /// The newest version of the journal that is read, and the one that is written.
  static let version = 2

  var kind: Kind
  var number: Int
  /// Where the payload stands in the journal.
  var payload: Range<Int>
  /// Line in the file, from 1.
  var lineNumber: Int
  /// Where the whole line stands, with its line feed.
  var range: Range<Int>

  /// The bytes of a record.
  static func bytes(
    _ kind: Kind, _ number: Int, _ value: some JSONValue, _ coding: RecordCoding = .clear
  ) -> [UInt8] {
    bytes(kind, number, json: JSONWriter.document(value, layout: .oneLine), coding)
  }

  /// The bytes of a record whose value is JSON on one line.
  static func bytes(
    _ kind: Kind, _ number: Int, json: [UInt8], _ coding: RecordCoding
  ) -> [UInt8] {
    let payload = coding.payload(kind, number, json)
    let head = Array("\(kind.rawValue) \(number) ".utf8)
    let digits = String(CRC.castagnoli.value(of: (head + payload)[...]), radix: 16)
    let checksum = String(repeating: "0", count: 8 - digits.count) + digits
    return head + Array("\(payload.count) \(checksum) ".utf8) + payload + [0x0A]
  }

  /// Reads the record that begins at `start`, or gives nil where none is whole and sound.
  ///
  /// The time depends on the length of the line only, whatever length it claims.
  init?(at start: Int, in bytes: [UInt8], lineNumber: Int) {
    var index = start
    func word() -> ArraySlice<UInt8>? {
      let limit = min(index + 20, bytes.count)
      guard let end = bytes[index..<limit].firstIndex(of: 0x20) else { return nil }
      defer { index = end + 1 }
      return bytes[index..<end]
    }
    guard let kindWord = word(), let numberWord = word() else { return nil }
    let head = bytes[start..<index]
    guard let lengthWord = word(), let checksumWord = word(),
      let kind = Self.kind(kindWord), let number = Self.number(numberWord),
      let length = Self.number(lengthWord), checksumWord.count == 8,
      let checksum = UInt32(String(decoding: checksumWord, as: UTF8.self), radix: 16),
      bytes[index...].firstIndex(of: 0x0A) == index + length,
      CRC.castagnoli.value(of: head + bytes[index..<(index + length)]) == checksum
    else { return nil }
    self.kind = kind
    self.number = number
    self.lineNumber = lineNumber
    payload = index..<(index + length)
    range = start..<(index + length + 1)
  }

  /// The version in a sound first line, whose layout is the same in every version; else nil.
  static func version(of journal: [UInt8]) -> Int? {
    guard let line = JournalLine(at: 0, in: journal, lineNumber: 1),
      line.kind == .journal || line.kind == .history
    else { return nil }
    return line.number
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> Kind? {
    Kind.allCases.first { word.elementsEqual($0.rawValue.utf8) }
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard !word.isEmpty, word.count < 17, word.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
