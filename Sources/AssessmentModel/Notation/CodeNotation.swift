@_spi(_Unicode) import Swift

import RequirementCatalog

/// What the code of a zone, conduit or finding may be: 1 to 24 printing characters without comma,
/// semicolon, quote or line end; blanks inside are allowed.
///
/// Codes that differ only in case, in the kind of blanks or in the form of their characters are the
/// same. Files of earlier versions may hold other codes; those are read and shown as they are.
public enum CodeNotation {
  /// The most characters that a code has.
  public static let longest = 24

  /// The code that a text names: without blanks around it, with single ones inside, in the composed
  /// form of Unicode.
  public static func canonical(_ text: String) -> String {
    let words = text.split { $0.isWhitespace && !$0.isNewline }.joined(separator: " ")
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: words._nfc)
    return String(scalars).trimmed
  }

  /// The canonical form of a text that may be a code; throws what is wrong with any other.
  public static func checked(_ text: String) throws(NotationError) -> String {
    let code = canonical(text)
    guard !code.isEmpty else { throw .emptyCode }
    if let character = code.first(where: { !isAllowed($0) }) { throw .characterInCode(character) }
    guard code.count <= longest, code.unicodeScalars.count <= 4 * longest else {
      throw .codeTooLong(code.count)
    }
    return code
  }

  /// What two codes that are the same have in common.
  public static func key(_ code: String) -> String { canonical(code).lowercased().uppercased() }

  private static func isAllowed(_ character: Character) -> Bool {
    if character == "," || character == ";" || character == "\"" { return false }
    return character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      case .spaceSeparator: scalar == " "
      default: true
      }
    }
  }
}
