import TerminalKit

/// Paragraphs and lists for reading, wrapped to the width of the terminal.
struct WrappedText {
  private let surroundings: Surroundings

  init(in surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// A heading on a line of its own.
  func heading(_ text: String) -> String {
    let text = surroundings.shown(text)
    return surroundings.hasColors ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// The lines of a paragraph, indented; what continues its first line stands `hanging` columns
  /// further right. An item that begins with `- ` hangs below its dash.
  func lines(_ paragraph: String, indentation: Int = 2, hanging: Int = 0) -> [String] {
    let isItem = paragraph.hasPrefix("- ")
    let further = isItem ? 2 : hanging
    let text = VisibleText.lines(
      isItem ? String(paragraph.dropFirst(2)) : paragraph, isUnicode: surroundings.isUnicode
    ).replacing("\t", with: " ")
    let width = max(20, surroundings.columns - indentation - further)
    return TextWrap.lines(text, width: width).enumerated().map { row, line in
      let columns = indentation + (row == 0 ? 0 : further)
      let margin = String(repeating: " ", count: columns) + (isItem && row == 0 ? "- " : "")
      return line.isEmpty ? "" : margin + line
    }
  }

  /// Writes paragraphs.
  func show(
    _ paragraphs: [String], indentation: Int = 2, hanging: Int = 0
  ) throws(CommandError) {
    for paragraph in paragraphs {
      for line in lines(paragraph, indentation: indentation, hanging: hanging) {
        try surroundings.say(line)
      }
    }
  }
}
