/// Finds network addresses in texts by their form.
///
/// In doubt it finds one: a version such as `4.2.1.0` is taken for an IP address. A host name without
/// a domain has no form of its own and is not found.
struct AddressScanner {
  let text: FoldedText

  /// The longest address of some kinds that begins at a position.
  func address(at start: Int, of kinds: Set<AddressKind>) -> FoundAddress? {
    var best: FoundAddress?
    for kind in AddressKind.allCases where kinds.contains(kind) {
      if let found = address(kind, at: start), found.end > best?.end ?? start { best = found }
    }
    return best
  }

  private func address(_ kind: AddressKind, at start: Int) -> FoundAddress? {
    switch kind {
    case .mail: mail(at: start)
    case .ip: ipv4(at: start) ?? ipv6(at: start)
    case .mac: mac(at: start)
    case .url: url(at: start)
    case .share: share(at: start)
    case .host: host(at: start)
    }
  }

  // MARK: Pieces

  /// The end of a run that may end with signs of the sentence around it.
  func end(from start: Int, while condition: (Character) -> Bool) -> Int {
    var end = text.end(from: start, while: condition)
    while end > start, let last = text[end - 1], ".,;:!?)]}'’”»".contains(last) { end -= 1 }
    return end
  }

  /// A whole number within a range that begins at a position and has at most so many digits.
  func number(at start: Int, digits: Int, upTo limit: Int) -> Int? {
    let end = text.end(from: start, atMost: digits + 1, while: \.isDecimal)
    guard (1...digits).contains(end - start), let value = Int(text[start..<end]), value <= limit
    else { return nil }
    return end
  }

  /// The end of `:502` at a position; the position itself where no port stands there.
  func endOfPort(at start: Int) -> Int {
    guard text[start] == ":" else { return start }
    return number(at: start + 1, digits: 5, upTo: 65_535) ?? start
  }

  static func isPathPart(_ character: Character) -> Bool {
    !character.isWhitespace && !"<>\"`|".contains(character)
  }
}
