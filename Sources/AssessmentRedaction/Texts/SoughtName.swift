/// A name that is sought in texts, with what stands for it.
struct SoughtName: Equatable {
  var text: String
  /// Whether only this very spelling counts, so that a name is told from a common word.
  var isExact: Bool
  var replacement: String
}
