import ArgumentParser

/// The option of every command that changes a workspace: who does it.
struct AuthorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help:
      "Your name, for the audit trail; ZONEBOOK_ASSESSOR or the only assessor of the visit otherwise."
  )
  var author: String?

  func validate() throws {
    guard author?.allSatisfy(\.isWhitespace) != true else {
      throw ValidationError("--as needs a name.")
    }
  }
}

/// A command that changes a workspace.
protocol AuthoringCommand: UnlockingCommand {
  /// Who changes it.
  var authorship: AuthorOptions { get }
}
