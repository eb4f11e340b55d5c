import CursesTerminal
import Glibc

/// Runs the interactive program on a workspace, or on its start screen where `path` is nil.
///
/// A workspace that cannot be opened is an error of the command, before the screen is taken.
func runWorkbench(
  _ path: String?, in surroundings: Surroundings
) throws(CommandError) -> ExitStatus {
  forbidCoreDumps()
  EditorFolder.removeUnmarked(surroundings.environment)
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
  let outcome = session.run(opened)
  if let signal = outcome.signal { end(by: signal, outcome.failure, in: surroundings) }
  if let failure = outcome.failure { throw .unsaved(summary: failure) }
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

/// Says what the signal left, and lets it end the process as if nobody had caught it.
private func end(by number: Int32, _ failure: String?, in surroundings: Surroundings) {
  surroundings.complain(
    failure.map { Messages.endedBySignal(unsaved: $0) } ?? [CursesTerminal.standardLastWords])
  signal(number, SIG_DFL)
  raise(number)
}

/// A core dump would hold the whole workspace in clear.
private func forbidCoreDumps() {
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
}
