/// Why a text is no day.
public enum TypedDateFault: Error, Hashable, Sendable {
  /// It is none of the notations.
  case unknown(String)
  /// Day, month and year stand in an order that can mean two days, or that is not taken; the day that is
  /// meant where only one can be.
  case order(String, meant: CalendarDate?)
  /// The calendar has no such day, or it lies outside the years 1 to 9999.
  case noSuchDay(String)

  /// What is wrong and what to write, in one sentence.
  public var summary: String {
    switch self {
    case .unknown(let text):
      "\(text) is no date; write 2026-11-23, today, or +30d for 30 days from today"
    case .order(let text, let meant?):
      "\(text) is not taken, since the order is not certain; write \(meant.text)"
    case .order(let text, nil):
      "\(text) can mean two days; write year, month and day: 2026-11-23"
    case .noSuchDay(let text): "The calendar has no day \(text)"
    }
  }
}

extension CalendarDate {
  /// Reads what people type: `2026-11-23`, also with `/` or `.` and without leading zeros; `today`; or
  /// `+30d`, `+6w`, `+3m`, `+1y` (also with `-`) from `today`.
  ///
  /// Only notations that mean one day are read. A month that is too short gives its last day:
  /// one month after 31 January is 28 or 29 February.
  public init(typed text: String, today: CalendarDate) throws(TypedDateFault) {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    let word = text.lowercased()
    if word == "today" {
      self = today
    } else if let sign = word.first, sign == "+" || sign == "-" {
      self = try Self.shifted(word.dropFirst(), isBack: sign == "-", from: today)
    } else {
      self = try Self.written(String(text))
    }
  }

  private static func shifted(
    _ word: Substring, isBack: Bool, from today: CalendarDate
  ) throws(TypedDateFault) -> CalendarDate {
    let shown = (isBack ? "-" : "+") + word
    let digits = word.prefix { ("0"..."9").contains($0) }
    let unit = word.dropFirst(digits.count).drop(while: \.isWhitespace)
    guard let count = Int(digits), count < 10_000_000 else { throw .unknown(shown) }
    let steps = isBack ? -count : count
    switch unit {
    case "d", "day", "days": return try today.advanced(days: steps, shown)
    case "w", "week", "weeks": return try today.advanced(days: 7 * steps, shown)
    case "m", "month", "months": return try today.advanced(months: steps, shown)
    case "y", "year", "years": return try today.advanced(months: 12 * steps, shown)
    default: throw .unknown(shown)
    }
  }

  private static func written(_ text: String) throws(TypedDateFault) -> CalendarDate {
    let marks = Set(text.filter { !("0"..."9").contains($0) })
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard marks.count == 1, marks.isSubset(of: ["-", "/", "."]), parts.count == 3,
      numbers.count == 3
    else { throw .unknown(text) }
    if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      guard let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        throw .noSuchDay(text)
      }
      return day
    }
    guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else {
      throw .unknown(text)
    }
    let meant = [(numbers[0], numbers[1]), (numbers[1], numbers[0])].compactMap { day, month in
      CalendarDate(year: numbers[2], month: month, day: day)
    }
    guard let first = meant.first else { throw .noSuchDay(text) }
    throw .order(text, meant: meant.allSatisfy { $0 == first } ? first : nil)
  }

  private func advanced(days: Int, _ shown: String) throws(TypedDateFault) -> CalendarDate {
    let number = daysSinceEpoch + days
    guard (CalendarDate.first.daysSinceEpoch...CalendarDate.last.daysSinceEpoch).contains(number)
    else { throw .noSuchDay(shown) }
    return CalendarDate(daysSinceEpoch: number)
  }

  private func advanced(months: Int, _ shown: String) throws(TypedDateFault) -> CalendarDate {
    let number = year * 12 + month - 1 + months
    let (year, month) = (number / 12, number % 12 + 1)
    for day in stride(from: day, through: max(1, day - 3), by: -1) {
      if number >= 12, let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    throw .noSuchDay(shown)
  }

  private static let first = CalendarDate(daysSinceEpoch: -719_162)
  private static let last = CalendarDate(daysSinceEpoch: 2_932_896)
}
