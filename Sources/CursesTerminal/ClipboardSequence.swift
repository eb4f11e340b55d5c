/// The escape sequence that puts text on the clipboard of the terminal's user (xterm's OSC 52).
enum ClipboardSequence {
  /// Terminals drop longer ones; xterm's limit is the lowest that is documented.
  private static let longestText = 74_994

  /// The bytes for `text`, nil where it is too long for terminals to take.
  static func bytes(for text: String) -> [UInt8]? {
    let utf8 = Array(text.utf8)
    guard utf8.count <= longestText else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(utf8) + [0x07]
  }

  /// Base 64 of RFC 4648 with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let digit = alphabet[bits >> (18 - 6 * place) & 63]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
