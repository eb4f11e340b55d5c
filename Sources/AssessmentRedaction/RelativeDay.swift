import AssessmentModel

/// A day of a redacted copy that counts from the end of the visit, so that it does not tell when that
/// was.
///
/// A copy holds such a day as a date of long ago: a fixed day stands for the last day of the visit.
public enum RelativeDay: Equatable, Sendable {
  /// So many days after the last day of the visit; negative before it.
  case afterVisit(Int)
  /// The workspace does not say when the visit was.
  case withheld

  /// Stands for the last day of the visit.
  private static let lastDay = CalendarDate(daysSinceEpoch: -584_388)
  /// Days from the first day of the calendar to the one that stands for the visit: a day that lies
  /// further back is withheld.
  private static let reach = 100_000

  /// What a date of a copy under a profile means; nil where the profile keeps dates as they are.
  public init?(_ date: CalendarDate, in profile: RedactionProfile?) {
    guard let profile, RedactedContent.dueDay.treatment(for: profile) == .replaced else {
      return nil
    }
    let days = date.daysSinceEpoch - Self.lastDay.daysSinceEpoch
    self = abs(days) < Self.reach ? .afterVisit(days) : .withheld
  }

  /// The date that stands for a day in a copy; `visit` is the last day of the visit.
  static func date(for day: CalendarDate, after visit: CalendarDate?) -> CalendarDate {
    let days = visit.map { day.daysSinceEpoch - $0.daysSinceEpoch } ?? reach
    return CalendarDate(
      daysSinceEpoch: lastDay.daysSinceEpoch + min(max(days, -reach), reach))
  }
}
