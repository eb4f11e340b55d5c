import DocumentFormat

extension FuzzedParser {
  /// Texts and nestings that every JSON document may have.
  static let jsonWords = [
    "{", "}", "[", "]", ":", ",", "{}", "[]", "\"\"", "true", "false", "null", "nul", "1.5e+10",
    "-",
    "\"a\":", "\"a\":1,\"a\":1", "\\u00e9", "\\n", "\\q", "//", "/* */",
  ]
  static let jsonNesting = [
    Nesting(opening: "[", closing: "]"), Nesting(opening: "{\"a\":", closing: "}"),
    Nesting(opening: "[{\"a\":", closing: "}]"), Nesting(opening: "{\"a\":[", closing: "]}"),
  ]

  /// The reader of JSON itself: what it passes over, and what it takes as a value.
  static let json = FuzzedParser(
    name: "json", share: 44_000, words: jsonWords, nesting: jsonNesting
  ) { bytes throws(BrokenLaw) in
    let skipped = skip(bytes)
    let tree: JSONTree
    do throws(DocumentProblem) {
      tree = try JSONReader.document(JSONTree.self, from: bytes)
    } catch {
      let isInside = (0...bytes.count).contains(error.offset)
      try BrokenLaw.check(isInside, "the place \(error.offset) is not in \(bytes.count) bytes")
      if let skipped { return "passed over \(Outcome.refused(error)), \(skipped)" }
      return Outcome.refused(error)
    }
    try BrokenLaw.check(skipped == nil, "a value was read that is not well-formed")
    for layout in [JSONWriter.Layout.indented, .oneLine] {
      let written = JSONWriter.document(tree, layout: layout)
      let again = try? JSONReader.document(JSONTree.self, from: written)
      try BrokenLaw.check(again == tree, "what was written differs from what was read")
    }
    return "\(Outcome.accepted) \(shape(of: tree))"
  }

  /// Passes over a document; gives why it is not well-formed.
  private static func skip(_ bytes: [UInt8]) -> String? {
    var reader = JSONReader(bytes)
    do throws(DocumentProblem) {
      try reader.skipValue()
      try reader.expectEnd()
      return nil
    } catch {
      return Outcome.refused(error)
    }
  }

  private static func shape(of tree: JSONTree) -> String {
    switch tree {
    case .object(let entries):
      "object \(min(entries.count, 3)) \(entries.first.map { shape(of: $0.value) } ?? "")"
    case .array(let values): "list \(min(values.count, 3)) \(values.first.map(shape) ?? "")"
    default: Outcome.name(of: tree)
    }
  }
}
