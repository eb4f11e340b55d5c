import AssessmentModel
import DelimitedText
import RequirementCatalog

/// Something wrong in a table that is to be imported, with its line.
public struct TableProblem: Error, Hashable, Sendable {
  /// What is wrong; the prose is in `Messages.swift`.
  public enum Kind: Hashable, Sendable {
    /// The bytes are not the text of a table.
    case text(TableTextProblem.Kind)
    /// No line names the key columns; the payload has those and the others.
    case noHeader([String], values: [String])
    /// The header has the keys and no column that says something about them.
    case keysOnly(values: [String])
    /// The header has a column twice.
    case duplicateColumn
    /// A row has more cells than the header.
    case cellCount(expected: Int, found: Int)
    /// No zone or conduit has this code.
    case unknownPlace(String)
    /// Several zones or conduits have this code when case does not count.
    case severalPlaces(String)
    /// No zone in the workspace or the table has this code.
    case unknownParent(String)
    /// It names no requirement.
    case requirement(RequirementNotationError)
    /// It is not what belongs into the column.
    case notation(NotationError)
    /// The cell holds none of the values that are allowed.
    case valueNotAllowed(String, allowed: String)
    /// The capability is said to be unknown beside a status from which it follows.
    case capabilityFollows(String, status: AnswerStatus)
    /// An earlier line says something about the same thing.
    case duplicateRow(String, firstLine: Int)
    /// A conduit has this code already.
    case codeOfConduit(String)
    /// A new code that is the same number as that of a zone: a spreadsheet has cut its zeros.
    case cutCode(String, present: String)
    /// The zone would lie within itself.
    case parentCycle(String)
    /// UTF-8 that was read as Windows-1252 and saved; the text and what it was.
    case mojibake(String, repaired: String)
    /// The workspace refuses the change; the payload says why.
    case refused(String)
  }

  /// What problems have in common that are mended by one change of mind, such as a code to be added.
  struct Cause: Hashable {
    var column: String?
    var kind: Kind
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

  /// Texts that were misread and dates in one column have one cause, whatever they say.
  var cause: Cause {
    switch kind {
    case .mojibake: Cause(column: nil, kind: .mojibake("", repaired: ""))
    case .notation(.dateForPurdueLevel):
      Cause(column: column, kind: .notation(.dateForPurdueLevel("")))
    default: Cause(column: column, kind: kind)
    }
  }
}
