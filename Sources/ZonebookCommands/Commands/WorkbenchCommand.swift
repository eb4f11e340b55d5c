import ArgumentParser

/// `zonebook [FILE]`: a command of its own, since a root that takes a file would take the names of
/// commands for files.
struct WorkbenchCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench", abstract: "Open the workbench.", shouldDisplay: false)

  @Argument(help: "The workspace; the start screen otherwise.", completion: .file())
  var file: String?

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try runWorkbench(file, in: surroundings)
  }
}
