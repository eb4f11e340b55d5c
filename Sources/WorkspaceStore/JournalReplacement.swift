import AssessmentModel

/// What takes the place of a journal that cannot go on as it is, and what the history keeps of it.
struct JournalReplacement: Equatable {
  /// Whether the workspace file was written by another program and holds less than the journal.
  var setsFileAside = false
  /// The sound changes of the former journal, for the history.
  var archived: [LinkedChange] = []
  /// The state from which the changes are linked anew; nil where the former links go on.
  var origin: HistoryOrigin?
  /// Changes up to the origin, which only serve undo.
  var kept: [LinkedChange] = []
  /// Changes after the origin, to be linked.
  var following: [Change] = []
}
