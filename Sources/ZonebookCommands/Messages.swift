import AssessmentModel
import AssessmentTables
import DocumentFormat
import Glibc

extension CommandError {
  /// What the shell is told.
  var status: ExitStatus {
    switch self {
    case .outputClosed: .done
    case .unreadable(let error) where error.concernsWriting: .notWritten
    case .record(let error) where error.concernsWriting: .notWritten
    case .needsFile, .inputTwice, .unknownRequirement, .noConfigFolder, .workbench:
      .wrongUsage
    case .unreadable, .unfitTable, .refused, .sample, .report, .unknownCode, .unknownFinding,
      .unknownEvidence, .brokenOverlay, .brokenDocument, .record, .inputFailed, .noPassphrase,
      .emptyPassphrase, .passphraseTooShort, .passphrasesDiffer,
      .alreadyEncrypted, .notEncrypted, .unreadableSource, .unfitSource, .unknownSource,
      .refusedSource:
      .invalidInput
    case .unwritable, .held, .unfitReport, .outputFailed, .noTemporaryFolder, .unsaved:
      .notWritten
    }
  }

  /// The lines for standard error: where and what, then what to do. Empty where silence is right.
  var lines: [String] {
    switch self {
    case .outputClosed: []
    case .unreadable(let error), .unwritable(let error):
      Self.lines(error.place, error.summary, error.fix)
    case .held(let path, let holder):
      Self.lines(
        path, "the workspace is open for writing: \(holder)",
        "close it there first, or use a copy")
    case .unfitTable(let path, let problems): Self.lines(path, problems)
    case .refused(let path, let error): Self.lines(path, error.summary, "")
    case .record(let error): Self.lines(error.place, error.summary, error.fix)
    case .sample(let error): Self.lines("", error.summary, "install zonebook again")
    case .report(let error): Self.lines(error.place, error.summary, error.fix)
    case .unfitReport(let path, let problems):
      Self.lines(
        path, "the report is not complete: \(problems.joined(separator: "; "))",
        "do not hand it over; write it again to another place")
    default: passphraseLines ?? sourceLines ?? usageLines
    }
  }

  private var usageLines: [String] {
    switch self {
    case .unknownCode(let path, let code):
      Self.lines(
        path, "no zone or conduit has the code \"\(code)\"",
        "zonebook levels shows the codes of a workspace")
    case .unknownFinding(let path, let code):
      Self.lines(
        path, "no finding has the code \"\(code)\"",
        "zonebook findings export shows the findings of a workspace")
    case .unknownEvidence(let path, let text, let matches):
      Self.lines(
        path,
        matches == 0
          ? "no evidence is called \"\(text)\"" : "\(matches) files are called \"\(text)\"",
        "give an identifier, or more digits of the digest; zonebook evidence list shows both")
    case .unknownRequirement(let error): Self.lines("", error.summary, error.fix)
    case .brokenOverlay(let path, let position, let problem):
      Self.lines(
        "\(path):\(position.line):\(position.column)",
        problem.summary + (problem.path.isEmpty ? "" : " (in \(problem.path))"),
        "correct it there; zonebook catalog overlay --schema says what may stand where")
    case .brokenDocument(let path, let fault):
      Self.lines(
        "\(path):\(fault.position.line):\(fault.position.column)", fault.summary, fault.fix)
    case .noConfigFolder:
      Self.lines(
        "",
        "there is no place for an overlay: neither XDG_CONFIG_HOME nor HOME is an absolute path",
        "set one of them")
    case .needsFile(let command):
      Self.lines("", "\(command) needs a file", "name one instead of -")
    case .inputTwice:
      Self.lines("", "two inputs cannot both be standard input", "name a file for one of them")
    case .inputFailed(let code):
      Self.lines("standard input", Self.reason(code), "check what feeds it")
    case .outputFailed(let code):
      Self.lines("standard output", Self.reason(code), "what was written is not complete")
    case .noTemporaryFolder(let path, let code):
      Self.lines(path, Self.reason(code), "name a path: zonebook demo PATH")
    case .workbench(let summary, let fix): Self.lines("", summary, fix)
    case .unsaved(let summary):
      Self.lines("", summary, "what was saved is in the file and in the journal beside it")
    default: []
    }
  }

