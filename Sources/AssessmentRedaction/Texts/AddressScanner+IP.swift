import RequirementCatalog

extension AddressScanner {
  /// `10.0.0.1`, `10.0.0.x`, `10.0.0.0/24`, `10.0.0.1:502`, `10.0.0.1-20`, and the six numbers of an
  /// AMS Net ID; also `10. 0. 0. 1`, `10-0-0-1`, `10_0_0_1` and `10,0,0,1`, and with `IP` before it.
  func ipv4(at start: Int) -> FoundAddress? {
    let first = startOfNumbers(at: start)
    guard text[first]?.isDecimal == true, first > start || !continuesNumber(at: first),
      let groups = groups(at: first), !isVersion(groups, at: first),
      !isClause(first..<groups.end)
    else { return nil }
    return FoundAddress(
      kind: .ip, end: endOfSuffix(at: groups.end), value: groups.parts.joined(separator: "."))
  }

  /// The numbers of an address.
  private struct Groups {
    var end: Int
    var parts: [String]

    /// Whether the numbers are those of a network that the internet does not lead to.
    var isPrivate: Bool {
      let numbers = parts.prefix(2).map { Int($0) ?? 0 }
      guard numbers.count == 2 else { return false }
      switch numbers[0] {
      case 10, 127: return true
      case 172: return (16...31).contains(numbers[1])
      case 192: return numbers[1] == 168
      case 169: return numbers[1] == 254
      default: return false
      }
    }

    func has(above limit: Int) -> Bool { parts.contains { Int($0).map { $0 > limit } ?? false } }
  }

  /// After `IP` that is written together with the address.
  private func startOfNumbers(at start: Int) -> Int {
    guard text[start] == "i", text[start + 1] == "p", !text.isWord(start - 1) else { return start }
    let version = text[start + 2] == "v" && text[start + 3] == "4" ? start + 4 : start + 2
    return text[version]?.isDecimal == true ? version : start
  }

  private func continuesNumber(at start: Int) -> Bool {
    guard let before = text[start - 1] else { return false }
    return before.isDecimal || ".,-_".contains(before) && text[start - 2]?.isDecimal == true
  }

  /// Whether it is the version of a product: `v4.2.1.0`; a private network never is.
  private func isVersion(_ groups: Groups, at start: Int) -> Bool {
    text[start - 1] == "v" && !text.isWord(start - 2) && !groups.isPrivate
  }

  /// Four or six numbers with dots between them; else four with another sign, where they are likely
  /// to be an address.
  private func groups(at start: Int) -> Groups? {
    if let dotted = groups(at: start, separator: { text[$0] == "." ? $0 + 1 : nil }),
      dotted.parts.count == 4 || dotted.parts.count == 6
    {
      return dotted
    }
    let loose = groups(at: start) { position in
      let dot = text.end(from: position, atMost: 2, while: \.isWhitespace)
      return text[dot] == "." ? text.end(from: dot + 1, atMost: 2, while: \.isWhitespace) : nil
    }
    if let loose, loose.parts.count == 4, loose.has(above: 9) { return loose }
    for sign: Character in [",", "-", "_"] {
      let found = groups(at: start, separator: { text[$0] == sign ? $0 + 1 : nil })
      if let found, found.parts.count == 4, found.isPrivate || found.has(above: 31) {
        return found
      }
    }
    return nil
  }

  /// As many numbers as follow each other with a separator between them; nil where a further one
  /// follows that is none of an address.
  private func groups(at start: Int, separator: (Int) -> Int?) -> Groups? {
    var parts: [String] = []
    var position = start
    while parts.count < 7, let end = endOfGroup(at: position, parts.count) {
      parts.append(String(text[position..<end]))
      guard let next = separator(end), text[next]?.isDecimal == true || isAnything(next) else {
        return text[end]?.isDecimal == true ? nil : Groups(end: end, parts: parts)
      }
      position = next
    }
    return nil
  }

  /// `x` or `*` for a number that may be any.
  private func isAnything(_ position: Int) -> Bool {
    text[position].map { "x*".contains($0) } == true && !text.isWord(position + 1)
  }

  private func endOfGroup(at start: Int, _ number: Int) -> Int? {
    if number >= 2, isAnything(start) { return start + 1 }
    return self.number(at: start, digits: 3, upTo: 255)
  }

  // MARK: What follows an address

  /// The end of prefix, mask, range, further last numbers and port.
  private func endOfSuffix(at start: Int) -> Int {
    var end = start
    while let next = endOfContinuation(at: end) { end = next }
    return endOfPort(at: end)
  }

  private static let connectors: [String] = [
    "...", "..", "/", "-", ",", ";", "&", "+", "bis", "to", "till", "through", "until", "und",
    "and",
    "or", "oder", "et", "ou", "à", "y", "e", "a",
  ]

  /// `/24`, `-20`, ` - 20`, ` bis .20`, `, .21 and .22`, ` to 10.0.0.20`.
  private func endOfContinuation(at start: Int) -> Int? {
    let first = text.end(from: start, atMost: 2, while: \.isWhitespace)
    for connector in Self.connectors {
      let end = first + connector.count
      guard end <= text.count, text[first..<end] == connector else { continue }
      let isWord = connector.last?.isLetter == true
      if isWord, first == start || !(text[end]?.isWhitespace ?? false) { continue }
      let next = text.end(from: end, atMost: 2, while: \.isWhitespace)
      if let found = endOfContinued(at: next, connector, isSpaced: first > start || next > end) {
        return found
      }
    }
    return nil
  }

