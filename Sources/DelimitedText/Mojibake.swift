/// UTF-8 that was read as Windows-1252 and saved again: `Prozessführung` as `ProzessfÃ¼hrung`.
public enum Mojibake {
  /// The text as it was before; nil where it does not look misread.
  ///
  /// Only what becomes a letter, a sign or a quotation mark of European languages counts, so that
  /// `«MENÜ»` is left alone.
  public static func repaired(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isRepaired = false
    var index = 0
    while index < scalars.count {
      if let (scalar, count) = character(at: index, of: scalars) {
        result.append(scalar)
        index += count
        isRepaired = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return isRepaired ? String(result) : nil
  }

  private static func character(
    at index: Int, of scalars: [Unicode.Scalar]
  ) -> (Unicode.Scalar, count: Int)? {
    guard let lead = Windows1252.byte(scalars[index]) else { return nil }
    let count: Int
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE2: count = 3
    default: return nil
    }
    guard index + count <= scalars.count else { return nil }
    let bytes = scalars[index..<(index + count)].compactMap(Windows1252.byte)
    guard bytes.count == count, let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, isEuropean(scalar)
    else { return nil }
    return (scalar, count)
  }

  private static func isEuropean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x2010...0x203A, 0x20AC, 0x2122, 0x2264, 0x2265: true
    default: false
    }
  }
}
