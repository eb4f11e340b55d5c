/// What a damaged piece of a journal takes with it, as far as the numbers around it tell.
public enum LostChanges: Hashable, Sendable {
  /// The numbers go on without a gap.
  case none
  /// The changes with these numbers.
  case numbers(ClosedRange<Int>)
  /// Nothing follows that could tell the last one; the first has this number, if any is lost.
  case from(Int)

  /// The rest of a sentence about the damage.
  var summary: String {
    switch self {
    case .none: "no change is known to be lost."
    case .numbers(let range) where range.count == 1: "change \(range.lowerBound) is lost."
    case .numbers(let range): "changes \(range.lowerBound) to \(range.upperBound) are lost."
    case .from(let first): "what stood there, change \(first) and perhaps later ones, is lost."
    }
  }
}
