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
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "$", "@", ":":
        result += "\\\(scalar)"
      case "+", "-", "=": result += isAtStart ? "\\\(scalar)" : String(scalar)
      case ".", ")": result += Self.endsMarker(result) ? "\\\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      isAtStart = false
    }
    return result
  }

  /// Whether a dot or bracket after this would make a numbered list or a `www.` link.
  private static func endsMarker(_ text: String) -> Bool {
    let isNumber = text.utf8.count < 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber || text.suffix(3).lowercased() == "www"
  }
}
