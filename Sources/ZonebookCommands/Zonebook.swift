import ArgumentParser

/// The root command; with a file or nothing it is the workbench.
struct Zonebook: ParsableCommand {
  /// The version that `--version` and reports name.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "zonebook", abstract: Messages.abstract, usage: Messages.usage,
    discussion: Messages.discussion, version: version,
    subcommands: [
      WorkbenchCommand.self, OpenCommand.self, NewCommand.self, DemoCommand.self,
      LevelsCommand.self, AnswersCommand.self, ZonesCommand.self, FindingsCommand.self,
      EvidenceCommand.self, ReportCommand.self, ValidateCommand.self, HistoryCommand.self,
      EncryptCommand.self, DecryptCommand.self, PassphraseCommand.self, KeyCommand.self,
      SealCommand.self, VerifyCommand.self, PackCommand.self, UnpackCommand.self,
      CatalogCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: WorkbenchCommand.self)
}
