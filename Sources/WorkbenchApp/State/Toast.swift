/// One line that tells what just happened; the next key takes it away.
public struct Toast: Equatable, Sendable {
  /// What happened.
  public var text: String
  /// Whether it is something that did not work.
  public var isError: Bool
}
