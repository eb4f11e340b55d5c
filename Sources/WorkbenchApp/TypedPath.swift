/// A path as somebody typed it: `~` at its start stands for the home folder.
///
/// Nothing can be read or written at it; only ``resolved(home:)`` gives a path for that.
public struct TypedPath: Hashable, Sendable {
  /// The path as it was typed, for showing and for typing on.
  public let text: String

  /// What was typed, without blanks around it; nil where nothing was.
  public init?(typed: String) {
    let text = typed.trimmed
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// What one would type for a path that is known; a name that begins with `~` stays that name.
  public init(naming path: String) {
    text = path.hasPrefix("~") ? "./" + path : path
  }

  /// The path that is meant, where `home` is the home folder.
  public func resolved(home: String?) -> ResolvedPath {
    guard let home, text == "~" || text.hasPrefix("~/") else { return ResolvedPath(text: text) }
    return ResolvedPath(text: home + text.dropFirst())
  }
}

/// A path for the system, made from what somebody typed.
public struct ResolvedPath: Hashable, Sendable {
  /// The path.
  public let text: String

  fileprivate init(text: String) { self.text = text }
}
