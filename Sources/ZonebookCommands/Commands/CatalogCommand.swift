import ArgumentParser
import DocumentFormat
import RequirementCatalog

/// `zonebook catalog`.
struct CatalogCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "List the requirements of IEC 62443-3-3.",
    subcommands: [CatalogShowCommand.self])

  @Option(help: "Only one foundational requirement, 1 to 7.")
  var fr: Int?

  @Option(help: "Only what this security level requires, 1 to 4.")
  var level: Int?

  @Option(help: "table or json.")
  var format = OutputFormat.table

  func validate() throws {
    if let fr, FoundationalRequirement(rawValue: fr) == nil {
      throw ValidationError("--fr \(fr) is not a foundational requirement; use 1 to 7.")
    }
    if let level, !(1...4).contains(level) {
      throw ValidationError("--level \(level) is not a security level; use 1 to 4.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let rows = Catalog.requirements.filter { row in
      (fr ?? row.fr.number) == row.fr.number && row.minimumLevel.rawValue <= level ?? 4
    }
    switch format {
    case .json: try surroundings.emit(Self.json(rows))
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

  private static func json(_ rows: [Requirement]) -> [UInt8] {
    JSONWriter.document { writer in
      writer.array { writer in
        for row in rows { writer.element { write(row, to: &$0) } }
      }
    }
  }

  private static func write(_ row: Requirement, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("clause") { $0.write(row.clause) }
      writer.field("confidence") { $0.write(row.confidence.rawValue) }
      writer.field("fr") { $0.write(row.fr.number) }
      writer.field("id") { $0.write(row.id.text) }
      writer.field("minSL") { $0.write(row.minimumLevel.rawValue) }
      writer.field("title") { $0.write(row.title) }
      if let verify = row.verifyAgainstLicensedCopy {
        writer.field("verifyAgainstLicensedCopy") { $0.write(verify) }
      }
    }
  }
}
