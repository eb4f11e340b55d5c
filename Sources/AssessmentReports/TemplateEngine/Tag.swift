import Mustache

/// A name that templates can use, with what it stands for.
///
/// One table of tags a type gives both what is rendered and what the check of templates knows.
struct Tag<Record>: Sendable {
  let name: String
  let shape: TagShape
  let value: @Sendable (Record) -> Any

  /// A text; as a section it shows its contents unless the text is empty.
  static func text(_ name: String, _ value: @escaping @Sendable (Record) -> String) -> Tag {
    Tag(name: name, shape: .text) { TemplateText(renderText: value($0)) }
  }

  /// A whole number.
  static func number(_ name: String, _ value: @escaping @Sendable (Record) -> Int) -> Tag {
    Tag(name: name, shape: .text) { TemplateText(renderText: String(value($0))) }
  }

  /// A condition for sections.
  static func flag(_ name: String, _ value: @escaping @Sendable (Record) -> Bool) -> Tag {
    Tag(name: name, shape: .flag, value: value)
  }

  /// A list of texts; `{{.}}` is the text.
  static func texts(_ name: String, _ value: @escaping @Sendable (Record) -> [String]) -> Tag {
    Tag(name: name, shape: .texts) { value($0).map(TemplateText.init) }
  }

  /// A list of records.
  static func list<Element: TemplateRecord>(
    _ name: String, _ value: @escaping @Sendable (Record) -> [Element]
  ) -> Tag {
    Tag(name: name, shape: .records { Element.tags.shapes }) {
      value($0).map { TemplateContext($0) }
    }
  }
}

/// What a name stands for, as the check of templates sees it.
enum TagShape: Sendable {
  case text
  case flag
  case texts
  case records(@Sendable () -> [String: TagShape])
}

/// A value whose parts templates can show.
protocol TemplateRecord: Sendable {
  static var tags: TagTable<Self> { get }
}

/// The tags of one type by name.
struct TagTable<Record>: Sendable {
  let byName: [String: Tag<Record>]

  init(_ tags: [Tag<Record>]) {
    byName = Dictionary(tags.map { ($0.name, $0) }) { first, _ in first }
  }

  var shapes: [String: TagShape] { byName.mapValues(\.shape) }
}

/// A record as swift-mustache looks into it, without reflection.
///
/// A class, since every look casts it and would copy a large record each time.
final class TemplateContext<Record: TemplateRecord>: MustacheParent {
  private let record: Record

  init(_ record: Record) {
    self.record = record
  }

  func child(named name: String) -> Any? { Record.tags.byName[name]?.value(record) }
}

/// A text as swift-mustache shows it; an empty one closes its section, which a bare `""` does not.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  var isNull: Bool { renderText.isEmpty }

  // A text has no parts; saying so spares a look by reflection.
  func child(named: String) -> Any? { nil }
}
