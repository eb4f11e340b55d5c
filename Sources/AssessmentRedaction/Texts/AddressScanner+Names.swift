extension AddressScanner {
  /// `operator@works.example`; a domain may be a single word, as in logins.
  func mail(at start: Int) -> FoundAddress? {
    func isLocal(_ character: Character) -> Bool {
      character.isWordPart || "._%+-".contains(character)
    }
    guard let first = text[start], isLocal(first), text[start - 1].map(isLocal) != true else {
      return nil
    }
    let sign = text.end(from: start, while: isLocal)
    guard text[sign] == "@" else { return nil }
    var end = text.end(from: sign + 1) { $0.isWordPart || ".-_".contains($0) }
    while end > sign + 1, !text.isWord(end - 1) { end -= 1 }
    guard end > sign + 1 else { return nil }
    return FoundAddress(kind: .mail, end: end, value: text[start..<end])
  }

  /// Anything with a scheme: `https://…`, `opc.tcp://…`.
  func url(at start: Int) -> FoundAddress? {
    guard text[start]?.isLetter == true, !text.isWord(start - 1) else { return nil }
    let colon = text.end(from: start, atMost: 24) { $0.isWordPart || "+-.".contains($0) }
    guard text[colon] == ":", text[colon + 1] == "/", text[colon + 2] == "/" else { return nil }
    let end = end(from: colon + 3, while: Self.isPathPart)
    guard end > colon + 3 else { return nil }
    return FoundAddress(kind: .url, end: end, value: text[start..<end])
  }

  /// `\\server\share\folder with blanks\file`, also with slashes.
  func share(at start: Int) -> FoundAddress? {
    guard let sign = text[start], sign == "\\" || sign == "/", text[start + 1] == sign,
      text.isWord(start + 2), text[start - 1].map({ $0 == sign || $0 == ":" }) != true,
      !text.isWord(start - 1)
    else { return nil }
    var end = end(from: start + 2, while: Self.isPathPart)
    guard sign == "\\" || text[(start + 2)..<end].contains("/") else { return nil }
    while sign == "\\", let next = endOfContinuedPath(at: end) { end = next }
    return FoundAddress(kind: .share, end: end, value: text[start..<end])
  }

  /// A path goes on over blanks where one of the next four words has a backslash within it.
  private func endOfContinuedPath(at start: Int) -> Int? {
    var position = start
    for _ in 0..<4 {
      guard text[position] == " " else { return nil }
      let end = text.end(from: position + 1, while: Self.isPathPart)
      let word = text[(position + 1)..<end]
      guard !word.hasPrefix("\\"), !word.contains(":") else { return nil }
      if word.contains("\\") { return self.end(from: position + 1, while: Self.isPathPart) }
      position = end
    }
    return nil
  }

  /// `plc1.works.example`, with port and path; `historian:1433`.
  func host(at start: Int) -> FoundAddress? {
    func isPart(_ character: Character) -> Bool {
      character.isWordPart || "-_.".contains(character)
    }
    guard text.isWord(start), !isWithinHost(at: start) else { return nil }
    let end = end(from: start, while: isPart)
    if let port = endOfKnownPort(at: end), isBareName(start..<end) {
      return FoundAddress(kind: .host, end: port, value: text[start..<end])
    }
    guard isHost(start..<end) else { return nil }
    var last = endOfPort(at: end)
    if text[last] == "/" { last = self.end(from: last, while: Self.isPathPart) }
    return FoundAddress(kind: .host, end: last, value: text[start..<end])
  }

  /// The end of `:1433` where a service is known to listen there.
  private func endOfKnownPort(at start: Int) -> Int? {
    let end = endOfPort(at: start)
    guard end > start, !text.isWord(end), let port = Int(text[(start + 1)..<end]) else {
      return nil
    }
    return HostEndings.ports.contains(port) ? end : nil
  }

  /// Whether a word before a port is the name of a machine and not of what has the port: `tcp:502`.
  private func isBareName(_ range: Range<Int>) -> Bool {
    let name = text[range]
    return name.count >= 2 && name.contains(where: \.isLetter) && !name.contains("_")
      && !HostEndings.beforePorts.contains(name)
  }

  private func isWithinHost(at start: Int) -> Bool {
    guard let before = text[start - 1] else { return false }
    return before.isWordPart || "-_".contains(before) || before == "." && text.isWord(start - 2)
  }

  private func isHost(_ range: Range<Int>) -> Bool {
    var labels = text[range].split(separator: ".", omittingEmptySubsequences: false)
    if let last = labels.last, HostEndings.files.contains(String(last)) { labels.removeLast() }
    guard labels.count >= 2, let last = labels.last, last.count >= 2,
      last.allSatisfy(\.isLetter),
      labels.allSatisfy({ $0.first?.isWordPart == true && $0.last?.isWordPart == true }),
      labels.dropLast().contains(where: { $0.contains(where: \.isLetter) })
    else { return false }
    if labels.count > 2 || isMachine(range, named: labels) { return true }
    return labels[0].count >= 2 && !joinsSentences(range)
      && (last.count == 2 || HostEndings.domains.contains(String(last)))
  }

  /// Whether small letters with a figure among them stand before a dot and a word: `srv2.acme`.
  private func isMachine(_ range: Range<Int>, named labels: [Substring]) -> Bool {
    guard let first = labels.first, first.contains(where: \.isNumber), first.first?.isLetter == true
    else { return false }
    return !text.exact[range].contains(where: \.isUppercase)
  }

  /// Whether a blank was forgotten after the end of a sentence: `running.If`.
  private func joinsSentences(_ range: Range<Int>) -> Bool {
    guard let dot = range.first(where: { text[$0] == "." }) else { return false }
    let rest = text.exact[(dot + 1)..<range.upperBound]
    return text.exact[dot - 1].isLowercase && rest.first?.isUppercase == true
      && rest.dropFirst().allSatisfy(\.isLowercase)
  }
}
