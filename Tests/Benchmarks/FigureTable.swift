import Glibc

/// The figures as a table, section by section, printed as they come in.
struct FigureTable {
  private static let nameWidth = 62
  private static let valueWidth = 14

  /// Prints the heading of a section.
  func section(_ title: String) {
    print("\n\(title)")
    fflush(nil)
  }

  /// Prints the figures of a section.
  func add(_ figures: [Figure]) {
    for figure in figures {
      let verdict = figure.isMet.map { $0 ? "met" : "MISSED" } ?? ""
      let name = Self.padded(figure.name, Self.nameWidth, leading: false)
      let value = Self.padded(figure.value, Self.valueWidth, leading: true)
      let aim = Self.padded(figure.aim, 12, leading: true)
      print(Self.trimmed("  \(name)\(value)\(aim)  \(verdict)"))
    }
    fflush(nil)
  }

  private static func padded(_ text: String, _ width: Int, leading: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return leading ? blanks + text : text + blanks
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
