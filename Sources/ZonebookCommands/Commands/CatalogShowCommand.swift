import ArgumentParser
import RequirementCatalog

/// `zonebook catalog show "SR 5.2 RE 1"`.
struct CatalogShowCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one requirement.")

  @Argument(help: "Such as SR 5.2 RE 1, or 5.2.1.")
  var requirement: [String]

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let typed = requirement.joined(separator: " ")
    guard let id = RequirementID(typed: typed), let row = Catalog[id] else {
      throw .unknownRequirement(typed)
    }
    try surroundings.say("\(row.id)  \(row.title)")
    try surroundings.say("FR \(row.fr.number) \(row.fr.title)")
    try surroundings.say("Required from SL \(row.minimumLevel.rawValue), clause \(row.clause)")
    try surroundings.say("Confidence \(row.confidence.rawValue)")
    if let verify = row.verifyAgainstLicensedCopy {
      try surroundings.say("Verify against a licensed copy: \(verify)")
    }
    guard let guidance = GuidanceLibrary.guidance(for: id) else { return .done }
    for text in [guidance.question, guidance.adds, guidance.why] where !text.isEmpty {
      try surroundings.say("\n" + surroundings.shown(text))
    }
    return .done
  }
}
