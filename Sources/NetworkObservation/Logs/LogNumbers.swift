/// Numbers and times in logs, from their digits.
enum LogNumbers {
  /// A whole number; a fraction of noughts may follow.
  @inline(__always)
  static func count(_ view: ByteView) -> UInt64? {
    guard view.count > 0, view.count <= 19 else { return slowCount(view) }
    var value: UInt64 = 0
    for offset in 0..<view.count {
      let digit = view[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return slowCount(view) }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }

  private static func slowCount(_ view: ByteView) -> UInt64? {
    number(view).flatMap { UInt64(exactly: $0) }
  }

  /// Nanoseconds since 1970 of a time in seconds, in milliseconds, or as ISO 8601.
  @inline(__always)
  static func time(_ view: ByteView) -> Int64? {
    if view.count > 10, view[4] == UInt8(ascii: "-") { return calendar(view) }
    guard let value = seconds(view) else { return nil }
    // No time in seconds is so late: these are milliseconds.
    return value < 0 ? milliseconds(view) : value
  }

  /// Nanoseconds of a number of seconds, to the microsecond; negative where they are more than
  /// a time can be.
  @inline(__always)
  static func seconds(_ view: ByteView) -> Int64? {
    var whole: Int64 = 0
    var offset = 0
    while offset < view.count, offset < 11 {
      let digit = view[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      whole = whole &* 10 &+ Int64(digit)
      offset += 1
    }
    guard offset > 0, offset < 11 else { return slowSeconds(view) }
    if offset == view.count { return nanoseconds(whole, 0) }
    guard view[offset] == UInt8(ascii: "."), view.count - offset > 1 else {
      return slowSeconds(view)
    }
    var fraction: Int64 = 0
    offset += 1
    var places = 0
    while offset < view.count, places < 6 {
      let digit = view[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return slowSeconds(view) }
      fraction = fraction &* 10 &+ Int64(digit)
      offset += 1
      places += 1
    }
    if offset < view.count {
      guard let isMore = isMoreThanHalf(view.from(offset)) else { return slowSeconds(view) }
      if isMore { fraction += 1 }
    }
    while places < 6 {
      fraction &*= 10
      places += 1
    }
    return nanoseconds(whole, fraction)
  }

  /// Whether the digits after the microseconds are more than the half of one; nil for the very half,
  /// and where other signs follow.
  @inline(__always)
  private static func isMoreThanHalf(_ digits: ByteView) -> Bool? {
    let first = digits[0] &- UInt8(ascii: "0")
    guard first < 10 else { return nil }
    var hasMore = false
    for offset in 1..<digits.count {
      let digit = digits[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      if digit > 0 { hasMore = true }
    }
    return first == 5 && !hasMore ? nil : first >= 5
  }

  private static let latest: Int64 = 9_000_000_000

  private static func nanoseconds(_ whole: Int64, _ micro: Int64) -> Int64 {
    whole > latest ? -1 : whole * 1_000_000_000 + micro * 1000
  }

  /// Seconds with more digits than microseconds have: rounded as the writer of columns does it,
  /// by what the number is and not by how it is spelled.
  private static func slowSeconds(_ view: ByteView) -> Int64? {
    guard let value = number(view), value >= 0 else { return nil }
    guard value <= Double(latest) else { return -1 }
    let whole = value.rounded(.down)
    let scaled = (value - whole) * 1e6
    let error = (-scaled).addingProduct(value - whole, 1e6)
    var micro = scaled.rounded(.down)
    let rest = scaled - micro
    let isOdd = micro.truncatingRemainder(dividingBy: 2) == 1
    if rest > 0.5 || rest == 0.5 && (error > 0 || error == 0 && isOdd) { micro += 1 }
    return Int64(whole) * 1_000_000_000 + Int64(micro) * 1000
  }

  private static func milliseconds(_ view: ByteView) -> Int64? {
    guard let value = number(view), value <= Double(latest) * 1000 else { return nil }
    return Int64(value.rounded(.down)) * 1_000_000
      + Int64(((value - value.rounded(.down)) * 1000).rounded()) * 1000
  }

  /// A number as JSON and Zeek write them.
  private static func number(_ view: ByteView) -> Double? {
    guard view.count > 0, view.count <= 40 else { return nil }
    for offset in 0..<view.count {
      switch view[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        continue
      default: return nil
      }
    }
    return Double(String(decoding: view.bytes, as: UTF8.self))
  }

  /// `2019-12-03T22:44:56.052279Z`.
  private static func calendar(_ view: ByteView) -> Int64? {
    guard view.count >= 20, view[7] == UInt8(ascii: "-"), view[10] == UInt8(ascii: "T"),
      view[13] == UInt8(ascii: ":"), view[16] == UInt8(ascii: ":"),
      view[view.count - 1] == UInt8(ascii: "Z"),
      let year = part(view, 0, 4), let month = part(view, 5, 2), let day = part(view, 8, 2),
      let hour = part(view, 11, 2), let minute = part(view, 14, 2),
      let second = view.slice(17, view.count - 18).flatMap(seconds),
      (1970...2200).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24,
      minute < 60, second >= 0, second < 61_000_000_000
    else { return nil }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute
    return minutes * 60_000_000_000 + second
  }

  private static func part(_ view: ByteView, _ offset: Int, _ count: Int) -> Int64? {
    view.slice(offset, count).flatMap(self.count).map { Int64(truncatingIfNeeded: $0) }
  }

  /// Days since 1970 of a day of the Gregorian calendar.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
  }
}
