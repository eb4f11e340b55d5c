import DocumentFormat

/// A moment to the second, in UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds after 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The moment so many seconds after 1970; years 1 to 9999.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
  }

  /// The day in UTC.
  public var day: CalendarDate {
    CalendarDate(daysSinceEpoch: (seconds - secondOfDay) / 86_400)
  }

  /// The time of day in UTC as `14:03:12`.
  public var timeOfDay: String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Orders by time.
  public static func < (first: Self, second: Self) -> Bool { first.seconds < second.seconds }

  private var secondOfDay: Int { ((seconds % 86_400) + 86_400) % 86_400 }
}

extension Timestamp: JSONText {
  /// Reads `2026-11-23T14:03:12Z`.
  public init?(text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"),
      let day = CalendarDate(text: String(text.prefix(10)))
    else { return nil }
    let time = text.dropFirst(10).dropLast()
    let parts = time.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard time.hasPrefix("T"), parts.count == 3,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), let second = Int(parts[2]),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.init(seconds: day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// The moment as `2026-11-23T14:03:12Z` (ISO 8601).
  public var text: String { "\(day.text)T\(timeOfDay)Z" }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "a moment is written as 2026-11-23T14:03:12Z" }

  /// The schema of the JSON form.
  public static var schema: SchemaNode {
    .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")
  }
}
