import DocumentFormat
import RequirementCatalog

/// Frameworks and their links as JSON, with the notices that belong to them.
enum CrosswalkJSON {
  /// A framework with its items.
  static func fields(of framework: Crosswalk) -> [CatalogJSON.Field] {
    let fields: [CatalogJSON.Field] = [
      ("basis", framework.basis.write),
      ("entries", { CatalogJSON.write(framework.entries.map { Self.fields(of: $0) }, to: &$0) }),
      ("key", { $0.write(framework.key) }),
      ("name", { $0.write(framework.name) }),
    ]
    let texts = [
      ("notice", framework.notice), ("remark", framework.remark),
      ("shortName", framework.shortName),
    ]
    return fields + texts.compactMap(Self.text)
  }

  private static func fields(of entry: Crosswalk.Entry) -> [CatalogJSON.Field] {
    var fields: [CatalogJSON.Field] = [
      ("id", { $0.write(entry.id) }),
      ("requirements", { entry.requirements.write(to: &$0) }),
      ("title", { $0.write(entry.title) }),
    ]
    if !entry.techniques.isEmpty {
      fields.append(("techniques", { entry.techniques.write(to: &$0) }))
    }
    let texts = [("group", entry.group), ("laterID", entry.laterID), ("remark", entry.remark)]
    return fields + texts.compactMap(Self.text)
  }

  /// A field for a text that is not empty.
  private static func text(_ field: (name: String, value: String)) -> CatalogJSON.Field? {
    field.value.isEmpty ? nil : (field.name, { $0.write(field.value) })
  }
}
