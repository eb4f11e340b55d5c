import DelimitedText

extension TableProblem {
  /// Stable name of the kind, for scripts.
  public var id: String {
    switch kind {
    case .text(.openQuote), .text(.strayQuote), .text(.textAfterQuote): "table-quoting"
    case .text, .mojibake: "table-encoding"
    case .noHeader, .keysOnly, .duplicateColumn: "table-header"
    case .cellCount: "table-cell-count"
    case .notation, .valueNotAllowed, .capabilityFollows: "table-value"
    case .unknownPlace, .severalPlaces, .unknownParent, .requirement: "table-reference"
    case .duplicateRow: "table-duplicate-row"
    case .codeOfConduit, .cutCode, .parentCycle, .refused: "table-conflict"
    }
  }

  /// What is wrong, in one sentence without the place.
  public var summary: String {
    switch kind {
    case .text(let kind): kind.summary
    case .noHeader(let keys, _):
      "no line has the \(keys.count == 1 ? "column" : "columns") \(Self.list(keys))"
    case .keysOnly: "the table names what its rows are about and has no other column that is known"
    case .duplicateColumn: "the column stands in the header twice"
    case .cellCount(let expected, let found):
      "the row has \(found) cells, the header \(expected)"
    case .unknownPlace(let code): "no zone or conduit has the code \"\(code)\""
    case .severalPlaces(let code): "several zones or conduits have the code \"\(code)\""
    case .unknownParent(let code): "no zone has the code \"\(code)\""
    case .requirement(let error): error.summary
    case .notation(let error): error.summary
    case .valueNotAllowed(let value, _): "\"\(value)\" is not allowed here"
    case .capabilityFollows(let word, let status):
      "\"\(word)\" cannot be kept beside \"\(status.title)\", from which a capability follows"
    case .duplicateRow(let what, let line): "\(what) stands in line \(line) already"
    case .codeOfConduit(let code): "\(code) is the code of a conduit"
    case .cutCode(let code, let present):
      "\"\(code)\" would be a new zone, and \(present) is the same number"
    case .parentCycle(let code): "zone \(code) would lie within itself"
    case .mojibake(let text, let repaired):
      "\"\(text)\" was read in the wrong encoding before it was saved; it was \"\(repaired)\""
    case .refused(let why): why
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch kind {
    case .text(let kind): kind.fix
    case .noHeader(let keys, let values):
      "write the column names above the rows: \(Self.list(keys)) and any of \(Self.list(values))"
    case .keysOnly(let values): "add the columns that you want to change, of \(Self.list(values))"
    case .duplicateColumn: "give one of the two another name; it is then passed over"
    case .cellCount: "put a cell that has the delimiter in it in quotes"
    case .unknownPlace: "use a code of this workspace, or add the zone or conduit first"
    case .severalPlaces: "write it exactly as in the workspace"
    case .unknownParent: "use a code of this workspace or of this table, or leave the cell empty"
    case .requirement(let error): error.fix
    case .notation(let error): error.fix
    case .valueNotAllowed(_, let allowed): allowed
    case .capabilityFollows: "write capable or not capable, or leave the cell empty"
    case .duplicateRow: "take one of the two rows out"
    case .codeOfConduit: "give the zone another code, or take the row out"
    case .cutCode(_, let present):
      "write \(present) if a spreadsheet has cut its zeros, or give the new zone another code"
    case .parentCycle: "choose another parent, or leave the cell empty"
    case .mojibake:
      "save it again from the first table, opened as UTF-8; if it is meant so, add --encoding utf-8"
    case .refused: "correct the row"
    }
  }

  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension TableTextProblem.Kind {
  /// What is wrong, in one sentence without the place.
  var summary: String {
    switch self {
    case .invalidUTF8: "the line is not valid UTF-8"
    case .invalidUTF16: "the table begins as UTF-16 and is none"
    case .invalidWindows1252: "the line is not Windows-1252"
    case .isUTF8: "the table is UTF-8, not Windows-1252"
    case .nul: "a NUL character stands in the text"
    case .openQuote: "a quote is opened here and never closed"
    case .strayQuote: "a quote stands in the middle of a cell that is not in quotes"
    case .textAfterQuote: "text follows the closing quote of a cell"
    }
  }

  /// What to do, in one sentence.
  var fix: String {
    switch self {
    case .invalidUTF8(canBeWindows1252: true):
      "if it is from a spreadsheet in western Europe, add --encoding windows-1252"
    case .invalidUTF8, .invalidUTF16, .invalidWindows1252:
      "save the table as CSV in UTF-8 (\"CSV UTF-8\" in spreadsheets)"
    case .isUTF8: "leave --encoding out"
    case .nul:
      "save the table as CSV in UTF-8; the file may be something else than a table"
    case .openQuote: "close the quote; a quote inside a cell is written twice"
    case .strayQuote, .textAfterQuote:
      "put the whole cell in quotes and write a quote inside it twice"
    }
  }
}

extension PassedOver {
  /// One sentence for each kind of thing that was not read.
  public var sentences: [String] {
    var sentences: [String] = []
    if !columns.isEmpty {
      let listed = columns.prefix(20).map { "\"\($0)\"" }
      let rest = columns.count > 20 ? ["\(columns.count - 20) more"] : []
      sentences.append(
        "Passed over: \(columns.count == 1 ? "column" : "columns")"
          + " \(TableProblem.list(listed + rest)).")
    }
    func add(_ lines: [Int], _ what: String) {
      if !lines.isEmpty { sentences.append("Passed over: \(Lines.list(lines)), \(what).") }
    }
    add(titleLines, "above the column names")
    add(sectionLines, "a title or the column names again")
    add(blankLines, "blank")
    for (column, lines) in keylessLines.sorted(by: { $0.key < $1.key }) {
      add(lines, "where the \(column) is empty (in merged cells only the first row has it)")
    }
    return sentences
  }
}

/// Line numbers in words.
public enum Lines {
  /// `line 3`, or `lines 3, 5 and 8 to 90`.
  public static func list(_ lines: [Int]) -> String {
    var spans: [(first: Int, last: Int)] = []
    for line in lines.sorted() {
      if let last = spans.last?.last, line <= last + 1 {
        spans[spans.count - 1].last = line
      } else {
        spans.append((line, line))
      }
    }
    let names = spans.prefix(20).map {
      $0.first == $0.last ? "\($0.first)" : "\($0.first) to \($0.last)"
    }
    let rest = spans.count > 20 ? ["others"] : []
    return (lines.count == 1 ? "line " : "lines ") + TableProblem.list(names + rest)
  }
}
