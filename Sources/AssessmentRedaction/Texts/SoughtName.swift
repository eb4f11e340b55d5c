/// A name that is sought in texts, with what stands for it.
struct SoughtName: Equatable {
  /// How much of the spelling must agree.
  enum Likeness: Int {
    /// Only this very spelling, which tells a name from a common word.
    case exact
    /// Any spelling that begins with a capital letter: a part of a name may be a common word.
    case capitalised
    /// Any spelling.
    case any
  }

  var text: String
  var likeness: Likeness
  var replacement: String
}
