import ArgumentParser
import WorkspaceStore

/// `zonebook schema`.
struct SchemaCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of workspace files.")

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try surroundings.emit(WorkspaceStore.schema())
    return .done
  }
}
