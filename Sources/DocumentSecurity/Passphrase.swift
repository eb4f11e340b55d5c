@_spi(_Unicode) import Swift

/// What a person types to lock and unlock encrypted files; never logged, shown or stored.
///
/// The same keys give other bytes on another machine: `é` may be one character or two, and an editor
/// may begin a file with a byte order mark or leave a blank at the end of its line. New locks are made
/// for one form, and old ones are tried with every form that the same typing may have had.
public struct Passphrase: Equatable, Sendable, CustomStringConvertible {
  /// As it was typed or read.
  private let text: String

  /// A passphrase of some text as UTF-8; nil where it is empty.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// A passphrase of the first line of some bytes, as a file or a pipe gives it; nil where it is
  /// empty or not UTF-8.
  public init?(firstLineOf bytes: [UInt8]) {
    var line = bytes.prefix { $0 != 0x0A }
    if line.last == 0x0D { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    self.init(text)
  }

  /// How many characters it has, without what ``canonical`` leaves out.
  public var count: Int { String(decoding: canonical, as: UTF8.self).count }

  /// Stands for the passphrase wherever a value is printed.
  public var description: String { "(passphrase)" }

  /// What new locks are made for: UTF-8 in normal form C, without a byte order mark before and blanks
  /// after it.
  var canonical: [UInt8] { Self.composed(Self.trimmed(Self.withoutMark(text))) }

  /// What locks may have been made for, each once: as typed, in normal form C and D; the same without
  /// a byte order mark, and then without blanks at the end.
  var candidates: [[UInt8]] {
    let bare = Self.withoutMark(text)
    var found: [[UInt8]] = []
    for text in [text, bare, Self.trimmed(bare)] {
      for bytes in [Array(text.utf8), Self.composed(text), Self.decomposed(text)]
      where !bytes.isEmpty && !found.contains(bytes) {
        found.append(bytes)
      }
    }
    return found
  }

  /// Two passphrases are the same where their bytes are; to a `String`, canonical forms are equal.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  // MARK: Forms

  private static func withoutMark(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }

  /// Without blanks at the end; a text of blanks alone stays.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return text }
    return String(String.UnicodeScalarView(scalars[...last]))
  }

  private static func composed(_ text: String) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc { scalars.append(scalar) }
    return Array(String(scalars).utf8)
  }

  private static func decomposed(_ text: String) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfd { scalars.append(scalar) }
    return Array(String(scalars).utf8)
  }
}
