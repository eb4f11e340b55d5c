import ArgumentParser
import DocumentFormat
import RequirementCatalog

/// `zonebook catalog show "SR 5.2 RE 1"`.
struct CatalogShowCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all there is to know about one requirement.")

  @Argument(help: "Such as SR 5.2 RE 1, or 5.2.1.")
  var requirement: [String]

  @Option(help: "table (for reading) or json.")
  var format = OutputFormat.table

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let typed = requirement.joined(separator: " ")
    guard let row = Catalog[try RequirementID(argument: typed)] else {
      throw .unknownRequirement(.unknown(typed))
    }
    let overlay = OverlayFile.loadForReading(in: surroundings)
    switch format {
    case .json:
      let fields = Self.fields(of: row, overlay)
      try surroundings.emit(JSONWriter.document { CatalogJSON.write(fields, to: &$0) })
    case .table: try Self.show(row, overlay, in: surroundings)
    }
    return .done
  }

  // MARK: For reading

  private static func show(
    _ row: Requirement, _ overlay: GuidanceOverlay?, in surroundings: Surroundings
  ) throws(CommandError) {
    let text = WrappedText(in: surroundings)
    try surroundings.say(text.heading("\(row.id)  \(row.title)"))
    try text.show(head(of: row), indentation: 0)
    for part in GuidancePart.parts(for: row, overlay: overlay) where part.kind != .standard {
      try surroundings.say("")
      try surroundings.say(text.heading(part.title))
      try text.show(part.paragraphs)
    }
  }

  /// What the part ``GuidancePart/Kind/standard`` says, and more, at the top.
  private static func head(of row: Requirement) -> [String] {
    let level = row.minimumLevel.rawValue
    let verify = row.verifyAgainstLicensedCopy.map { ["Verify against a licensed copy: \($0)"] }
    return [
      "FR \(row.fr.number) \(row.fr.title)",
      "Required from SL \(level); \(Catalog.edition), clause \(row.clause)",
      "Confidence of these facts: \(row.confidence.rawValue)",
    ] + (verify ?? [])
  }

  // MARK: For programs

  private static func fields(
    of row: Requirement, _ overlay: GuidanceOverlay?
  ) -> [CatalogJSON.Field] {
    let parts = GuidancePart.parts(for: row, overlay: overlay).filter { $0.kind != .standard }
    let links = Crosswalk.links(for: row.id)
    var fields = CatalogJSON.fields(of: row)
    fields.append(("edition", { $0.write(Catalog.edition) }))
    fields.append(("links", { CatalogJSON.write(links.map(CrosswalkJSON.fields), to: &$0) }))
    fields.append(("parts", { CatalogJSON.write(parts.map(CatalogJSON.fields), to: &$0) }))
    return fields
  }
}
