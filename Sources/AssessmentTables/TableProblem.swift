import AssessmentModel

/// Something wrong in a table that is to be imported, with its line.
public struct TableProblem: Error, Hashable, Sendable {
  /// What is wrong; the prose is in `Messages.swift`.
  public enum Kind: Hashable, Sendable {
    /// The bytes are UTF-16, as spreadsheets write "Unicode text".
    case utf16
    /// A line is not valid UTF-8.
    case invalidUTF8
    /// A NUL stands in the text.
    case nul
    /// A quote was opened and never closed.
    case openQuote
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
    /// Text follows a closing quote in the same cell.
    case textAfterQuote
    /// There is no header line.
    case noHeader
    /// The header lacks a column.
    case missingColumn
    /// The header has a column that the table does not know; the payload lists those it knows.
    case unknownColumn(known: [String])
    /// The header has a column twice.
    case duplicateColumn
    /// A row has another number of cells than the header.
    case cellCount(expected: Int, found: Int)
    /// A cell that must not be empty is.
    case emptyCell
    /// No zone or conduit has this code.
    case unknownPlace(String)
    /// No zone in the workspace or the table has this code.
    case unknownParent(String)
    /// The standard has no such requirement.
    case unknownRequirement(String)
    /// The cell holds none of the values that are allowed.
    case valueNotAllowed(String, allowed: String)
    /// An earlier line says something about the same thing.
    case duplicateRow(String, firstLine: Int)
    /// A conduit has this code already.
    case codeOfConduit(String)
    /// The zone would lie within itself.
    case parentCycle(String)
    /// The workspace refuses the change; the payload says why.
    case refused(String)
  }

  /// Line where the row begins, from 1.
  public var line: Int
  /// Name of the column, where one can be named.
  public var column: String?
  /// What is wrong.
  public var kind: Kind

  /// Creates a problem.
  public init(line: Int, column: String? = nil, _ kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// The problem as it is collected, shown and counted elsewhere.
  public var diagnostic: Diagnostic {
    Diagnostic(id: id, severity: .error, place: place, summary: summary, fix: fix)
  }

  /// `line 4, column status`.
  public var place: String { "line \(line)" + (column.map { ", column \($0)" } ?? "") }
}
