/// One ASCII scalar for every other one, so that text keeps its columns on a terminal without UTF-8.
enum Transliteration {
  static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return scalar }
    if let known = table[scalar] { return known }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? "?"
    case 0x2500...0x257F: return box(scalar)
    default: return latin(scalar) ?? "?"
    }
  }

  /// The letter that names like "LATIN SMALL LETTER E WITH ACUTE" tell.
  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < 0x2000, let name = scalar.properties.name else { return nil }
    for (prefix, isCapital) in [("LATIN SMALL LETTER ", false), ("LATIN CAPITAL LETTER ", true)]
    where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      let word = rest.prefix { $0 != " " }
      guard word.count == 1, let letter = word.unicodeScalars.first else { return nil }
      return isCapital ? letter : Unicode.Scalar(letter.value + 0x20)
    }
    return nil
  }

  private static func box(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576: "-"
    case 0x2550: "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2575, 0x2577...0x257F: "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "'", "’": "'", "‚": ",", "‛": "'", "“": "\"", "”": "\"", "„": "\"", "‹": "<", "›": ">",
    "«": "\"", "»": "\"", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": ".", "•": "*", "·": ".", "‧": ".", "∙": ".", "×": "x", "÷": "/", "⁄": "/", "∕": "/",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "⇒": ">", "⇐": "<", "▶": ">", "◀": "<", "▸": ">",
    "▲": "^", "▼": "v", "▾": "v", "ß": "s", "ẞ": "S",
    "Æ": "A", "æ": "a", "Œ": "O", "œ": "o", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Ð": "D",
    "ð": "d", "Þ": "T", "þ": "t", "Ł": "L", "ł": "l", "ı": "i", "ſ": "s", "ª": "a", "º": "o",
    "¹": "1", "²": "2", "³": "3", "µ": "u", "¡": "!", "¿": "?", "¦": "|", "¨": "\"", "´": "'",
    "¸": ",", "¢": "c", "€": "E", "£": "L", "¥": "Y", "°": "o", "∼": "~",
    "′": "'", "″": "\"", "█": "#", "▓": "#", "▒": "#", "░": ":", "■": "#", "□": "o", "●": "*",
    "○": "o", "◆": "*", "◇": "o",
  ]
}
