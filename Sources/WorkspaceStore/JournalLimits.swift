/// How much of a journal is kept for undo after its changes are in the snapshot.
struct JournalLimits: Hashable, Sendable {
  /// The number of records at which the journal is compacted; half of them stay.
  var records = 2000
  /// The size in bytes at which the journal is compacted; half of it stays.
  var bytes = 1 << 20
}
