import RequirementCatalog

/// A requirement in which a phrase was found, and where.
struct CatalogMatch {
  /// The requirement.
  var requirement: Requirement
  /// The parts with the phrase, reduced to their paragraphs that have it; none: it is in the title.
  var parts: [GuidancePart]

  /// The matches in the order of the standard; case makes no difference.
  static func all(of phrase: String, overlay: GuidanceOverlay?) -> [CatalogMatch] {
    let needle = phrase.lowercased()
    let notices = Crosswalk.notices(of: Crosswalk.all)
    return Catalog.requirements.compactMap { row in
      let parts = GuidancePart.parts(for: row, overlay: overlay).compactMap { part in
        var found = part
        found.paragraphs = part.paragraphs.filter { paragraph in
          paragraph.lowercased().contains(needle) && !notices.contains(paragraph)
        }
        return found.paragraphs.isEmpty ? nil : found
      }
      let isInTitle = [row.id.text, row.title].contains { $0.lowercased().contains(needle) }
      return isInTitle || !parts.isEmpty ? CatalogMatch(requirement: row, parts: parts) : nil
    }
  }
}
