import ArgumentParser
import AssessmentModel
import AssessmentRedaction

/// The option of commands that write what others will read.
struct RedactionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Messages.redact, valueName: "profile"))
  var redact: RedactionProfile?

  /// What of a workspace the chosen profile shows; all of it without one.
  func apply(to workspace: Workspace, at path: String) throws(CommandError) -> Workspace {
    try ReportFiles.redacted(workspace, redact, at: path)
  }
}

extension RedactionProfile: ExpressibleByArgument {}
