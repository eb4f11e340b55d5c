/// An area of cells; it may lie partly or wholly outside a frame.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var x: Int
  /// The topmost row.
  public var y: Int
  /// Columns, never negative.
  public var width: Int
  /// Rows, never negative.
  public var height: Int

  /// An area with its top left corner at (`x`, `y`); negative extents count as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The area of that size at the origin.
  public init(size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// Whether it holds no cell at all.
  public var isEmpty: Bool { width <= 0 || height <= 0 }

  /// The first column to the right of the area.
  public var maxX: Int { x + width }

  /// The first row below the area.
  public var maxY: Int { y + height }

  /// Its columns and rows without its place.
  public var size: Size { Size(width: width, height: height) }

  /// The area without `n` cells on every side; empty where nothing is left.
  public func inset(_ n: Int) -> Rect {
    Rect(x: x + n, y: y + n, width: width - 2 * n, height: height - 2 * n)
  }

  /// Whether the cell at `point` belongs to the area.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The cells that both areas hold.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The left part of that many columns, clamped to what there is, and the rest.
  public func splitLeft(_ columns: Int) -> (Rect, Rect) {
    let part = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: part, height: height),
      Rect(x: x + part, y: y, width: width - part, height: height)
    )
  }

  /// The rest, and the right part of that many columns, clamped to what there is.
  public func splitRight(_ columns: Int) -> (Rect, Rect) {
    splitLeft(width - min(max(0, columns), width))
  }

  /// The upper part of that many rows, clamped to what there is, and the rest.
  public func splitTop(_ rows: Int) -> (Rect, Rect) {
    let part = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: part),
      Rect(x: x, y: y + part, width: width, height: height - part)
    )
  }

  /// The rest, and the lower part of that many rows, clamped to what there is.
  public func splitBottom(_ rows: Int) -> (Rect, Rect) {
    splitTop(height - min(max(0, rows), height))
  }
}
