import AssessmentModel
import SamplePlants
import WorkspaceStore

extension NewWorkspace {
  /// Whether a workspace is, but for its identifiers and its name, what ``create(at:sample:name:protection:)``
  /// or the demonstration makes, so that nobody has written anything into it.
  static func isAsMade(_ workspace: Workspace) -> Bool {
    var generator = SystemRandomNumberGenerator()
    let samples = SamplePlant.allCases.compactMap { try? $0.workspace(using: &generator) }
    let demo = try? SamplePlant.demoVisit(using: &generator, at: DemoCommand.visitMoment)
    let form = form(of: workspace)
    return (samples + [demo].compactMap(\.self)).contains { Self.form(of: $0) == form }
  }

  /// The text of a workspace without its name, with identifiers numbered as they come.
  private static func form(of workspace: Workspace) -> String {
    var workspace = workspace
    var system = workspace.system
    system.name = "SuC"
    _ = try? workspace.apply(.setSystem(system))
    let bytes = WorkspaceStore.encode(WorkspaceDocument(workspace: workspace))
    var numbers: [Substring: Int] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\"", omittingEmptySubsequences: false).map { part in
      guard part.wholeMatch(of: /[a-z]-[0-9a-z]{6,}/) != nil else { return String(part) }
      let number = numbers[part] ?? numbers.count
      numbers[part] = number
      return "#\(number)"
    }.joined(separator: "\"")
  }
}
