import ArgumentParser
import SamplePlants

extension SamplePlant: ExpressibleByArgument {}

/// `zonebook new FILE`.
struct NewCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Create a workspace, empty or from a sample plant.")

  @Argument(help: "The file to create; one that exists is refused.", completion: .file())
  var file: String

  @Option(help: "Begin with the zones, conduits and targets of a made-up plant.")
  var sample: SamplePlant?

  @Option(help: "What the system under consideration is called.")
  var name: String?

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try NewWorkspace.create(at: file, sample: sample, name: name)
    try surroundings.say(Messages.created(surroundings.shown(file)))
    return .done
  }
}
