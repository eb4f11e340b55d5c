/// Checks every tag that can be reached from a template against what the report has there.
///
/// It also keeps a report in proportion to its workspace: without a list within itself, which would
/// repeat itself, and with bounds for depth and inclusions.
struct TemplateCheck {
  /// How deep sections and included templates may be nested; ours are 5 deep.
  static let depthLimit = 64
  /// How many inclusions are followed.
  private static let inclusionLimit = 10_000

  let sources: [String: TemplateSource]
  private var tags: [String: [ScannedTag]] = [:]
  private var inclusions: [String] = []
  private var inclusionCount = 0

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
    /// The list whose entries these are: its name, and the number of the scope that has it.
    var list: List?
  }

  private struct List: Equatable {
    var name: String
    var scope: Int
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
    guard let (shape, _) = find(tag.name, scopes) else { throw unknown(tag, scopes, source) }
    guard case .text = shape else { throw problem(.notText(tag.name), tag, source) }
  }

  private func scope(
    of tag: ScannedTag, in scopes: [Scope], of source: TemplateSource
  ) throws(TemplateProblem) -> Scope {
    guard scopes.count <= Self.depthLimit else {
      throw problem(.nestedTooDeeply(limit: Self.depthLimit), tag, source)
    }
    guard let (shape, number) = find(tag.name, scopes) else { throw unknown(tag, scopes, source) }
    let list = List(name: tag.name, scope: number)
    switch shape {
    case .text: return Scope(isText: true)
    case .flag: return Scope(isText: scopes.last?.isText == true)
    case .texts, .records:
      guard !scopes.contains(where: { $0.list == list }) || tag.kind == .inverted else {
        throw problem(.circularSection(tag.name), tag, source)
      }
      guard case .records(let shapes) = shape else { return Scope(isText: true, list: list) }
      return Scope(shapes: shapes(), list: list)
    }
  }

  private mutating func checkPartial(
    _ tag: ScannedTag, in scopes: [Scope], of source: TemplateSource
  ) throws(TemplateProblem) {
    guard sources[tag.name] != nil else { throw problem(.missingPartial(tag.name), tag, source) }
    guard !inclusions.contains(tag.name) else {
      throw problem(.circularPartial(tag.name), tag, source)
    }
    inclusionCount += 1
    guard inclusionCount <= Self.inclusionLimit else {
      throw problem(.tooManyPartials(limit: Self.inclusionLimit), tag, source)
    }
    guard inclusions.count <= Self.depthLimit else {
      throw problem(.nestedTooDeeply(limit: Self.depthLimit), tag, source)
    }
    try check(tag.name, scopes: scopes)
  }

  /// What a name stands for, and the number of the scope that has it.
  private func find(_ name: String, _ scopes: [Scope]) -> (shape: TagShape, scope: Int)? {
    for (number, scope) in scopes.enumerated().reversed() {
      if let shape = scope.shapes[name] { return (shape, number) }
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
