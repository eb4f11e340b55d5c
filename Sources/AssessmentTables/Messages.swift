extension TableProblem {
  /// Stable name of the kind, for scripts.
  public var id: String {
    switch kind {
    case .utf16, .invalidUTF8, .nul: "table-encoding"
    case .openQuote, .strayQuote, .textAfterQuote: "table-quoting"
    case .noHeader, .missingColumn, .unknownColumn, .duplicateColumn: "table-header"
    case .cellCount: "table-cell-count"
    case .emptyCell, .valueNotAllowed: "table-value"
    case .unknownPlace, .unknownParent, .unknownRequirement: "table-reference"
    case .duplicateRow: "table-duplicate-row"
    case .codeOfConduit, .parentCycle, .refused: "table-conflict"
    }
  }

  /// What is wrong, in one sentence without the place.
  public var summary: String {
    switch kind {
    case .utf16: "the table is UTF-16, not UTF-8"
    case .invalidUTF8: "the line is not valid UTF-8"
    case .nul: "a NUL character stands in the text"
    case .openQuote: "a quote is opened here and never closed"
    case .strayQuote: "a quote stands in the middle of a cell that is not in quotes"
    case .textAfterQuote: "text follows the closing quote of a cell"
    case .noHeader: "there is no header line"
    case .missingColumn: "the column is missing"
    case .unknownColumn: "the table has no such column"
    case .duplicateColumn: "the column stands in the header twice"
    case .cellCount(let expected, let found):
      "the row has \(found) cells, the header \(expected)"
    case .emptyCell: "the cell is empty"
    case .unknownPlace(let code): "no zone or conduit has the code \"\(code)\""
    case .unknownParent(let code): "no zone has the code \"\(code)\""
    case .unknownRequirement(let text): "\"\(text)\" is not an SR or RE of IEC 62443-3-3"
    case .valueNotAllowed(let value, _): "\"\(value)\" is not allowed here"
    case .duplicateRow(let what, let line): "\(what) stands in line \(line) already"
    case .codeOfConduit(let code): "\(code) is the code of a conduit"
    case .parentCycle(let code): "zone \(code) would lie within itself"
    case .refused(let why): why
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch kind {
    case .utf16, .invalidUTF8: "save the table as CSV in UTF-8 (\"CSV UTF-8\" in spreadsheets)"
    case .nul: "remove the character; the file may be something else than a table"
    case .openQuote: "close the quote; a quote inside a cell is written twice"
    case .strayQuote, .textAfterQuote:
      "put the whole cell in quotes and write a quote inside it twice"
    case .noHeader: "begin the table with a line of column names, as the export does"
    case .missingColumn: "add the column, with empty cells where nothing is to be said"
    case .unknownColumn(let known): "use the columns \(known.joined(separator: ", ")), in any order"
    case .duplicateColumn: "keep one of the two"
    case .cellCount: "check the delimiters and quotes of the row"
    case .emptyCell: "fill it in"
    case .unknownPlace: "use a code of this workspace, or add the zone first"
    case .unknownParent: "use a code of this workspace or of this table, or leave the cell empty"
    case .unknownRequirement: "write it as \"SR 1.1\" or \"SR 1.1 RE 2\""
    case .valueNotAllowed(_, let allowed): allowed
    case .duplicateRow: "keep one of the two rows"
    case .codeOfConduit: "give the zone another code"
    case .parentCycle: "choose another parent"
    case .refused: "correct the row"
    }
  }
}
