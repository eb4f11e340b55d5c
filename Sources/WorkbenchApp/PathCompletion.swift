/// What a path that was begun can become.
public struct PathCompletion: Equatable, Sendable {
  /// The path as far as all possibilities agree.
  public var path: String
  /// The names that are possible, where there is more than one.
  public var names: [String]

  /// A completion; no names where there is nothing to choose.
  public init(path: String, names: [String] = []) {
    self.path = path
    self.names = names
  }
}
