/// What the program tells the shell.
public enum ExitStatus: Int32, Sendable {
  /// All was done.
  case done = 0
  /// `validate` or `verify` found problems, or two branches had to be merged for reading.
  case problemsFound = 1
  /// The command line is wrong.
  case wrongUsage = 2
  /// An input could not be read or is invalid.
  case invalidInput = 3
  /// An output could not be written.
  case notWritten = 4
}
