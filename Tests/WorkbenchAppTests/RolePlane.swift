import TerminalKit
import TestSupport
import Testing

/// Expects the screen to be that of `Snapshots/<name>.txt`, and each cell to look as
/// `Snapshots/<name>.roles.txt` says.
func expectScreen(
  of bench: Bench, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let frame = bench.frame
  try expectSnapshot(frame.text, named: name, sourceLocation: sourceLocation)
  let roles = RolePlane.text(of: frame)
  let unknown = RolePlane.unknownStyles(of: frame)
  #expect(unknown.isEmpty, "\(name): a style without a letter", sourceLocation: sourceLocation)
  try expectSnapshot(roles, named: "\(name).roles", sourceLocation: sourceLocation)
}

/// What a cell is, told by how it looks: one letter a cell, so that a screen kept as text also keeps
/// its colours.
///
/// The styles stand here as numbers and not by their names in `Theme`: a theme that paints a gap
/// like met would otherwise agree with itself.
enum RolePlane {
  /// The plane of a whole screen; blanks at the end of a row are left out.
  static func text(of frame: Frame) -> String {
    (0..<frame.size.height).map { y in
      let letters = (0..<frame.size.width).map { letter(frame[x: $0, y: y].style) }
      guard let last = letters.lastIndex(where: { $0 != plain }) else { return "" }
      return String(letters[...last])
    }.joined(separator: "\n")
  }

  /// Styles of a screen that nobody has given a meaning.
  static func unknownStyles(of frame: Frame) -> Set<Style> {
    let styles = (0..<frame.size.height).flatMap { y in
      (0..<frame.size.width).map { frame[x: $0, y: y].style }
    }
    return Set(styles).filter { letter($0) == "%" }
  }

  static let plain: Character = "."

  /// The letter of a style; `%` is a style that nobody has given a meaning.
  static func letter(_ style: Style) -> Character {
    if style == .plain { return plain }
    if let known = known.first(where: { $0.style == style }) { return known.letter }
    let state = known.first {
      $0.style.foreground == style.foreground && $0.style.background == style.background
        && selected[$0.letter] != nil
    }
    guard let state else { return "%" }
    if style.attributes.contains(.reverse) { return selected[state.letter] ?? "%" }
    return style.attributes.contains(.underline) ? resting[state.letter] ?? "%" : "%"
  }

  /// Letters of a state on the selected line of a pane without the cursor, which is underlined.
  static let resting: [Character: Character] = ["M": "w", "C": "v", "P": "y", "N": "z"]

  /// Letters of a state that is under the cursor and therefore reversed.
  static let selected: [Character: Character] = [
    "1": "5", "2": "6", "3": "7", "4": "8", "M": "W", "C": "X", "P": "Y", "N": "Z",
  ]

  /// Letters with their styles in 256 colours, then those without any colour.
  static let known: [(letter: Character, style: Style)] = [
    ("h", Style(attributes: .reverse)),  // header and what is selected
    ("!", Style(attributes: [.reverse, .bold])),  // a problem without colours, or in the header
    ("b", Style(attributes: .bold)),
    ("B", Style(attributes: [.bold, .underline])),  // the column of the cell under the cursor
    ("_", Style(attributes: .underline)),  // a cell that is met by compensation, without colours
    ("a", Style(foreground: .indexed(6))),
    ("A", Style(foreground: .indexed(6), attributes: .bold)),
    ("m", Style(foreground: .indexed(8))),
    ("r", Style(foreground: .indexed(244))),
    ("x", Style(foreground: .indexed(1), attributes: .bold)),  // a problem
    ("c", Style(foreground: .indexed(3), attributes: .bold)),  // a caution
    ("1", Style(foreground: .indexed(231), background: .indexed(25))),  // a cell: met
    ("2", Style(foreground: .indexed(16), background: .indexed(117))),  // with compensation
    ("3", Style(foreground: .indexed(16), background: .indexed(221))),  // undetermined
    ("4", Style(foreground: .indexed(16), background: .indexed(166))),  // a gap
    ("M", Style(foreground: .indexed(32), attributes: .bold)),  // an answer: met
    ("C", Style(foreground: .indexed(117), attributes: .bold)),  // compensated
    ("P", Style(foreground: .indexed(221), attributes: .bold)),  // partly met
    ("N", Style(foreground: .indexed(166), attributes: .bold)),  // not met
  ]
}
