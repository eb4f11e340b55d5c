/// Which mouse events the program asked for.
public enum MouseMode: Equatable, Sendable {
  /// None; the terminal selects text with the mouse.
  case off
  /// Presses and releases (private mode 1000, or 9 for presses only).
  case clicks
  /// Also movement with a button held (private mode 1002).
  case drags
  /// All movement (private mode 1003).
  case movement
}
