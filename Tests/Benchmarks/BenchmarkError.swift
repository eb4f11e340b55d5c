/// Why a figure could not be taken.
enum BenchmarkError: Error, CustomStringConvertible {
  case call(String, code: Int32)
  case notFound(program: String)
  case endedEarly(arguments: [String])
  case unfit(file: String)

  var description: String {
    switch self {
    case .call(let name, let code): "\(name) failed with errno \(code)"
    case .notFound(let program): "no program \(program) stands beside this one; build it first"
    case .endedEarly(let arguments):
      "zonebook \(arguments.joined(separator: " ")) ended before its screen was complete"
    case .unfit(let file): "\(file) does not hold what was put there"
    }
  }
}
