import ArgumentParser
import EmbeddedFiles

/// The root command; with a file or nothing it is the workbench.
struct Zonebook: ParsableCommand {
  /// The version that `--version`, reports and packages name: the changelog's newest, with the commit
  /// where the program came from a package.
  static let version = release + (builtFromCommit.map { " (\($0))" } ?? "")

  /// The newest version of the changelog.
  static let release = "0.2.0"

  static let configuration = CommandConfiguration(
    commandName: "zonebook", abstract: Messages.abstract, usage: Messages.usage,
    discussion: Messages.discussion, version: version,
    subcommands: [
      WorkbenchCommand.self, OpenCommand.self, NewCommand.self, DemoCommand.self,
      LevelsCommand.self, AnswersCommand.self, ZonesCommand.self, FindingsCommand.self,
      EvidenceCommand.self, ReportCommand.self, ValidateCommand.self, HistoryCommand.self,
      EncryptCommand.self, DecryptCommand.self, PassphraseCommand.self, KeyCommand.self,
      SignCommand.self, VerifyCommand.self, PackCommand.self, UnpackCommand.self,
      CatalogCommand.self, DiscoverCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: WorkbenchCommand.self)

  /// Commands that once had another name, which scripts may still use.
  private static let formerNames = ["seal": "sign"]

  /// The arguments with the command's name of today.
  static func withoutFormerName(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, let name = formerNames[first] else { return arguments }
    return [name] + arguments.dropFirst()
  }

  @Flag(help: "Show the licence, and the notices of what is built in.") var licences = false

  func validate() throws {
    if licences { throw CleanExit.message(Messages.licences) }
  }
}
