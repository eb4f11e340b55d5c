import DocumentFormat
import RequirementCatalog

/// The words by which people name the cases of a list: the names in files and those on screens and in
/// reports, in any case, with blanks, hyphens, underscores or nothing between them.
struct Words<Value: JSONCase> {
  private let values: [String: Value?]
  private let allowed: [String]

  /// `title` is the name on screens; `more` are other words, `nothing` those that say nothing.
  init(_ title: (Value) -> String, more: [String: Value] = [:], nothing: [String] = []) {
    var values: [String: Value?] = [:]
    for word in nothing { values[Self.key(word)] = .some(nil) }
    for (word, value) in more { values[Self.key(word)] = .some(value) }
    for value in Value.allCases {
      values[Self.key(value.rawValue)] = .some(value)
      values[Self.key(title(value))] = .some(value)
    }
    self.values = values
    allowed = Value.allCases.map(title)
  }

  /// The case that a word names, nil for a word that says nothing; throws for any other.
  func value(_ word: String) throws(NotationError) -> Value? {
    guard let value = values[Self.key(word)] else {
      throw .unknownWord(word.trimmed, allowed: allowed)
    }
    return value
  }

  /// Whether a word is one of those that say nothing.
  func says(nothing word: String) -> Bool { values[Self.key(word)] == .some(.none) }

  private static func key(_ word: String) -> String {
    String(word.trimmed.lowercased().filter { !$0.isWhitespace && !$0.isDash && $0 != "_" })
  }
}

extension AnswerStatus {
  private static let words = Words<AnswerStatus>(
    \.title,
    more: [
      "n/a": .notApplicable, "na": .notApplicable, "n.a.": .notApplicable,
      "compensated by another measure": .compensated,
    ],
    nothing: ["not assessed", "clear", "not applicable with its SR"])

  /// The status that a word names, as screens, menus, reports and files write it, or `n/a`; nil for
  /// `not assessed` and for what follows from the SR, which are no answers of their own.
  public static func named(_ word: String) throws(NotationError) -> AnswerStatus? {
    try words.value(word)
  }
}

extension Capability {
  /// Words that leave the capability to the status.
  private static let following = [
    "capable (assumed)", "not capable (assumed)", "as it follows", "capability as it follows",
  ]
  /// Words that leave it open.
  private static let open = [
    "unknown", "not known", "capability not known", "not applicable", "n/a", "na", "n.a.",
  ]
  private static let words = Words<Capability>(
    \.title,
    more: ["capable (stated)": .capable, "not capable (stated)": .notCapable],
    nothing: following + open)
  private static let openWords = Words<Capability>(\.title, nothing: open)

  /// The capability that a word names; nil for words that leave it open or to the status.
  public static func named(_ word: String) throws(NotationError) -> Capability? {
    try words.value(word)
  }

  /// Whether a word says that the capability is unknown, rather than that it follows from the status.
  public static func isLeftOpen(by word: String) -> Bool { openWords.says(nothing: word) }
}

extension AssessmentMethod {
  private static let words = Words<AssessmentMethod>(\.title)

  /// The method that a word names.
  public static func named(_ word: String) throws(NotationError) -> AssessmentMethod {
    guard let method = try words.value(word) else {
      throw .unknownWord(word, allowed: allCases.map(\.title))
    }
    return method
  }

  /// The methods that a list names, with commas or semicolons between them, each once, in the order of
  /// the cases.
  public static func list(_ text: String) throws(NotationError) -> [AssessmentMethod] {
    var methods: Set<AssessmentMethod> = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline })
    where !word.allSatisfy(\.isWhitespace) {
      methods.insert(try named(String(word)))
    }
    return allCases.filter(methods.contains)
  }
}

extension FindingSeverity {
  private static let words = Words<FindingSeverity>(\.rawValue)

  /// The severity that a word names.
  public static func named(_ word: String) throws(NotationError) -> FindingSeverity {
    guard let severity = try words.value(word) else {
      throw .unknownWord(word, allowed: allCases.map(\.rawValue))
    }
    return severity
  }
}

extension FindingStatus {
  private static let words = Words<FindingStatus>(\.title)

  /// The status that a word names.
  public static func named(_ word: String) throws(NotationError) -> FindingStatus {
    guard let status = try words.value(word) else {
      throw .unknownWord(word, allowed: allCases.map(\.title))
    }
    return status
  }
}
