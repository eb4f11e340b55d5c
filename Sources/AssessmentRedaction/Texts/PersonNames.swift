import AssessmentModel

/// The persons of a workspace by number, and by what they may be called in texts.
struct PersonNames {
  /// Names as they were written first, in the order of their numbers.
  private var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// Stands for a name that several persons share.
  private static let anyone = "a person"

  init(_ fields: [String]) {
    for field in fields.map({ Authorship.login(in: $0) ?? $0 }) {
      let key = Self.key(field)
      guard !key.isEmpty, numbers[key] == nil else { continue }
      names.append(field)
      numbers[key] = names.count
    }
  }

  /// What stands for a person; empty where there is no name.
  func pseudonym(of name: String) -> String {
    numbers[Self.key(Authorship.login(in: name) ?? name)].map { "Person \($0)" } ?? ""
  }

  /// The names and the parts of names that are sought in texts.
  ///
  /// A name without a letter is not sought, and neither are names of other things, which stay.
  func sought(except others: [String]) -> [SoughtName] {
    var known = Set(others.map(Self.key))
    var sought: [SoughtName] = []
    for name in names where name.contains(where: \.isLetter) {
      guard known.insert(Self.key(name)).inserted else { continue }
      sought.append(
        SoughtName(
          text: name, likeness: CommonWords.isLikely(name) ? .exact : .any,
          replacement: pseudonym(of: name)))
    }
    return sought + aliases(except: known)
  }

  /// Parts of names; one that fits several persons names none of them.
  private func aliases(except known: Set<String>) -> [SoughtName] {
    var found: [String: SoughtName] = [:]
    for name in names {
      for alias in NameParts(name).aliases where !known.contains(Self.key(alias.text)) {
        let replacement = pseudonym(of: name)
        let key = Self.key(alias.text)
        var sought = SoughtName(
          text: alias.text, likeness: alias.likeness, replacement: replacement)
        if let other = found[key] {
          if other.replacement != replacement { sought.replacement = Self.anyone }
          if other.likeness.rawValue > sought.likeness.rawValue { sought.likeness = other.likeness }
        }
        found[key] = sought
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  /// A name by its plain letters, so that two spellings of it are one; a name without any by itself.
  private static func key(_ name: String) -> String {
    let letters = NameSkeleton.pattern(name)
    if letters.contains(where: \.isLetter) { return String(letters) }
    return String(
      FoldedText(name).folded.split(whereSeparator: \.isWhitespace).joined(separator: [" "]))
  }
}
