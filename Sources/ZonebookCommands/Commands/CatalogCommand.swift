import ArgumentParser

/// `zonebook catalog`.
///
/// Listing is a subcommand of its own: options here would take those of the other subcommands.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "List the requirements of IEC 62443-3-3.",
    discussion: Messages.catalogDiscussion,
    subcommands: [
      CatalogListCommand.self, CatalogShowCommand.self, CatalogSearchCommand.self,
      CatalogCrosswalkCommand.self, CatalogOverlayCommand.self,
    ],
    defaultSubcommand: CatalogListCommand.self)
}
