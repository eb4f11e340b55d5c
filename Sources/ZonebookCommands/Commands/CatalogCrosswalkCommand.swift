import ArgumentParser
import DocumentFormat
import RequirementCatalog

/// `zonebook catalog crosswalk attack`.
struct CatalogCrosswalkCommand: ZonebookCommand {
  /// The frameworks by the names that people type: the keys of the lists.
  enum Framework: String, ExpressibleByArgument, CaseIterable, Sendable {
    case attack, attackTechniques, csf11, csf20, nis2, caf, iso27001, zeroTrust
    case component = "4-2"
    case program = "2-1"

    /// Its list; one a name.
    var crosswalks: [Crosswalk] { Crosswalk.all.filter { $0.key == rawValue } }
  }

  static let configuration = CommandConfiguration(
    commandName: "crosswalk", abstract: "List the links to another framework.",
    discussion: Messages.crosswalkDiscussion)

  @Argument(help: "Which framework; all in short otherwise.")
  var framework: Framework?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let lists = framework?.crosswalks ?? Crosswalk.all
    switch format {
    case .json:
      try surroundings.emit(
        JSONWriter.document { CatalogJSON.write(lists.map(CrosswalkJSON.fields), to: &$0) })
    case .table where framework == nil: try Self.showAll(in: surroundings)
    case .table:
      for (position, list) in lists.enumerated() {
        if position > 0 { try surroundings.say("") }
        try Self.show(list, in: surroundings)
      }
    }
    if format == .table { try Self.showNotices(of: lists, in: surroundings) }
    return .done
  }

  // MARK: Tables

  private static func showAll(in surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(["Framework", "Links", "Items", "Name"], in: surroundings)
    for framework in Framework.allCases {
      for list in framework.crosswalks {
        table.add([
          framework.rawValue, list.basis.rawValue, "\(list.entries.count)", list.name,
        ])
      }
    }
    try table.show()
  }

  private static func show(
    _ list: Crosswalk, in surroundings: Surroundings
  ) throws(CommandError) {
    let text = WrappedText(in: surroundings)
    try surroundings.say(text.heading("\(list.name) (\(list.basis.rawValue))"))
    if !list.remark.isEmpty { try text.show([list.remark], indentation: 0) }
    for entry in list.entries {
      try text.show(["\(entry.heading)  \(entry.title)"], indentation: 0, hanging: 4)
      let requirements = entry.requirements.map(\.text).joined(separator: ", ")
      let techniques = entry.techniques.map(Crosswalk.technique).joined(separator: ", ")
      let details = [requirements, techniques, entry.remark]
      try text.show(details.filter { !$0.isEmpty }, indentation: 4)
    }
  }

  private static func showNotices(
    of lists: [Crosswalk], in surroundings: Surroundings
  ) throws(CommandError) {
    let notices = Crosswalk.notices(of: lists)
    guard !notices.isEmpty else { return }
    try surroundings.say("")
    try WrappedText(in: surroundings).show(notices, indentation: 0)
  }
}
