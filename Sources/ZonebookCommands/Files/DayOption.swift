import ArgumentParser
import AssessmentModel

/// The option of commands whose result depends on the day: whether approvals have ended.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"), help: ArgumentHelp(Messages.asOf, valueName: "date"),
    transform: { text in
      guard let day = CalendarDate(text: text) else { throw ValidationError(Messages.noDay(text)) }
      return day
    })
  var asOf: CalendarDate?

  /// The day that was asked for, else today by the calendar of the machine.
  func day(in surroundings: Surroundings) -> CalendarDate { asOf ?? surroundings.today }
}
