/// A time that a source states: nanoseconds since 1970 (UTC).
package struct ObservedTime: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Whole seconds, and the nanoseconds after them.
  private var parts: (seconds: Int64, fraction: Int64) {
    let (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return fraction < 0 ? (seconds - 1, fraction + 1_000_000_000) : (seconds, fraction)
  }

  /// `2021-03-01T05:59:59.979607Z`; the fraction has as many digits as it needs of 6 or 9.
  package var text: String {
    let (seconds, fraction) = parts
    let days = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    let (year, month, day) = Self.date(daysSince1970: days)
    let second = seconds - days * 86400
    let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, to: 2) }
    let digits =
      fraction % 1000 == 0 ? Self.padded(fraction / 1000, to: 6) : Self.padded(fraction, to: 9)
    let date = "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    return "\(date)T\(time.joined(separator: ":")).\(digits)Z"
  }

  private static func padded(_ value: Int64, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The day of the proleptic Gregorian calendar (the usual algorithm with eras of 400 years).
  private static func date(daysSince1970 days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
  }

  package static func < (left: ObservedTime, right: ObservedTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// From the first to the last time that something was seen; empty where no source states a time.
package struct TimeSpan: Hashable, Sendable {
  package private(set) var first: ObservedTime?
  package private(set) var last: ObservedTime?

  package init() {}

  package init(first: ObservedTime?, last: ObservedTime?) {
    self.first = first
    self.last = last
  }

  /// Includes a time.
  package mutating func include(_ time: ObservedTime?) {
    guard let time else { return }
    first = first.map { min($0, time) } ?? time
    last = last.map { max($0, time) } ?? time
  }

  /// Includes all of another span.
  package mutating func include(_ other: TimeSpan) {
    include(other.first)
    include(other.last)
  }
}
