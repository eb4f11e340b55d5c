import Foundation

/// Text that would take a terminal over, in every field of a workspace.
enum HostileText {
  /// A parameter that no screen of ours uses in a sequence.
  static let parameter = "7777"

  /// A title, a clear, a colour, the same with one C1 character, bells, turns of the direction of
  /// reading, line separators, DEL and NUL.
  static let evil =
    "\u{1B}]0;owned\u{7}\u{1B}[2J\u{1B}[\(parameter)m\u{1B}P\(parameter)\u{1B}\\\u{9B}31m\u{9D}0;o"
    + "\u{9C}\u{202E}\u{2066}\u{200F}\u{61C}\u{85}\u{2028}\u{2029}\u{7F}\u{0}\u{FEFF}\r\u{E0041}"

  /// Fields that hold no free text, which the format checks.
  private static let strict: Set = [
    "addedAt", "assessedAt", "attachments", "capability", "digest", "dueDate", "end", "ends",
    "expiry", "format", "id", "link", "method", "methods", "parent", "past", "places", "purdue",
    "requirements", "severity", "start", "status",
  ]

  /// The workspace with the evil text in all of its free texts, each after the name of its field;
  /// its answers get the texts that they lack.
  static func workspace(_ json: String) throws -> Data {
    var tree = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    let answers = tree["answers"] as? [String: [String: [String: Any]]] ?? [:]
    let texts: [String: Any] = [
      "approver": "", "assessor": "", "evidence": [""], "note": "", "rationale": "",
    ]
    tree["answers"] = answers.mapValues { $0.mapValues { $0.merging(texts) { first, _ in first } } }
    return try JSONSerialization.data(withJSONObject: spoiled(tree, field: ""))
  }

  /// How a text begins that stands in a field.
  static func mark(of field: String) -> String { "<\(field)" }

  private static func spoiled(_ value: Any, field: String) -> Any {
    switch value {
    case let fields as [String: Any]:
      return Dictionary(uniqueKeysWithValues: fields.map { ($0, spoiled($1, field: $0)) })
    case let list as [Any]:
      return list.map { spoiled($0, field: field) }
    case let text as String:
      guard !strict.contains(field) else { return text }
      return field == "code" ? text + evil : mark(of: field) + evil + "> " + text + evil
    default: return value
    }
  }
}
