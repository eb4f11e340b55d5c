import ArgumentParser
import AssessmentModel
import Glibc
import SamplePlants

/// `zonebook demo [PATH]`.
struct DemoCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open a water works in the middle of a visit.")

  @Argument(help: "Where to keep it; a temporary copy otherwise.", completion: .file())
  var path: String?

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try requireTerminal(in: surroundings)
    var generator = SystemRandomNumberGenerator()
    let workspace: Workspace
    do throws(SampleError) {
      workspace = try SamplePlant.demoVisit(using: &generator, at: Self.visitMoment)
    } catch {
      throw CommandError.sample(error)
    }
    let file = if let path { path } else { try Self.temporaryPath(in: surroundings) }
    try WorkspaceFiles.create(workspace, at: file)
    let status = try runWorkbench(file, in: surroundings)
    if path == nil { try surroundings.say(Messages.demoKept(surroundings.shown(file))) }
    return status
  }

  /// When the answers of the demo were given: the second day of its visit.
  static let visitMoment = Timestamp(text: "2026-11-18T14:30:00Z")

  private static func temporaryPath(in surroundings: Surroundings) throws(CommandError) -> String {
    let environment = surroundings.environment
    guard let folder = PrivateFolder.make("zonebook-demo", environment: environment) else {
      throw .noTemporaryFolder(path: PrivateFolder.parent(environment), code: errno)
    }
    return folder + "/works-a.zonebook.json"
  }
}
