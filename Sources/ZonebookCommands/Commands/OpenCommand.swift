import ArgumentParser

/// `zonebook open FILE`.
struct OpenCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a workspace in the workbench.")

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try runWorkbench(file, in: surroundings)
  }
}
