/// What a profile does with a part of a workspace.
public enum Treatment: String, Sendable {
  /// It stays, with persons, addresses and whatever else the profile replaces taken out of it.
  case kept
  /// Something generic stands in its place, the same wherever the same value stood.
  case replaced
  /// It is left out; where a text was, a mark says so.
  case leftOut

  /// The treatment in words.
  public var title: String {
    self == .leftOut ? "left out" : rawValue
  }
}
