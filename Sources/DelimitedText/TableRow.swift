/// One row of a table as it stands in a file.
public struct TableRow: Equatable, Sendable {
  /// Line where the row begins, from 1.
  public var line: Int
  /// The cells without their quotes.
  public var cells: [String]

  /// A row of these cells.
  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// Whether no cell holds anything but blanks.
  public var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
