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
  /// What was not read yet.
  private var rest: Substring
  private var line = 1
  private var column = 1
  /// The sections that are open.
  private var open: [ScannedTag] = []

  private init(_ source: TemplateSource) {
    self.source = source
    rest = source.text[...]
  }

  /// The tags in order; sections are balanced. Throws at the first mistake, and reads no further.
  static func scan(_ source: TemplateSource) throws(TemplateProblem) -> [ScannedTag] {
    var scanner = TemplateScanner(source)
    var tags: [ScannedTag] = []
    while let tag = try scanner.next() {
      try scanner.nest(tag)
      tags.append(tag)
    }
    if let tag = scanner.open.last {
      throw scanner.problem(.unclosedSection(tag.name), (tag.line, tag.column))
    }
    return tags
  }

  private mutating func next() throws(TemplateProblem) -> ScannedTag? {
    while !rest.isEmpty {
      guard isAt("{{") else {
        advance()
        continue
      }
      let start = (line: line, column: column)
      advance(2)
      let isComment = rest.first == "!"
      var body = ""
      while let character = rest.first, !isAt("}}") {
        if character.isNewline, !isComment { break }
        body.append(character)
        advance()
      }
      guard isAt("}}") else { throw problem(.unfinishedTag, start) }
      if body.hasPrefix("{"), rest.dropFirst(2).first == "}" { advance() }
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

  /// Opens or closes the section of a tag.
  private mutating func nest(_ tag: ScannedTag) throws(TemplateProblem) {
    switch tag.kind {
    case .section, .inverted:
      guard open.count < TemplateCheck.depthLimit else {
        throw problem(.nestedTooDeeply(limit: TemplateCheck.depthLimit), (tag.line, tag.column))
      }
      open.append(tag)
    case .close:
      guard open.last?.name == tag.name else {
        throw problem(.unexpectedClose(tag.name, open: open.last?.name), (tag.line, tag.column))
      }
      open.removeLast()
    case .variable, .partial: break
    }
  }

  private func isAt(_ text: String) -> Bool {
    rest.starts(with: text)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      guard let character = rest.popFirst() else { return }
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
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
