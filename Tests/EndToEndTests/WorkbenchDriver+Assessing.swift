import Foundation
import TestSupport
import Testing

extension WorkbenchDriver {
  /// An answer, by the key that gives it and the words that then stand on the screen.
  enum Answer: String, CaseIterable {
    case met = "1"
    case partly = "2"
    case notMet = "3"
    case compensated = "4"
    case notApplicable = "5"

    var words: String {
      switch self {
      case .met: "met"
      case .partly: "partly met"
      case .notMet: "not met"
      case .compensated: "compensated"
      case .notApplicable: "not applicable"
      }
    }
  }

  /// Goes to the questionnaire.
  func openQuestionnaire(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try session.press("s")
    try await see("Answer ", sourceLocation: sourceLocation)
  }

  /// Goes on with the questions after a crash: what happened is read, and where the user was may be
  /// lost, since it is written half a second after the last key.
  func returnToQuestions(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let screen = try await session.wait(
      until: "a screen of the workspace", sourceLocation: sourceLocation
    ) { $0.contains("While opening") || $0.contains("Answer ") || $0.contains("Zone or conduit") }
    if screen.contains("While opening") {
      try session.press("Esc")
      try await see(no: "While opening", sourceLocation: sourceLocation)
    }
    try await openQuestionnaire(sourceLocation: sourceLocation)
  }

  /// Answers the requirement under the cursor, and waits until that is on the disk.
  func answer(_ answer: Answer, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try session.press(answer.rawValue)
    try await session.wait(until: "“\(answer.words)”, saved", sourceLocation: sourceLocation) {
      $0.shows(answer) && $0.rows[0].contains("saved")
    }
  }

  /// Opens the note of the requirement under the cursor.
  func openNote(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try session.press("e")
    try await see("^s save", sourceLocation: sourceLocation)
  }

  /// Writes a text into the open note and saves it.
  func write(note: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await openNote(sourceLocation: sourceLocation)
    session.send(note)
    try session.press("^s")
    try await session.wait(until: "the note, saved", sourceLocation: sourceLocation) {
      !$0.contains("^s save") && $0.rows[0].contains("saved")
    }
  }

  /// Opens help and closes it again, so that everything typed before has been drawn; toasts go.
  func afterLookingUpHelp(
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try session.press("?")
    try await see("Help: type to filter", sourceLocation: sourceLocation)
    try session.press("Esc")
    try await see(no: "Help: type to filter", sourceLocation: sourceLocation)
    return try await session.waitForIdle(
      until: "a whole screen", sourceLocation: sourceLocation
    ) { screen in
      let footer = screen.rows.last ?? ""
      return screen.isPainted && !footer.contains("Esc back") && footer.contains { $0 != " " }
    }
  }

  /// Leaves the program at once, and waits for its end with exit code 0.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try session.press("^q")
    let status = try await session.waitForExit(sourceLocation: sourceLocation)
    #expect(status == .exited(0), sourceLocation: sourceLocation)
  }
}

extension Screen {
  /// Whether the question pane says that this is the answer.
  func shows(_ answer: WorkbenchDriver.Answer) -> Bool {
    guard let line = answerLine else { return false }
    return line == answer.words || line.hasPrefix(answer.words + " ")
  }

  /// The answer in words as the question pane says it, without its sign.
  var answerLine: String? {
    for row in rows {
      guard let start = row.range(of: "Answer    ") else { continue }
      let rest = row[start.upperBound...].dropFirst(2)
      return String(rest.prefix { $0 != "│" && $0 != "|" }).trimmingCharacters(in: .whitespaces)
    }
    return nil
  }

  /// Whether everything but the header is the same: characters, colours and the cursor.
  func isSameBelowHeader(as other: Screen) -> Bool {
    cells.dropFirst(columns) == other.cells.dropFirst(other.columns)
      && (cursorColumn, cursorRow) == (other.cursorColumn, other.cursorRow)
  }

  /// Whether the last line is not being written just now: it is painted last, and then the cursor
  /// goes where it belongs.
  var isPainted: Bool { cursorRow < height - 1 || !isCursorVisible }

  /// Place and requirement of the questionnaire as the first two columns of the CSV table.
  var currentCSVKey: String? {
    guard let place = rows[0].firstMatch(of: #/› ([ZC][0-9]+) /#)?.1,
      let requirement = rows[1].firstMatch(of: #/┌ (SR [0-9]+\.[0-9]+(?: RE [0-9]+)?) /#)?.1
    else { return nil }
    return "\(place),\(requirement)"
  }

  /// The line of the list that has the cursor.
  var currentLine: String {
    rows.indices.contains(cursorRow) ? rows[cursorRow] : ""
  }
}
