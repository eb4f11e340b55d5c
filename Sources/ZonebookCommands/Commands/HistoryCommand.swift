import ArgumentParser
import AssessmentModel
import RequirementCatalog
import WorkspaceStore

/// `zonebook history FILE`.
struct HistoryCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who changed which field when, from what to what.")

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Option(help: "Only the zone or conduit with this code.")
  var zone: String?

  @Option(help: "Only this requirement, such as \"SR 1.1\".")
  var requirement: String?

  @Option(help: "Only from this day or moment (UTC) on: 2026-11-23 or 2026-11-23T14:03:12Z.")
  var since: String?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func validate() throws {
    guard let since, Self.moment(since) == nil else { return }
    throw ValidationError("--since is a day such as 2026-11-23, or 2026-11-23T14:03:12Z.")
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard file != "-" else { throw .needsFile("history") }
    let trail = try surroundings.unlocking(file) { (passphrase) throws(StoreError) in
      try WorkspaceStore.trail(of: file, passphrase: passphrase)
    }
    surroundings.tell(trail.notices, about: file, isMerged: trail.isMerged)
    surroundings.complain(trail.problems.map { "zonebook: \(file): \($0.place): \($0.summary)" })
    let entries = HistoryEntry.entries(of: trail, keeping: try filter(trail))
    switch format {
    case .json: try surroundings.emit(HistoryEntry.json(entries))
    case .table where entries.isEmpty: try surroundings.say(Messages.noHistory)
    case .table: try HistoryEntry.show(entries, in: surroundings)
    }
    return .done
  }

  // MARK: Pieces

  private func filter(_ trail: AuditTrail) throws(CommandError) -> HistoryFilter {
    var filter = HistoryFilter()
    if let zone {
      guard let place = trail.place(code: zone) else { throw .unknownCode(path: file, zone) }
      filter.place = place
    }
    if let requirement {
      filter.requirement = try RequirementID(argument: requirement)
    }
    filter.since = since.flatMap(Self.moment)
    return filter
  }

  private static func moment(_ text: String) -> Timestamp? {
    Timestamp(text: text) ?? Timestamp(text: text + "T00:00:00Z")
  }
}
