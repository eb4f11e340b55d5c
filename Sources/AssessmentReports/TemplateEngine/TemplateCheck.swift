/// Checks every tag that can be reached from a template against what the report has there.
struct TemplateCheck {
  let sources: [String: TemplateSource]
  private var tags: [String: [ScannedTag]] = [:]
  private var inclusions: [String] = []

  init(sources: [String: TemplateSource]) {
    self.sources = sources
  }

  /// Follows a template through its sections and partials.
  mutating func run(from name: String, shapes: [String: TagShape]) throws(TemplateProblem) {
    try check(name, scopes: [Scope(shapes: shapes)])
  }

  /// What names mean within a section; `item` where `{{.}}` is a text.
  private struct Scope {
    var shapes: [String: TagShape] = [:]
    var isText = false
  }

  private mutating func check(_ name: String, scopes: [Scope]) throws(TemplateProblem) {
    guard let source = sources[name] else { return }
    inclusions.append(name)
    defer { inclusions.removeLast() }
    let found: [ScannedTag]
    if let known = tags[name] {
      found = known
    } else {
      found = try TemplateScanner.scan(source)
      tags[name] = found
    }
    var scopes = scopes
    // An inverted section of a list adds no names; it is entered with an empty scope.
    for tag in found {
      switch tag.kind {
      case .variable: try checkVariable(tag, in: scopes, of: source)
      case .section: scopes.append(try scope(of: tag, in: scopes, of: source))
      case .inverted:
        _ = try scope(of: tag, in: scopes, of: source)
        scopes.append(Scope())
      case .close: scopes.removeLast()
      case .partial: try checkPartial(tag, in: scopes, of: source)
      }
    }
  }

  private func checkVariable(
    _ tag: ScannedTag, in scopes: [Scope], of source: TemplateSource
  ) throws(TemplateProblem) {
    if tag.name == "." {
      guard scopes.last?.isText == true else { throw unknown(tag, scopes, source) }
      return
    }
    guard let shape = find(tag.name, scopes) else { throw unknown(tag, scopes, source) }
    guard case .text = shape else { throw problem(.notText(tag.name), tag, source) }
  }

  private func scope(
    of tag: ScannedTag, in scopes: [Scope], of source: TemplateSource
  ) throws(TemplateProblem) -> Scope {
    switch find(tag.name, scopes) {
    case nil: throw unknown(tag, scopes, source)
    case .text, .texts: return Scope(isText: true)
    case .flag: return Scope(isText: scopes.last?.isText == true)
    case .records(let shapes): return Scope(shapes: shapes())
    }
  }

  private mutating func checkPartial(
    _ tag: ScannedTag, in scopes: [Scope], of source: TemplateSource
  ) throws(TemplateProblem) {
    guard sources[tag.name] != nil else { throw problem(.missingPartial(tag.name), tag, source) }
    guard !inclusions.contains(tag.name) else {
      throw problem(.circularPartial(tag.name), tag, source)
    }
    try check(tag.name, scopes: scopes)
  }

  private func find(_ name: String, _ scopes: [Scope]) -> TagShape? {
    for scope in scopes.reversed() {
      if let shape = scope.shapes[name] { return shape }
    }
    return nil
  }

  private func unknown(
    _ tag: ScannedTag, _ scopes: [Scope], _ source: TemplateSource
  ) -> TemplateProblem {
    let nearest = scopes.last { !$0.shapes.isEmpty }?.shapes.keys.sorted() ?? []
    return problem(.unknownTag(tag.name, known: nearest), tag, source)
  }

  private func problem(
    _ reason: TemplateProblem.Reason, _ tag: ScannedTag, _ source: TemplateSource
  ) -> TemplateProblem {
    TemplateProblem(file: source.file, line: tag.line, column: tag.column, reason: reason)
  }
}
