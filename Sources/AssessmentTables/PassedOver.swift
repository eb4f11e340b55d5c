/// What stands in a table and was not read, as tables of spreadsheets have it.
public struct PassedOver: Hashable, Sendable {
  /// Names of columns that the table does not know; `column 8` for those without a name.
  public var columns: [String] = []
  /// Lines above the header.
  public var titleLines: [Int] = []
  /// Lines of rows that hold one text only, or the header once more.
  public var sectionLines: [Int] = []
  /// Lines of rows with nothing but blanks.
  public var blankLines: [Int] = []
  /// Lines of rows without a code or requirement, by the column that is empty.
  public var keylessLines: [String: [Int]] = [:]

  /// Nothing.
  public init() {}

  /// The same with more rows that are titles.
  func adding(_ lines: [Int]) -> PassedOver {
    var result = self
    result.sectionLines = (sectionLines + lines).sorted()
    return result
  }
}
