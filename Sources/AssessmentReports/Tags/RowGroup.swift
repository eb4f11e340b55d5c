import GapAnalysis
import RequirementCatalog

/// Rows of one FR, as lists in a report are divided.
struct RowGroup: TemplateRecord {
  var fr: FoundationalRequirement
  var rows: [ReportRow]

  static func groups(_ rows: [ReportRow]) -> [RowGroup] {
    FoundationalRequirement.allCases.compactMap { fr in
      let own = rows.filter { $0.requirement.fr == fr }
      return own.isEmpty ? nil : RowGroup(fr: fr, rows: own)
    }
  }

  static let tags = TagTable<RowGroup>([
    .number("frNumber") { $0.fr.number },
    .text("frTitle") { $0.fr.title },
    .number("rowCount") { $0.rows.count },
    .text("requirements") { group in
      group.rows.map(\.requirement.id.description).joined(separator: ", ")
    },
    .list("rows") { $0.rows },
  ])
}

/// Gaps that the same kind of work closes.
struct GapGroup: TemplateRecord {
  var kind: GapKind
  var rows: [ReportRow]

  static let tags = TagTable<GapGroup>([
    .text("gapKind") { $0.kind.title },
    .text("gapReason") { group in
      let each = group.rows.count == 1 ? "" : "in each case "
      return each + Wording.reason(group.kind)
    },
    .text("gapStyle") { $0.kind.rawValue },
    .number("rowCount") { $0.rows.count },
    .list("rows") { $0.rows },
  ])
}
