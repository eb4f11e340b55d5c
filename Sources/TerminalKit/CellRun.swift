/// Neighbouring cells of one row that are to be drawn.
public struct CellRun: Hashable, Sendable {
  /// Where the first cell goes.
  public var start: Point
  /// The cells from there to the right; wide glyphs are complete.
  public var cells: [Cell]

  /// The cells to draw from `start` on.
  public init(start: Point, cells: [Cell]) {
    self.start = start
    self.cells = cells
  }
}
