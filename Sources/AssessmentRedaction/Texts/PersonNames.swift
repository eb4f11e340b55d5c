/// The persons of a workspace by number, and by what they may be called in texts.
struct PersonNames {
  /// Names as they were written first, in the order of their numbers.
  private var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// Stands for a name that several persons share.
  private static let anyone = "a person"

  init(_ fields: [String]) {
    for field in fields {
      let key = Self.key(field)
      guard !key.isEmpty, numbers[key] == nil else { continue }
      names.append(field)
      numbers[key] = names.count
    }
  }

  /// What stands for a person; empty where there is no name.
  func pseudonym(of name: String) -> String {
    numbers[Self.key(name)].map { "Person \($0)" } ?? ""
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
          text: name, isExact: CommonWords.isLikely(name), replacement: pseudonym(of: name)))
    }
    return sought + aliases(except: known)
  }

  /// Parts of names; one that fits several persons names none of them.
  private func aliases(except known: Set<String>) -> [SoughtName] {
    var found: [String: SoughtName] = [:]
    for name in names {
      for alias in NameParts(name).aliases where !known.contains(Self.key(alias.text)) {
        let replacement = pseudonym(of: name)
        var sought = SoughtName(
          text: alias.text, isExact: alias.isExact, replacement: replacement)
        if let other = found[alias.text], other.replacement != replacement {
          sought.replacement = Self.anyone
        }
        found[alias.text] = sought
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  /// A name without case, invisible characters and white space around it.
  private static func key(_ name: String) -> String {
    String(
      FoldedText(name).folded.split(whereSeparator: \.isWhitespace).joined(separator: [" "]))
  }
}
