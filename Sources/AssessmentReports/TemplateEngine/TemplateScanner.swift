/// A tag as it stands in a template.
struct ScannedTag: Equatable {
  enum Kind: Equatable { case variable, section, inverted, close, partial }

  var kind: Kind
  var name: String
  var line: Int
  var column: Int
}

/// Finds the tags of a template and refuses what report templates do not have.
///
/// swift-mustache accepts more (other delimiters, unescaped text, names made at run time), and
/// renders what it does not know as nothing; here both are mistakes with a place.
struct TemplateScanner {
  private let source: TemplateSource
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1

  private init(_ source: TemplateSource) {
    self.source = source
    characters = Array(source.text)
  }

  /// The tags in order; sections are balanced.
  static func scan(_ source: TemplateSource) throws(TemplateProblem) -> [ScannedTag] {
    var scanner = TemplateScanner(source)
    var tags: [ScannedTag] = []
    while let tag = try scanner.next() { tags.append(tag) }
    try scanner.checkBalance(tags)
    return tags
  }

  private mutating func next() throws(TemplateProblem) -> ScannedTag? {
    while index < characters.count {
      guard isAt("{{") else {
        advance()
        continue
      }
      let start = (line: line, column: column)
      advance(2)
      let isComment = index < characters.count && characters[index] == "!"
      var body = ""
      while index < characters.count, !isAt("}}") {
        if characters[index].isNewline, !isComment { break }
        body.append(characters[index])
        advance()
      }
      guard isAt("}}") else { throw problem(.unfinishedTag, start) }
      if body.hasPrefix("{"), index + 2 < characters.count, characters[index + 2] == "}" {
        advance()
      }
      advance(2)
      if isComment { continue }
      return try tag(body, start)
    }
    return nil
  }

  private func tag(
    _ body: String, _ start: (line: Int, column: Int)
  ) throws(TemplateProblem) -> ScannedTag {
    let kinds: [Character: ScannedTag.Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial,
    ]
    guard let first = body.first else { throw problem(.emptyTag, start) }
    let kind = kinds[first]
    let text = kind == nil ? body[...] : body.dropFirst()
    let name = String(text.trimmingWhitespace)
    guard !name.isEmpty else { throw problem(.emptyTag, start) }
    if first == "{" || first == "&" {
      throw problem(.unescaped(String(body.dropFirst().trimmingWhitespace)), start)
    }
    let isName = name.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber)
        || (kind == .partial && "-_/".contains(character))
    }
    guard isName || (kind == nil && name == ".") else {
      throw problem(.unsupportedTag("{{\(body)}}"), start)
    }
    return ScannedTag(
      kind: kind ?? .variable, name: name, line: start.line, column: start.column)
  }

  private func checkBalance(_ tags: [ScannedTag]) throws(TemplateProblem) {
    var open: [ScannedTag] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        guard open.count <= TemplateCheck.depthLimit else {
          throw problem(.nestedTooDeeply(limit: TemplateCheck.depthLimit), (tag.line, tag.column))
        }
      case .close:
        guard open.last?.name == tag.name else {
          throw problem(
            .unexpectedClose(tag.name, open: open.last?.name), (tag.line, tag.column))
        }
        open.removeLast()
      case .variable, .partial: break
      }
    }
    if let tag = open.last { throw problem(.unclosedSection(tag.name), (tag.line, tag.column)) }
  }

  private func isAt(_ text: String) -> Bool {
    characters[index...].starts(with: text)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < characters.count {
      if characters[index].isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
  }

  private func problem(
    _ reason: TemplateProblem.Reason, _ start: (line: Int, column: Int)
  ) -> TemplateProblem {
    TemplateProblem(file: source.file, line: start.line, column: start.column, reason: reason)
  }
}

extension StringProtocol {
  /// Without white space at either end.
  fileprivate var trimmingWhitespace: SubSequence {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...end]
  }
}
