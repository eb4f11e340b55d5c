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
      .alreadyEncrypted, .notEncrypted:
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
    default: passphraseLines ?? usageLines
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
    case .unknownRequirement(let text):
      Self.lines(
        "", "\"\(text)\" is not an SR or RE of IEC 62443-3-3",
        "write it as \"SR 5.2\" or \"SR 5.2 RE 1\"; zonebook catalog lists all")
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
    let all = problems.problems
    let listed = all.prefix(listedProblems).flatMap { problem in
      let column = problem.column.map { "column \($0): " } ?? ""
      return lines("\(path):\(problem.line)", column + problem.summary, problem.fix)
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

    Exit codes: 0 done, 1 validate or verify found problems, 2 wrong usage, 3 input unreadable or invalid, \
    4 could not write. NO_COLOR turns colours off.

    Shell completions: zonebook --generate-completion-script bash (or zsh, fish).
    """

  static let answersImport = """
    A row says all that it has columns for: an empty cell empties the field. Approver, expiry,
    methods and evidence are kept. Nothing is imported unless all rows are good.
    """

  static let redact = "What to withhold: client, regulator or anonymous; otherwise nothing."

  /// Where the copy of the demo lies, after it was left.
  static func demoKept(_ path: String) -> String {
    "The demo is kept at \(path); zonebook opens it again from there."
  }

  static func created(_ path: String) -> String { "Created \(path)." }

  static func imported(_ table: TableImport, what: (one: String, many: String)) -> String {
    guard table.changedCount > 0 else {
      return "Nothing to import: the workspace holds it all already (\(rows(table.rowCount)))."
    }
    let noun = table.changedCount == 1 ? what.one : what.many
    let emptied = table.emptiedTextCount
    let loss =
      emptied == 0 ? "" : "; \(emptied) \(emptied == 1 ? "text was" : "texts were") emptied"
    return "Imported \(table.changedCount) \(noun) from \(rows(table.rowCount))\(loss)."
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  static func written(_ path: String) -> String { "Wrote \(path)." }

  static let noHistory = "No such change."
  static let noProblems = "No problems."
  static let noPlaces = "The workspace has no zones and no conduits, so there are no levels."
}
