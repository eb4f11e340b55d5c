import DocumentFormat

/// What a merge writes into texts that people read.
enum MergeWording {
  /// Introduces what one side recorded: `Also recorded (Anna, 2026-11-23 14:03 UTC): `.
  static func introduction(_ author: String, _ time: Timestamp) -> String {
    let moment = "\(time.day.text) \(time.timeOfDay.prefix(5)) UTC"
    return "Also recorded (\(author.isEmpty ? moment : "\(author), \(moment)")): "
  }

  /// A text with another one as a paragraph of its own after it.
  static func appending(_ paragraph: String, to text: String) -> String {
    text.isEmpty ? paragraph : text + "\n\n" + paragraph
  }

  /// The name of a field in words: `due date`, `SL-T`.
  static func field(_ name: String) -> String {
    switch name {
    case "target": "SL-T"
    case "targetRationale": "reason for SL-T"
    case "purdue": "Purdue level"
    case "parent": "lies in"
    default: words(name)
    }
  }

  /// A value in words; `code` gives the code of a zone.
  static func value(_ tree: JSONTree?, of field: String, code: (ZoneID) -> String?) -> String {
    switch tree {
    case .text(let text)?:
      switch field {
      case "status": AnswerStatus(text: text)?.title ?? FindingStatus(text: text)?.title ?? text
      case "capability": Capability(text: text)?.title ?? text
      case "parent": ZoneID(text: text).flatMap(code) ?? text
      default: text
      }
    case .truth(let truth)?: truth ? "yes" : "no"
    case .integer(let number)?: String(number)
    case .array(let elements)?:
      elements.allSatisfy(\.isNumber)
        ? "{" + elements.map { value($0, of: "", code: code) }.joined(separator: " ") + "}"
        : elements.map { value($0, of: field, code: code) }.joined(separator: ", ")
    case .object(let entries)?:
      entries.map { "\($0.name) \(value($0.value, of: $0.name, code: code))" }
        .joined(separator: ", ")
    case .null?, nil: "nothing"
    }
  }

  /// All fields of a record in words.
  static func values(of record: JSONTree) -> String {
    guard case .object(let entries) = record else { return "" }
    return entries.map { "\(field($0.name)) \(value($0.value, of: $0.name) { _ in nil })" }
      .joined(separator: "; ")
  }

  private static func words(_ name: String) -> String {
    name.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}

extension JSONTree {
  fileprivate var isNumber: Bool { if case .integer = self { true } else { false } }
}
