/// What is being searched for.
public struct SearchState: Equatable, Sendable {
  var needle = ""

  /// Whether a text holds the needle: small letters find both cases, others only themselves.
  func matches(_ text: String) -> Bool {
    guard !needle.isEmpty else { return false }
    let isCaseSensitive = needle.contains(where: \.isUppercase)
    return isCaseSensitive ? text.contains(needle) : text.lowercased().contains(needle)
  }
}
