import ArgumentParser

/// `zonebook evidence add|list|extract|remove|check`.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Attach files to answers and findings.",
    subcommands: [
      EvidenceAddCommand.self, EvidenceListCommand.self, EvidenceExtractCommand.self,
      EvidenceRemoveCommand.self, EvidenceCheckCommand.self,
    ])
}
