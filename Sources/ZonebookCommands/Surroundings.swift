import AssessmentModel
import DocumentSecurity

/// All that a command may know of the world: streams, environment, clock and user.
struct Surroundings: Sendable {
  /// The environment variables.
  var environment: [String: String] = [:]
  /// Whether standard output is a terminal.
  var outputIsTerminal = false
  /// Whether standard error is a terminal, so that progress can be shown there.
  var errorIsTerminal = false
  /// Whether the locale is UTF-8, so that glyphs beyond ASCII can be shown.
  var isUnicode = true
  /// The columns of the terminal that output goes to; 80 where it is none.
  var columns = 80
  /// Who is at the keyboard.
  var user = ""
  /// On which machine.
  var host = ""
  /// Where the passphrase of an encrypted workspace comes from.
  var passphrases = PassphraseSource.prompt
  /// Asks the user for a passphrase; nil where nobody can be asked or the user gives up.
  var askPassphrase: @Sendable (_ question: String) -> Passphrase? = { _ in nil }
  /// Says that no more passphrases are asked for.
  var endAsking: @Sendable () -> Void = {}
  /// What the command's exit status has to tell about what it read.
  var reading = ReadingOutcome()
  /// The clock.
  var now: @Sendable () -> Timestamp
  /// Seconds that the machine's local time is ahead of UTC at a moment.
  var utcOffset: @Sendable (Timestamp) -> Int = { _ in 0 }
  /// Reads standard input to its end.
  var readInput: @Sendable () throws(CommandError) -> [UInt8]
  /// Writes to standard output.
  var writeOutput: @Sendable ([UInt8]) throws(CommandError) -> Void
  /// Writes to standard error; there is nobody to tell when that fails.
  var writeError: @Sendable ([UInt8]) -> Void

  /// Whether output may have colours (https://no-color.org).
  var hasColors: Bool {
    outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The day by the calendar of the machine.
  var today: CalendarDate {
    let moment = now()
    return Timestamp(seconds: moment.seconds + utcOffset(moment)).day
  }

  /// Who was named with `--as` to make the changes of a command.
  var namedAssessor: String?

  /// Who was stated from outside to make changes: by `--as`, else by `ZONEBOOK_ASSESSOR`.
  var statedAssessor: String? {
    let stated = namedAssessor ?? environment["ZONEBOOK_ASSESSOR"] ?? ""
    let words = stated.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Who makes the changes of a command: who was stated, else the only assessor of the visit, else
  /// plainly nobody.
  func assessor(of workspace: Workspace) -> String {
    Authorship.author(stated: statedAssessor, of: workspace.visit, login: user)
  }

  /// Writes bytes that may come from a file: exactly to a file or pipe, made visible to a terminal.
  func emit(_ bytes: [UInt8]) throws(CommandError) {
    guard outputIsTerminal else { return try writeOutput(bytes) }
    let text = VisibleText.lines(String(decoding: bytes, as: UTF8.self), isUnicode: isUnicode)
    try writeOutput(Array(text.utf8))
  }

  /// Writes a line of our own making; anything from a file in it has been made visible.
  func say(_ line: String) throws(CommandError) {
    try writeOutput(Array((line + "\n").utf8))
  }

  /// Writes lines to standard error with control characters made visible.
  func complain(_ lines: [String]) {
    for line in lines {
      let text = VisibleText.line(line, isUnicode: isUnicode)
      writeError(Array((text + "\n").utf8))
    }
  }

  /// Text from a file, fit for one line of a terminal.
  func shown(_ text: String) -> String { VisibleText.line(text, isUnicode: isUnicode) }
}
