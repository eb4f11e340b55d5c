import RequirementCatalog

extension AddressScanner {
  /// `10.0.0.1`, `10.0.0.x`, `10.0.0.0/24`, `10.0.0.1:502`, `10.0.0.1-20`, and the six numbers of an
  /// AMS Net ID.
  func ipv4(at start: Int) -> FoundAddress? {
    guard text[start]?.isDecimal == true, !continuesNumber(at: start), !followsVersionMark(start),
      let end = endOfGroups(at: start), !isClause(start..<end)
    else { return nil }
    return FoundAddress(kind: .ip, end: endOfSuffix(at: end), value: text[start..<end])
  }

  private func continuesNumber(at start: Int) -> Bool {
    guard let before = text[start - 1] else { return false }
    return before.isDecimal || before == "." && text[start - 2]?.isDecimal == true
  }

  private func followsVersionMark(_ start: Int) -> Bool {
    text[start - 1] == "v" && !text.isWord(start - 2)
  }

  private func endOfGroups(at start: Int) -> Int? {
    var end = start
    var count = 0
    while let next = endOfGroup(at: end, count) {
      (end, count) = (next, count + 1)
      guard text[end] == ".", endOfGroup(at: end + 1, count) != nil else { break }
      end += 1
    }
    guard count == 4 || count == 6, text[end]?.isDecimal != true else { return nil }
    let isLonger = text[end] == "." && text[end + 1]?.isDecimal == true
    return isLonger ? nil : end
  }

  private func endOfGroup(at start: Int, _ number: Int) -> Int? {
    if number >= 2, let sign = text[start], "x*".contains(sign), !text.isWord(start + 1) {
      return start + 1
    }
    return self.number(at: start, digits: 3, upTo: 255)
  }

  private func endOfSuffix(at start: Int) -> Int {
    var end = start
    switch text[end] {
    case "/":
      end = endOfGroups(at: end + 1) ?? number(at: end + 1, digits: 2, upTo: 32) ?? end
    case "-":
      end = endOfGroups(at: end + 1) ?? number(at: end + 1, digits: 3, upTo: 255) ?? end
    default: break
    }
    return endOfPort(at: end)
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

  /// `00:1b:1b:a0:45:7c` and `00-1b-…` of six or eight pairs, `001b.1ba0.457c`, `001b1ba0457c`.
  func mac(at start: Int) -> FoundAddress? {
    guard text[start]?.isHexadecimal == true, !text.isWord(start - 1) else { return nil }
    let end: Int? =
      if let sign = text[start + 2], "-:".contains(sign) {
        endOfGroups(of: 2, at: start, sign, counts: [6, 8])
      } else if text[start + 4] == "." {
        endOfGroups(of: 4, at: start, ".", counts: [3])
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
