/// Who is named as the author of a change: a person who said so, or plainly that nobody did. A login
/// name is never shown as if it were a person.
public enum Authorship {
  /// Stands for a person who was not named; the login is what is known instead.
  public static func unstated(login: String) -> String {
    login.isEmpty ? "not stated" : prefix + login + suffix
  }

  /// Whether a text stands for a person who was not named.
  public static func isUnstated(_ author: String) -> Bool {
    author == unstated(login: "") || login(in: author) != nil
  }

  /// The login in what stands for a person who was not named; nil for a person's name.
  public static func login(in author: String) -> String? {
    guard author.hasPrefix(prefix), author.hasSuffix(suffix),
      author.count > prefix.count + suffix.count
    else { return nil }
    return String(author.dropFirst(prefix.count).dropLast(suffix.count))
  }

  /// The author where nobody can be asked: who is stated, else the only assessor of the visit, else
  /// what is known.
  public static func author(stated: String?, of visit: Visit, login: String) -> String {
    if let stated { return stated }
    let people = visit.people
    return people.count == 1 ? people[0] : unstated(login: login)
  }

  private static let prefix = "not stated (login "
  private static let suffix = ")"
}

extension Visit {
  /// The assessors one by one, each once: a line may name several, with commas, semicolons, `&` or
  /// "and" between them.
  public var people: [String] {
    var people: [String] = []
    for line in assessors {
      let words = line.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
      let parts = words.split { ["and", "und", "et", "&", "+"].contains($0.lowercased()) }
      let names = parts.flatMap { part in
        part.joined(separator: " ").split { ",;&|".contains($0) }
      }
      for name in names {
        let name = name.split(separator: " ").joined(separator: " ")
        if !name.isEmpty, !people.contains(name) { people.append(name) }
      }
    }
    return people
  }
}
