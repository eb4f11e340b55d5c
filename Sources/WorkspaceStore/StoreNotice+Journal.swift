import AssessmentModel

/// What is said about a journal that is not the one of the file's present state.
extension StoreNotice {
  /// One sentence for people; empty for a notice about something else.
  var journalSummary: String {
    switch self {
    case .merged(let changes, let conflicts):
      "Merged: the file was changed elsewhere while its journal held \(Self.count(changes)) that it"
        + " lacks; " + (conflicts == 0 ? "nothing was changed twice." : Self.twice(conflicts))
    case .keptBeside(let conflict): Self.summary(of: conflict)
    case .olderFile(let revision, let latest):
      "The file is an older state (change \(revision)) than its journal, which counts:"
        + " it goes on to change \(latest)."
    case .olderJournal(let changes):
      "The journal beside the file is older than the file; none of its \(Self.count(changes))"
        + " is applied."
    case .staleJournal(let changes):
      "The journal beside the file is of an older or other branch, and the file is further;"
        + " none of its \(Self.count(changes)) is applied."
    case .unknownJournal:
      "The journal beside the file does not say which workspace it belongs to; nothing of it is"
        + " applied."
    case .journalOfAnotherWorkspace(let changes):
      "The journal beside the file belongs to another workspace; none of its"
        + " \(Self.count(changes)) is applied."
    default: ""
    }
  }

  private static func twice(_ conflicts: Int) -> String {
    conflicts == 1
      ? "1 field that both changed holds the file's value, with the other one beside it."
      : "\(conflicts) fields that both changed hold the file's value, with the other one beside it."
  }

  private static func summary(of conflict: MergeConflict) -> String {
    let field = "\(conflict.subject), \(conflict.field)"
    guard !conflict.beside.isEmpty else {
      return "\(field): both sides changed it; now \(conflict.kept)".printable.shortened + "."
    }
    return "\(field): \(conflict.kept) counts; also recorded: \(conflict.beside)".printable
      .shortened + "."
  }
}

extension String {
  /// At most 200 characters on one line.
  fileprivate var shortened: String {
    count <= 200 ? self : prefix(199) + "…"
  }
}
