/// How a program ended.
public enum ExitStatus: Equatable, Sendable, CustomStringConvertible {
  /// It returned this code.
  case exited(Int32)
  /// This signal ended it.
  case signalled(Int32)

  /// Whether the program returned 0.
  public var isSuccess: Bool { self == .exited(0) }

  /// The status in words, as failures quote it.
  public var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "ended by signal \(signal)"
    }
  }
}
