import ArgumentParser

/// A command that is given its surroundings instead of reaching for them.
protocol ZonebookCommand: ParsableCommand {
  /// Does the work.
  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus
}
