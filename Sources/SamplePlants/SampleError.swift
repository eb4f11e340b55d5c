import AssessmentModel
import AssessmentTables
import DocumentFormat

/// Why a sample cannot be built: the program was put together with data that do not fit.
public enum SampleError: Error, Equatable, Sendable {
  /// The program holds no file at this path.
  case missing(path: String)
  /// A file is not what it should be.
  case unreadable(path: String, DocumentProblem)
  /// A table of answers has problems.
  case unfitAnswers(path: String, TableProblems)
  /// A file names a zone, conduit or requirement that is not there.
  case unknownCode(path: String, String)
  /// The workspace refuses the contents of a file.
  case refused(path: String, EditError)

  /// What is wrong, in one sentence.
  public var summary: String {
    switch self {
    case .missing(let path): "the program holds no sample file \(path)"
    case .unreadable(let path, let problem): "sample file \(path): \(problem.summary)"
    case .unfitAnswers(let path, let problems):
      "sample file \(path): " + (problems.problems.first.map { "\($0.place): \($0.summary)" } ?? "")
    case .unknownCode(let path, let code): "sample file \(path): \"\(code)\" is not known"
    case .refused(let path, let error): "sample file \(path): \(error.summary)"
    }
  }
}
