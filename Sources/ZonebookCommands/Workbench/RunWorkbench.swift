import CursesTerminal
import Glibc

/// Runs the interactive program on a workspace, or on its start screen where `path` is nil.
///
/// A workspace that cannot be opened is an error of the command, before the screen is taken.
func runWorkbench(
  _ path: String?, in surroundings: Surroundings
) throws(CommandError) -> ExitStatus {
  let opened =
    if let path { try WorkbenchFile.open(path, in: surroundings) } else {
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

/// Throws where the workbench could not run, before anything is made for it.
func requireTerminal(in surroundings: Surroundings) throws(CommandError) {
  guard surroundings.outputIsTerminal, isatty(STDIN_FILENO) == 1 else {
    throw .workbench(
      summary: TerminalError.notATerminal.description,
      fix: "Run it in a terminal, or use the commands of --help.")
  }
}
