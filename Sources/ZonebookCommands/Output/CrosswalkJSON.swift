import DocumentFormat
import RequirementCatalog

/// Frameworks and their links as JSON, with the notices that belong to them.
enum CrosswalkJSON {
  /// A framework with its items.
  static func fields(of framework: Crosswalk) -> [CatalogJSON.Field] {
    var fields: [CatalogJSON.Field] = [
      ("basis", framework.basis.write),
      ("entries", { CatalogJSON.write(framework.entries.map { Self.fields(of: $0) }, to: &$0) }),
      ("key", { $0.write(framework.key) }),
      ("name", { $0.write(framework.name) }),
    ]
    if !framework.notice.isEmpty { fields.append(("notice", { $0.write(framework.notice) })) }
    return fields
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
    return fields
  }
}
