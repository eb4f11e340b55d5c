/// The difference of two texts for a person to read.
enum LineDiff {
  /// Lines only expected are marked `-`, lines only found `+`; equal lines far from any difference
  /// are left out. Control characters and blanks at line ends are made visible.
  static func text(expected: String, found: String, context: Int = 2) -> String {
    let marked = lines(expected: split(expected), found: split(found))
    let changes = marked.indices.filter { marked[$0].mark != " " }
    var shown = Set<Int>()
    for change in changes { shown.formUnion((change - context)...(change + context)) }
    var output: [String] = []
    var isSkipping = false
    for (index, line) in marked.enumerated() {
      if shown.contains(index) {
        output.append("\(line.mark) \(line.number)| \(visible(line.text))")
      } else if !isSkipping {
        output.append("  …")
      }
      isSkipping = !shown.contains(index)
    }
    return output.joined(separator: "\n")
  }

  // MARK: Lines

  private struct Line {
    var mark: Character
    var number: Int
    var text: String
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func lines(expected: [String], found: [String]) -> [Line] {
    let difference = found.difference(from: expected)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (old, new) = (0, 0)
    var lines: [Line] = []
    while old < expected.count || new < found.count {
      if removed.contains(old) {
        lines.append(Line(mark: "-", number: old + 1, text: expected[old]))
        old += 1
      } else if inserted.contains(new) {
        lines.append(Line(mark: "+", number: new + 1, text: found[new]))
        new += 1
      } else {
        lines.append(Line(mark: " ", number: new + 1, text: found[new]))
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }

  private static func visible(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    let trailing = text.reversed().prefix { $0 == " " }.count
    return text.dropLast(trailing) + String(repeating: "·", count: trailing)
  }
}
