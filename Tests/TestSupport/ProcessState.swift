/// Where the program on the terminal stands.
public enum ProcessState: Equatable, Sendable {
  /// Running, or waiting for input.
  case running
  /// Suspended by this signal, as after ^Z.
  case stopped(Int32)
  /// Ended; all that it wrote has been read.
  case ended(ExitStatus)
}
