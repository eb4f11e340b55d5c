import AssessmentModel
import TestSupport
import Testing

@Suite("Days and moments")
struct CalendarTests {
  /// The day after, counted on the fingers.
  private func next(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let isLeap = day.year % 400 == 0 || (day.year % 4 == 0 && day.year % 100 != 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  @Test("every day from 1890 to 2110 follows the day before, as text and as a moment")
  func everyDay() {
    var expected = (year: 1890, month: 1, day: 1)
    var seconds = -29_219 * 86_400
    while expected.year <= 2110 {
      let day = Timestamp(seconds: seconds).day
      guard day.year == expected.year, day.month == expected.month, day.day == expected.day,
        CalendarDate(text: day.text) == day,
        Timestamp(text: "\(day.text)T00:00:00Z")?.seconds == seconds
      else {
        Issue.record("\(expected) is not \(day.text)")
        return
      }
      expected = next(expected)
      seconds += 86_400
    }
  }

  @Test("29 February exists in leap years only, in all years from 1 to 9999")
  func leapDays() {
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let leapDay = CalendarDate(year: year, month: 2, day: 29)
      #expect((leapDay != nil) == isLeap)
      if let leapDay {
        #expect(Timestamp(text: "\(leapDay.text)T12:00:00Z")?.day == leapDay)
      }
    }
  }

  @Test("generated moments come back from their text")
  func moments() {
    var generator = SeededGenerator.fromEnvironment("moments")
    for _ in 0..<20_000 {
      let moment = generator.moment()
      guard Timestamp(text: moment.text) == moment else {
        Issue.record("\(moment.seconds) is \(moment.text), seed \(generator.seed)")
        return
      }
    }
  }

  @Test("known moments")
  func knownMoments() {
    #expect(Timestamp(seconds: 0).text == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: -1).text == "1969-12-31T23:59:59Z")
    #expect(Timestamp(seconds: 951_782_400).text == "2000-02-29T00:00:00Z")
    #expect(Timestamp(seconds: .max).text == "9999-12-31T23:59:59Z")
    #expect(Timestamp(seconds: .min).text == "0001-01-01T00:00:00Z")
  }

  @Test("days and moments order by time")
  func order() throws {
    let days = try ["0001-01-01", "1999-12-31", "2000-01-01", "2000-01-31", "2000-02-01"].map {
      try #require(CalendarDate(text: $0))
    }
    #expect(days == days.shuffled().sorted())
    #expect(Timestamp(seconds: 1) < Timestamp(seconds: 2))
  }

  @Test(
    "other texts are no day",
    arguments: [
      "", "2026-11-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2025-02-29",
      "1900-02-29", "2026-1-01", "26-01-01", "2026-01-01 ", "2026/01/01", "2026-01-01T00:00:00Z",
      "+026-01-01", "2026--1-01", "２026-01-01",
    ])
  func noDay(_ text: String) {
    #expect(CalendarDate(text: text) == nil)
  }

  @Test(
    "other texts are no moment",
    arguments: [
      "", "2026-11-23", "2026-11-23T14:03:12", "2026-11-23 14:03:12Z", "2026-11-23T24:00:00Z",
      "2026-11-23T14:60:00Z", "2026-11-23T14:03:60Z", "2026-11-23T14:03Z", "2026-11-23T+1:03:12Z",
      "2026-11-23T-1:03:12Z", "2026-11-31T14:03:12Z", "2026-11-23t14:03:12Z",
    ])
  func noMoment(_ text: String) {
    #expect(Timestamp(text: text) == nil)
  }
}
