/// Why a program has no result.
public enum ProgramRunError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system could not start it.
  case notStarted(program: String, errno: Int32)
  /// It still ran after the time allowed and was killed.
  case timedOut(program: String, after: Duration, output: String, errors: String)

  /// What happened, with all output until then.
  public var description: String {
    switch self {
    case .notStarted(let program, let errno):
      "\(program) was not started: \(POSIXMessage.text(for: errno))"
    case .timedOut(let program, let time, let output, let errors):
      "\(program) did not end within \(time)\nstandard output:\n\(output)\nstandard error:\n\(errors)"
    }
  }
}
