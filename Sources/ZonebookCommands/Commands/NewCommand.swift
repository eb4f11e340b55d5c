import ArgumentParser
import SamplePlants
import WorkspaceStore

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

  @Flag(help: "Encrypt it with a passphrase.")
  var encrypt = false

  @OptionGroup var passphrase: PassphraseOptions

  func validate() throws {
    if !encrypt, passphrase.source != .prompt {
      throw ValidationError("A passphrase goes with --encrypt.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    var protection: Protection?
    if encrypt {
      let passphrase = try surroundings.newPassphrase(from: passphrase.source, for: file)
      protection = Protection(passphrase)
    }
    try NewWorkspace.create(at: file, sample: sample, name: name, protection: protection)
    try surroundings.say(Messages.created(surroundings.shown(file)))
    if let exposed = StoreNotice.exposure(of: file, isEncrypted: encrypt) {
      surroundings.complain(["zonebook: \(file): \(exposed.summary)"])
    }
    if let open = StoreNotice.openness(ofNew: file, isEncrypted: encrypt) {
      surroundings.complain(["zonebook: \(file): \(open.summary)"])
    }
    return .done
  }
}
