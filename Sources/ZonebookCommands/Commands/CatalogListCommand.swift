import ArgumentParser
import DocumentFormat
import RequirementCatalog

/// `zonebook catalog`, the rows in short.
struct CatalogListCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the requirements; what catalog does without a subcommand.")

  @Option(help: "Only one foundational requirement, 1 to 7.")
  var fr: Int?

  @Option(help: "Only what this security level requires, 1 to 4.")
  var level: Int?

  @Flag(help: "What clients ask beside IEC 62443-3-3: rows of 62443-2-1, which are not assessed.")
  var companion = false

  @Option(help: "table or json.")
  var format = OutputFormat.table

  func validate() throws {
    if companion, fr != nil || level != nil {
      throw ValidationError("--companion has no FR and no level; leave out --fr and --level.")
    }
    if let fr, FoundationalRequirement(rawValue: fr) == nil {
      throw ValidationError("--fr \(fr) is not a foundational requirement; use 1 to 7.")
    }
    if let level, !(1...4).contains(level) {
      throw ValidationError("--level \(level) is not a security level; use 1 to 4.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    if companion {
      try CompanionOutput.show(.shipped, as: format, in: surroundings)
      return .done
    }
    let rows = Catalog.requirements.filter { row in
      (fr ?? row.fr.number) == row.fr.number && row.minimumLevel.rawValue <= level ?? 4
    }
    switch format {
    case .json:
      try surroundings.emit(
        JSONWriter.document { CatalogJSON.write(rows.map(CatalogJSON.fields), to: &$0) })
    case .table:
      var table = TextTable(["Requirement", "From", "FR", "Clause", "Title"], in: surroundings)
      for row in rows {
        let mark = row.verifyAgainstLicensedCopy == nil ? "" : " *"
        table.add([
          row.id.text, "SL \(row.minimumLevel.rawValue)", row.fr.abbreviation, row.clause,
          row.title + mark,
        ])
      }
      try table.show()
      if rows.contains(where: { $0.verifyAgainstLicensedCopy != nil }) {
        try surroundings.say("\n* verify against a licensed copy; zonebook catalog show says what")
      }
    }
    return .done
  }
}