  private func endOfContinued(at start: Int, _ connector: String, isSpaced: Bool) -> Int? {
    if text[start] == "." {
      guard let end = number(at: start + 1, digits: 3, upTo: 255), text[end] != "." else {
        return nil
      }
      return text.isWord(end) ? nil : end
    }
    switch connector {
    case "/":
      if isSpaced { return number(at: start, digits: 2, upTo: 32) }
      return groups(at: start)?.end ?? number(at: start, digits: 3, upTo: 255)
    case "-", "..", "...", "bis", "to", "till", "through", "until":
      if let groups = groups(at: start) { return groups.end }
      guard let end = number(at: start, digits: 3, upTo: 255), !text.isWord(end) else { return nil }
      return text[end] == "." && text[end + 1]?.isDecimal == true ? nil : end
    default: return nil
    }
  }

  /// Whether it is a clause of the standard and called so.
  private func isClause(_ range: Range<Int>) -> Bool {
    let word = text[max(0, range.lowerBound - 7)..<range.lowerBound]
    return word == "clause " && Self.clauses.contains(text[range])
  }

  private static let clauses = Set(Catalog.requirements.map(\.clause))

  // MARK: IPv6

  /// `2001:db8::1`, with prefix or scope, or in brackets with a port.
  func ipv6(at start: Int) -> FoundAddress? {
    let isBracketed = text[start] == "["
    let first = isBracketed ? start + 1 : start
    guard let character = text[first], character.isHexadecimal || character == ":",
      isBracketed || !text.isWord(start - 1)
    else { return nil }
    var end = text.end(from: first, atMost: 48) { $0.isHexadecimal || $0 == ":" || $0 == "." }
    while end > first, text[end - 1] == "." { end -= 1 }
    if end > first + 1, text[end - 1] == ":", text[end - 2] != ":" { end -= 1 }
    guard !text.isWord(end), Self.isIPv6(text[first..<end]) else { return nil }
    let value = text[first..<end]
    if text[end] == "%" {
      end = text.end(from: end + 1) { $0.isWordPart || "-_.".contains($0) }
    }
    if text[end] == "/" { end = number(at: end + 1, digits: 3, upTo: 128) ?? end }
    if isBracketed, text[end] == "]" { end = endOfPort(at: end + 1) }
    return FoundAddress(kind: .ip, end: end, value: value)
  }

  /// Eight groups of hexadecimal digits; `::` stands once for as many as are missing (RFC 4291).
  private static func isIPv6(_ text: String) -> Bool {
    guard text.count(where: { $0 == ":" }) >= 2, text.contains(where: \.isHexadecimal) else {
      return false
    }
    let halves = text.replacing("::", with: "|", maxReplacements: 1)
      .split(separator: "|", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for half in halves where !half.isEmpty {
      for group in half.split(separator: ":", omittingEmptySubsequences: false) {
        let isFour = group.contains(".") && group.split(separator: ".").count == 4
        guard isFour || (1...4).contains(group.count) && group.allSatisfy(\.isHexadecimal) else {
          return false
        }
        count += isFour ? 2 : 1
      }
    }
    return halves.count == 2 ? count <= 7 : count == 8
  }

  // MARK: MAC

  /// `00:1b:1b:a0:45:7c`, also with `-`, `.`, `_` or blanks, of six or eight pairs; `001b.1ba0.457c`,
  /// `001b1b-a0457c`, `001b1ba0457c`.
  func mac(at start: Int) -> FoundAddress? {
    guard text[start]?.isHexadecimal == true, !text.isWord(start - 1) else { return nil }
    let end: Int? =
      if let sign = text[start + 2], "-:".contains(sign) {
        endOfGroups(of: 2, at: start, sign, counts: [6, 8])
      } else if let sign = text[start + 2], "._ ".contains(sign) {
        endOfGroups(of: 2, at: start, sign, counts: [6, 8]).flatMap { end in
          text[start..<end].contains { $0.isLetter } ? end : nil
        }
      } else if let sign = text[start + 4], ".-:".contains(sign) {
        endOfGroups(of: 4, at: start, sign, counts: [3])
      } else if text[start + 6] == "-" || text[start + 6] == ":" {
        endOfGroups(of: 6, at: start, text[start + 6] ?? "-", counts: [2])
      } else {
        endOfBareMAC(at: start)
      }
    return end.map { end in
      let digits = text[start..<end].filter(\.isHexadecimal)
      return FoundAddress(kind: .mac, end: end, value: digits)
    }
  }

  private func endOfGroups(
    of digits: Int, at start: Int, _ sign: Character, counts: Set<Int>
  ) -> Int? {
    var end = start
    var count = 0
    while count <= 8 {
      let next = text.end(from: end, atMost: digits + 1, while: \.isHexadecimal)
      guard next - end == digits else { return nil }
      (end, count) = (next, count + 1)
      guard text[end] == sign, text[end + 1]?.isHexadecimal == true else { break }
      end += 1
    }
    return counts.contains(count) && !text.isWord(end) ? end : nil
  }

  /// Twelve digits are a MAC address where letters and figures are among them.
  private func endOfBareMAC(at start: Int) -> Int? {
    let end = text.end(from: start, atMost: 13, while: \.isHexadecimal)
    guard end - start == 12, !text.isWord(end) else { return nil }
    let digits = text[start..<end]
    return digits.contains(where: \.isLetter) && digits.contains(where: \.isDecimal) ? end : nil
  }
}
