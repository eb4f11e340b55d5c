/// Why bytes are not the document that was expected, with the place as people count it.
public enum DocumentFault: Error, Equatable, Sendable {
  /// The bytes are something else; `found` is what their field `format` says, where they have one.
  case otherFormat(expected: String, found: String?, TextPosition)
  /// A newer program wrote it.
  case newerVersion(Int, known: Int, TextPosition)
  /// The format is the right one, but something in it is not as it must be.
  case damaged(DocumentProblem, TextPosition)

  /// The place of the first thing wrong.
  public var position: TextPosition {
    switch self {
    case .otherFormat(_, _, let position), .newerVersion(_, _, let position),
      .damaged(_, let position):
      position
    }
  }

  /// One sentence for people, without the place.
  public var summary: String {
    switch self {
    case .otherFormat(let expected, let found?, _):
      "this is no \(expected); its format is \"\(found.visible)\""
    case .otherFormat(let expected, nil, _): "this is no \(expected)"
    case .newerVersion(let version, let known, _):
      "a newer zonebook wrote this: its format version is \(version), known up to \(known)"
    case .damaged(let problem, _):
      problem.summary + (problem.path.isEmpty ? "" : " (in \(problem.path.visible))")
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch self {
    case .otherFormat: "check that it is the right file; it was not touched"
    case .newerVersion: "read it with a newer zonebook; it was not touched"
    case .damaged: "go back to a copy that is whole; the file was not touched"
    }
  }
}
