/// Why a run ended before its time.
enum FuzzError: Error, CustomStringConvertible {
  case unknownParser(String, known: [String])
  case noCorpus(folder: String)
  case notKept(path: String, code: Int32)
  case broken(parser: String, law: String, input: String)

  var description: String {
    switch self {
    case .unknownParser(let name, let known):
      "there is no parser \(name); known are \(known.joined(separator: ", "))"
    case .noCorpus(let folder): "there is no corpus in \(folder)"
    case .notKept(let path, let code): "\(path) cannot be written: errno \(code)"
    case .broken(let parser, let law, let input): "\(parser): \(law)\n  the input is in \(input)"
    }
  }
}
