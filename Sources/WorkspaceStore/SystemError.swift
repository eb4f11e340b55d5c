import Glibc

/// Why the operating system refused a call: a number of `errno`.
public struct SystemError: Error, Hashable, Sendable {
  /// The number, such as `ENOSPC`.
  public let code: Int32

  /// Wraps a number of `errno`.
  public init(_ code: Int32) {
    self.code = code
  }

  /// Something else than a folder stands where one belongs.
  static let notAFolder = SystemError(ENOTDIR)

  /// The reason of the call that failed just now on this thread.
  static var current: SystemError { SystemError(errno) }

  /// The system's own words, such as `No space left on device`.
  public var summary: String { String(cString: strerror(code)) }
}
