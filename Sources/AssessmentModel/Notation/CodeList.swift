import RequirementCatalog

/// The zones and conduits that a line of text names by their codes: `Z1, Cell 3; C 2`.
///
/// Commas, semicolons and line ends separate. A blank may stand inside a code, so it separates only
/// where the longest code that fits ends: `Cell 3 Z1` names two places where there is a Cell 3. A code
/// is found as ``Workspace/place(code:)`` finds it.
public struct CodeList: Sendable {
  /// Words that are no code of the list.
  public struct UnknownCode: Error, Equatable {
    /// The words as they were written.
    public var code: String

    /// Names the words.
    public init(code: String) { self.code = code }
  }

  private let exact: [String: PlaceID]
  private let folded: [String: [PlaceID]]
  private let longest: Int

  /// A list that knows the codes of these places.
  public init(_ places: [Place]) {
    exact = Dictionary(places.map { ($0.code.trimmed, $0.id) }) { first, _ in first }
    folded = Dictionary(grouping: places) { CodeNotation.key($0.code) }
      .mapValues { $0.map(\.id) }
    longest = places.map(\.code.count).max() ?? 0
  }

  /// The places that the text names, in its order; throws the first words that are no code.
  public func places(in text: String) throws(UnknownCode) -> [PlaceID] {
    var rest = text[...]
    var found: [PlaceID] = []
    while true {
      rest = rest.drop { $0.isWhitespace || Self.separates($0) }
      if rest.isEmpty { return found }
      guard let (id, end) = longestCode(at: rest) else {
        throw UnknownCode(code: words(at: rest))
      }
      found.append(id)
      rest = rest[end...]
    }
  }

  /// How the codes of some places are written, so that they are read again as they are.
  public static func text(_ codes: [String]) -> String { codes.joined(separator: ", ") }

  // MARK: Pieces

  /// The longest code that the text begins with and that ends where a word ends.
  private func longestCode(at text: Substring) -> (id: PlaceID, end: Substring.Index)? {
    // Blanks inside may be more than one, so that a code may be written longer than it is.
    for end in Self.wordEnds(of: text.prefix(2 * longest + 8), in: text).reversed() {
      let written = String(text[..<end])
      if let id = exact[written] { return (id, end) }
      guard !written.contains(where: Self.separates) else { continue }
      if let ids = folded[CodeNotation.key(written)], ids.count == 1 { return (ids[0], end) }
    }
    return nil
  }

  /// Where words end, in order.
  private static func wordEnds(
    of start: Substring, in text: Substring
  ) -> [Substring.Index] {
    var ends: [Substring.Index] = []
    for index in start.indices where !text[index].isWhitespace && !separates(text[index]) {
      let next = text.index(after: index)
      if next == text.endIndex || text[next].isWhitespace || separates(text[next]) {
        ends.append(next)
      }
    }
    return ends
  }

  /// What was written instead of a code: up to a separator, or to the next code that there is.
  private func words(at text: Substring) -> String {
    var end = text.startIndex
    while end < text.endIndex, !Self.separates(text[end]) {
      let isAfterBlank = end > text.startIndex && text[text.index(before: end)].isWhitespace
      if isAfterBlank, longestCode(at: text[end...]) != nil { break }
      end = text.index(after: end)
    }
    return String(text[..<end]).trimmed
  }

  private static func separates(_ character: Character) -> Bool {
    character == "," || character == ";" || character.isNewline
  }
}
