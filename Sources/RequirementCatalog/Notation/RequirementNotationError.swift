/// Why a text names no requirement of IEC 62443-3-3.
public enum RequirementNotationError: Error, Hashable, Sendable {
  /// Nothing is written.
  case empty
  /// It has no form that an identifier can have.
  case unreadable(String)
  /// It has the form of an identifier that the standard does not have.
  case unknown(String)
  /// It is a requirement of IEC 62443-4-2, which speaks of components.
  case componentRequirement(String)
  /// A bare number that a spreadsheet may have shortened; the identifiers that it can stand for.
  case ambiguous(String, [RequirementID])
  /// The title behind the identifier is that of other requirements.
  case titleOfAnother(String, [RequirementID])
}

extension RequirementNotationError {
  /// What is wrong, in one sentence.
  public var summary: String {
    switch self {
    case .empty: "no requirement is named"
    case .unreadable(let text), .unknown(let text):
      "\"\(text)\" is not an SR or RE of IEC 62443-3-3"
    case .componentRequirement(let text):
      "\"\(text)\" is a requirement for components, of IEC 62443-4-2; zones are asked those of 3-3"
    case .ambiguous(let text, _):
      "\"\(text)\" can be two requirements, since a spreadsheet cuts the zero of a number's end"
    case .titleOfAnother(let text, let ids):
      "\"\(text)\" has the title of \(Self.list(ids))"
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch self {
    case .empty, .unreadable, .unknown:
      "write it as \"SR 5.2\" or \"SR 5.2 RE 1\"; zonebook catalog lists all"
    case .componentRequirement: "name the SR that it comes from, such as \"SR 1.1\""
    case .ambiguous(_, let ids): "write \(Self.list(ids))"
    case .titleOfAnother: "correct the number or the title"
    }
  }

  private static func list(_ ids: [RequirementID]) -> String {
    ids.map(\.description).joined(separator: " or ")
  }
}
