/// Breaking of text into lines of a given width.
public enum TextWrap {
  /// The lines of `text` in `width` columns: broken between words, explicit newlines kept, words that
  /// are longer than a line cut. Blanks at a break vanish; the indentation of a line is kept and
  /// repeated on the lines that continue it, unless it takes more than half of the width.
  public static func lines(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineFeed) {
      appendLines(of: Array(paragraph), width: width, to: &result)
    }
    return result
  }

  /// The indices of each line when `characters` are shown in `width` columns, without the newlines.
  /// Blanks at a break belong to the line before it and may reach past its edge; together with the
  /// newlines the ranges cover everything, in order. There is always at least one.
  public static func ranges(of characters: [Character], width: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in characters.indices where characters[index].isLineFeed {
      appendRanges(of: characters, in: start..<index, width: max(1, width), to: &result)
      start = index + 1
    }
    appendRanges(of: characters, in: start..<characters.count, width: max(1, width), to: &result)
    return result
  }

  private static func appendLines(
    of characters: [Character], width: Int, to result: inout [String]
  ) {
    let leading = characters.prefix { $0.isBreakable }
    let indentation = TextWidth.columns(of: String(leading))
    let body = Array(characters[leading.endIndex...])
    let widest = body.map { TextWidth.columns(of: $0) }.max() ?? 0
    guard !body.isEmpty, indentation > 0, indentation * 2 <= width, indentation + widest <= width
    else {
      result += ranges(of: characters, width: width).map { trimmed(characters[$0]) }
      return
    }
    for range in ranges(of: body, width: width - indentation) {
      result.append(String(leading) + trimmed(body[range]))
    }
  }

  private static func appendRanges(
    of characters: [Character], in paragraph: Range<Int>, width: Int, to result: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var used = 0
    var usedAtBreak = 0
    var breakIndex = start
    for index in paragraph {
      let columns = TextWidth.columns(of: characters[index])
      if characters[index].isBreakable {
        used += columns
        breakIndex = index + 1
        usedAtBreak = used
        continue
      }
      let isIdeograph = columns == 2
      if isIdeograph {
        breakIndex = index
        usedAtBreak = used
      }
      while used + columns > width, index > start {
        if breakIndex <= start {
          breakIndex = index
          usedAtBreak = used
        }
        result.append(start..<breakIndex)
        start = breakIndex
        used -= usedAtBreak
        usedAtBreak = 0
      }
      used += columns
      if isIdeograph {
        breakIndex = index + 1
        usedAtBreak = used
      }
    }
    result.append(start..<paragraph.upperBound)
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    guard let last = characters.lastIndex(where: { !$0.isBreakable }) else { return "" }
    return String(characters[characters.startIndex...last])
  }
}

extension Character {
  /// Whether a line may end after it: blanks apart from those that forbid a break.
  var isBreakable: Bool { self == " " || self == "\t" || self == "\u{3000}" }
}
