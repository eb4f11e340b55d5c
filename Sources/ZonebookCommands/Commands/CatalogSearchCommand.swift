import ArgumentParser
import DocumentFormat
import RequirementCatalog

/// `zonebook catalog search WORD`.
struct CatalogSearchCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find requirements by their titles and texts.",
    discussion: "Several words are a phrase. Capital and small letters are the same.")

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(help: "table or json.")
  var format = OutputFormat.table

  func validate() throws {
    guard words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("There is nothing to look for; give a word.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let phrase = words.joined(separator: " ")
    let overlay = OverlayFile.loadForReading(in: surroundings)
    let matches = CatalogMatch.all(of: phrase, overlay: overlay)
    switch format {
    case .json:
      let objects = matches.map(Self.fields)
      try surroundings.emit(JSONWriter.document { CatalogJSON.write(objects, to: &$0) })
    case .table where matches.isEmpty:
      try surroundings.say(Messages.notFound(surroundings.shown(phrase)))
    case .table: try Self.show(matches, in: surroundings)
    }
    return .done
  }

  // MARK: Pieces

  private static func show(
    _ matches: [CatalogMatch], in surroundings: Surroundings
  ) throws(CommandError) {
    let text = WrappedText(in: surroundings)
    for match in matches {
      try surroundings.say(text.heading("\(match.requirement.id)  \(match.requirement.title)"))
      for part in match.parts {
        try text.show(part.paragraphs.map { "- \(part.title): \(bare($0))" })
      }
    }
    let notices = notices(for: matches)
    guard !notices.isEmpty else { return }
    try surroundings.say("")
    try text.show(notices, indentation: 0)
  }

  private static func bare(_ paragraph: String) -> Substring {
    paragraph.hasPrefix("- ") ? paragraph.dropFirst(2) : paragraph[...]
  }

  /// The notices of the frameworks whose links were found; several together are shown in bulk.
  private static func notices(for matches: [CatalogMatch]) -> [String] {
    Crosswalk.notices(
      of: matches.flatMap { match in
        let lines = match.parts.filter { $0.kind == .links }.flatMap(\.paragraphs)
        return Crosswalk.links(for: match.requirement.id).filter { framework in
          lines.contains { $0.hasSuffix(framework.line) }
        }
      })
  }

  private static func fields(of match: CatalogMatch) -> [CatalogJSON.Field] {
    var fields: [CatalogJSON.Field] = [
      ("id", { $0.write(match.requirement.id.text) }),
      ("matches", { CatalogJSON.write(match.parts.map(CatalogJSON.fields), to: &$0) }),
      ("title", { $0.write(match.requirement.title) }),
    ]
    let notices = notices(for: [match])
    if !notices.isEmpty { fields.append(("notices", { notices.write(to: &$0) })) }
    return fields
  }
}
