import DocumentFormat

/// What became of an input, in words that are the same for inputs that went the same way.
enum Outcome {
  /// How the outcome of an input begins that was taken.
  static let accepted = "accepted"

  /// A refusal, by the case of its error.
  static func refused(_ error: some Error) -> String { "refused \(name(of: error))" }

  /// The refusal of a document, by kind and path; indices and identifiers do not count.
  static func refused(_ problem: DocumentProblem) -> String {
    "refused \(name(of: problem.kind)) \(pattern(of: problem.path))"
  }

  /// The name of an enumeration's case without its payload.
  static func name(of value: some Any) -> String {
    String(String(describing: value).prefix { $0 != "(" }.prefix(60))
  }

  /// A path with every index and identifier the same.
  static func pattern(of path: String) -> String {
    var pattern: [UInt8] = []
    for byte in path.utf8.prefix(80) where byte < 0x30 || byte > 0x39 { pattern.append(byte) }
    return String(decoding: pattern, as: UTF8.self)
  }
}
