/// A program that should have been built with the tests and was not.
public struct BinaryUnderTestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The program's name.
  public let name: String
  /// Where the search began.
  public let start: String

  /// What was sought, where, and what to do.
  public var description: String {
    """
    no program “\(name)” was built beside the tests (searched upwards from \(start)); \
    the test target must depend on it, or run swift build first
    """
  }
}
