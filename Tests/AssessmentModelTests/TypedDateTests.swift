import AssessmentModel
import TestSupport
import Testing

@Suite("Dates as people type them")
struct TypedDateTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text: text))
  }

  @Test(
    "each notation that means one day is that day",
    arguments: [
      ("2026-11-23", "2026-11-23"), (" 2026/1/3 ", "2026-01-03"), ("2026.12.31", "2026-12-31"),
      ("today", "2026-01-31"), ("Today", "2026-01-31"), ("+30d", "2026-03-02"),
      ("+0d", "2026-01-31"), ("-1d", "2026-01-30"), ("+2w", "2026-02-14"), ("+1m", "2026-02-28"),
      ("+13 months", "2027-02-28"), ("+1y", "2027-01-31"), ("-12m", "2025-01-31"),
      ("+365 days", "2027-01-31"),
    ])
  func notations(typed: String, expected: String) throws {
    #expect(try CalendarDate(typed: typed, today: day("2026-01-31")).text == expected)
  }

  @Test(
    "what can mean two days, or none, is refused with the way to write it",
    arguments: [
      ("03/04/2026", "can mean two days"), ("31.12.2026", "write 2026-12-31"),
      ("12/31/2026", "write 2026-12-31"), ("05.05.2026", "write 2026-05-05"),
      ("2026-02-30", "no day"), ("32.13.2026", "no day"), ("+30", "is no date"),
      ("tomorrow", "is no date"), ("26-11-23", "is no date"), ("2026-11", "is no date"),
      ("+99999999999999999999d", "is no date"), ("+9000000d", "no day"), ("+9999y", "no day"),
      ("-9999y", "no day"), ("2026-11-23x", "is no date"), ("2026-11/23", "is no date"),
    ])
  func refusals(typed: String, reason: String) throws {
    let today = try day("2026-01-31")
    let fault = try #require(throws: TypedDateFault.self) {
      try CalendarDate(typed: typed, today: today)
    }
    #expect(fault.summary.contains(reason), "\(fault.summary)")
  }

  @Test("days forwards and back again are the day that one began with, and ISO reads itself")
  func there() throws {
    var random = SeededGenerator.fromEnvironment("typed dates")
    for _ in 0..<2_000 {
      let date = CalendarDate(
        year: Int.random(in: 1000...8000, using: &random),
        month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
      let start = try #require(date)
      let count = Int.random(in: 0...90_000, using: &random)
      let later = try CalendarDate(typed: "+\(count)d", today: start)
      #expect(later >= start)
      #expect(try CalendarDate(typed: "-\(count)d", today: later) == start, "\(random.seed)")
      #expect(try CalendarDate(typed: start.text, today: later) == start, "\(random.seed)")
    }
  }
}
