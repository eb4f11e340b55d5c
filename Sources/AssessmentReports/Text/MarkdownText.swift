import Mustache

/// Escapes text for GitHub-flavoured Markdown, in paragraphs, headings, lists and table cells alike.
///
/// Line feeds become `<br>`, so that a text never begins a line of its own and cannot open a heading,
/// a list, a table row or a code block.
struct MarkdownText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    let visible = VisibleText.make(text)
    var index = visible.unicodeScalars.startIndex
    let scalars = visible.unicodeScalars
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if isAtStart, scalar == " " || scalar == "\t" || scalar == "\n" { continue }
      switch scalar {
      case "\n": result += "<br>"
      case "\t": result += " "
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "@": result += "\\\(scalar)"
      case ":": result += scalars[index...].first == "/" ? "\\:" : ":"
      case "+", "-", "=": result += isAtStart ? "\\\(scalar)" : String(scalar)
      case ".", ")":
        let isLast = scalars[index...].first.map(\.properties.isWhitespace) ?? true
        let isMarker = isLast && Self.isNumber(result) || Self.isLinkStart(result)
        result += isMarker ? "\\\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      isAtStart = false
    }
    return result
  }

  /// Whether a dot or bracket after this would make a numbered list.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count < 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a dot after this would make a link.
  private static func isLinkStart(_ text: String) -> Bool {
    text.utf8.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") } && text.utf8.count >= 3
  }
}
