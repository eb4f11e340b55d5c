import AssessmentModel
import SamplePlants
import WorkspaceStore

/// Makes new workspaces for the command line and the workbench.
enum NewWorkspace {
  /// Creates a file with an empty workspace, or with a sample plant; a file that exists is refused.
  static func create(
    at path: String, sample: SamplePlant?, name: String? = nil, protection: Protection? = nil
  ) throws(CommandError) {
    var generator = SystemRandomNumberGenerator()
    var workspace = Workspace(id: .random(using: &generator))
    if let sample {
      do throws(SampleError) {
        workspace = try sample.workspace(using: &generator)
      } catch {
        throw .sample(error)
      }
    }
    if let name {
      var system = workspace.system
      system.name = name
      do throws(EditError) {
        try workspace.apply(.setSystem(system))
      } catch {
        throw .refused(path: path, error)
      }
    }
    try WorkspaceFiles.create(workspace, at: path, protection: protection)
  }
}
