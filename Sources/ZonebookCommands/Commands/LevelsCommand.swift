import ArgumentParser
import GapAnalysis

/// `zonebook levels FILE`.
struct LevelsCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "levels", abstract: "Show achieved levels against targets.")

  @Argument(help: "The workspace, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @Option(help: "Only the zone or conduit with this code.")
  var zone: String?

  @OptionGroup var day: DayOption

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let workspace = try WorkspaceFiles.read(file, in: surroundings)
    var places = workspace.places
    if let zone {
      guard let place = workspace.place(code: zone) else {
        throw .unknownCode(path: file, zone)
      }
      places = [place]
    }
    let analysis = WorkspaceAnalysis(workspace, asOf: day.day(in: surroundings))
    switch format {
    case .json: try surroundings.emit(LevelsJSON.document(places, analysis))
    case .table where places.isEmpty: try surroundings.say(Messages.noPlaces)
    case .table: try LevelsTable.show(places, analysis, in: surroundings)
    }
    return .done
  }
}