  /// How many problems of a table are listed.
  private static let listedProblems = 20

  private static func lines(_ path: String, _ problems: TableProblems) -> [String] {
    let all = problems.byCause
    let listed = all.prefix(listedProblems).flatMap { problem, others in
      let column = problem.column.map { "column \($0): " } ?? ""
      let also = others.isEmpty ? "" : " (also in \(Lines.list(others)))"
      return lines("\(path):\(problem.line)", column + problem.summary + also, problem.fix)
    }
    let rest = all.count > listedProblems ? ["… and \(all.count - listedProblems) more"] : []
    return listed + rest + ["Nothing was imported."]
  }

  static func lines(_ place: String, _ summary: String, _ fix: String) -> [String] {
    let head = "zonebook: " + (place.isEmpty ? "" : "\(place): ") + summary
    return fix.isEmpty ? [head] : [head, "  \(fix)"]
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// What commands say when they are done, and their help.
enum Messages {
  static let abstract = "IEC 62443 assessments in the terminal: zones, answers, gaps, reports."

  static let usage = """
    zonebook [FILE]
    zonebook <command> …
    """

  static let discussion = """
    Without a command, FILE is opened in the workbench. "-" stands for standard input or output.

    Exit codes: 0 done, 1 validate, verify or evidence check found problems or two branches were \
    merged for reading, 2 wrong usage, 3 input unreadable or invalid, 4 could not write. NO_COLOR \
    turns colours off.

    Shell completions: zonebook --generate-completion-script bash (or zsh, fish).
    """

  static let answersImport = """
    The columns zone and requirement are needed, then any of status, capability, note, rationale and
    followUp. A column, row or cell that is not there or empty leaves its field as it is; --empty
    erases empties it. Other columns, titles and blank rows are passed over and named. Nothing is
    imported unless all rows are good.
    """

  static let zonesImport = """
    The column code is needed, then any of name, purdue, parent, target and description. A column, row
    or cell that is not there or empty leaves its field as it is; --empty erases empties it. Other
    columns, titles and blank rows are passed over and named. Nothing is imported unless all rows are
    good.
    """

  static let asOf = """
    The day as of which levels are taken: an approval that ended before it does not count. Today \
    otherwise.
    """

  static func noDay(_ text: String) -> String {
    "\"\(text)\" is not a day; write it as 2026-11-23."
  }

  static let levelsLegend = """
    Achieved 0 means that SL 1 is not met. State is the worst of the seven. Fails and Open count what the \
    target requires: partly met or not met; not assessed or no longer approved.
    """

  static func levels(asOf day: CalendarDate) -> String { "Levels as of \(day.text)." }

  static let redact = "What to withhold: client, regulator or anonymous; otherwise nothing."

  /// Where the copy of the demo lies, after it was left.
  static func demoKept(_ path: String) -> String {
    "The demo is kept at \(path); zonebook opens it again from there."
  }

  static func created(_ path: String) -> String { "Created \(path)." }

  /// An argument that is no text: as another text it would be another file.
  static func notText(_ argument: String, number: Int) -> [String] {
    [
      "zonebook: argument \(number) (\(argument)) is not UTF-8",
      "  give the file a name in UTF-8; nothing was done",
    ]
  }

  static func written(_ path: String) -> String { "Wrote \(path)." }

  static let noHistory = "No such change."
  static func noProblems(asOf day: CalendarDate) -> String { "No problems as of \(day.text)." }
  static func problems(asOf day: CalendarDate) -> String { "Looked at as of \(day.text)." }
  static let noPlaces = "The workspace has no zones and no conduits, so there are no levels."
}
