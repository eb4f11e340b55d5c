import CursesTerminal

/// Runs the interactive program on a workspace, or on its start screen where `path` is nil.
///
/// A workspace that cannot be opened is an error of the command, before the screen is taken.
func runWorkbench(
  _ path: String?, in surroundings: Surroundings
) throws(CommandError) -> ExitStatus {
  let opened =
    if let path { try WorkbenchFile.open(path, at: surroundings.now()) } else {
      WorkbenchFile?.none
    }
  let session: WorkbenchSession
  do throws(TerminalError) {
    session = try WorkbenchSession(in: surroundings)
  } catch {
    throw .workbench(
      summary: error.description, fix: "Run it in a terminal, or use the commands of --help.")
  }
  if let failure = session.run(opened) {
    throw .workbench(summary: failure, fix: "The journal beside the file keeps what was written.")
  }
  return .done
}
