import Glibc

/// When the calls of a disk go wrong, and how.
struct FaultPlan: CustomStringConvertible {
  /// What happens to a call.
  enum Outcome: Hashable {
    /// It fails with a number of `errno` and does nothing.
    case code(Int32)
    /// A write takes half of its bytes; other calls are as ever.
    case short
    /// A write takes half of its bytes and fails.
    case torn
    /// The process dies before, within or after the call.
    case death(Moment)
  }

  enum Moment { case before, within, after }

  /// The first call that goes wrong, from 0.
  var first: Int
  var outcome: Outcome
  /// How many go wrong in a row.
  var count = 1
  /// Whether only calls of the same kind as the first one go wrong.
  var sameKind = false

  var description: String {
    let times = count == .max ? "for ever" : "\(count) times"
    return "\(outcome) at call \(first), \(times)\(sameKind ? " in calls of its kind" : "")"
  }

  /// Every plan for a session whose calls are of these kinds; a call that changes nothing does not fail
  /// as on a full or read-only disk.
  static func all(_ kinds: [FailingDisk.Kind]) -> [FaultPlan] {
    let codes: [Outcome] = [.code(EIO), .code(ENOSPC), .code(EROFS)]
    let deaths: [Outcome] = [.death(.before), .death(.within), .death(.after)]
    return kinds.enumerated().flatMap { index, kind -> [FaultPlan] in
      var plans = [FaultPlan(first: index, outcome: .code(EINTR))]
      plans += deaths.map { FaultPlan(first: index, outcome: $0) }
      if kind == .write {
        plans += [.short, .torn].map { FaultPlan(first: index, outcome: $0) }
      }
      for outcome in codes where kind.isChanging || outcome == .code(EIO) {
        for count in [1, 3, .max] {
          plans.append(FaultPlan(first: index, outcome: outcome, count: count))
          guard count > 1 else { continue }
          plans.append(
            FaultPlan(first: index, outcome: outcome, count: count, sameKind: true))
        }
      }
      plans.append(FaultPlan(first: index, outcome: .code(EIO), count: 2))
      return plans
    }
  }
}
