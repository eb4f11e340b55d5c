import TerminalKit

/// A window with a text to be read, which scrolls.
public struct Reading: Equatable, Sendable {
  var title: String
  /// The paragraphs; they wrap in the window.
  var paragraphs: [String]
  /// First line in view.
  var scroll = 0

  init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  /// The wrapped lines; what continues a paragraph is indented where that one is.
  func lines(width: Int) -> [String] {
    paragraphs.flatMap { paragraph in
      let indent = String(paragraph.prefix { $0 == " " })
      let lines = TextWrap.lines(
        String(paragraph.dropFirst(indent.count)), width: max(4, width - indent.count))
      return lines.map { indent + $0 }
    }
  }
}
