/// What a person types to lock and unlock encrypted files; never logged, shown or stored.
public struct Passphrase: Equatable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  /// A passphrase of some text as UTF-8; nil where it is empty.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
  }

  /// A passphrase of the first line of some bytes, as a file or a pipe gives it; nil where it is
  /// empty or not UTF-8.
  public init?(firstLineOf bytes: [UInt8]) {
    var line = bytes.prefix { $0 != 0x0A }
    if line.last == 0x0D { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    self.init(text)
  }

  /// How many characters it has.
  public var count: Int { String(decoding: bytes, as: UTF8.self).count }

  /// Stands for the passphrase wherever a value is printed.
  public var description: String { "(passphrase)" }
}
