/// A use of the mouse on one cell.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable {
    /// The left button went down, or was clicked.
    case press
    /// The left button was clicked twice.
    case doubleClick
    /// The wheel was turned away from the user.
    case wheelUp
    /// The wheel was turned towards the user.
    case wheelDown
  }

  /// The cell under the pointer.
  public var point: Point
  /// What was done there.
  public var kind: Kind

  /// A use of the mouse at `point`.
  public init(point: Point, kind: Kind) {
    self.point = point
    self.kind = kind
  }
}
