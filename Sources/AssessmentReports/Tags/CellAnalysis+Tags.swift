import GapAnalysis

extension CellAnalysis: TemplateRecord {
  static let tags = TagTable<CellAnalysis>([
    .number("frNumber") { $0.fr.number },
    .text("abbreviation") { $0.fr.abbreviation },
    .text("frTitle") { $0.fr.title },
    .text("target") { $0.target == .zero ? "none" : "\($0.target.rawValue)" },
    .text("achievedProven") { Wording.level($0.shownAchieved?.proven) },
    .text("achievedPossible") { Wording.level($0.shownAchieved?.possible) },
    .text("capabilityProven") { Wording.level($0.shownCapability?.proven) },
    .text("capabilityPossible") { Wording.level($0.shownCapability?.possible) },
    .text("state") { $0.stateTitle },
    .text("style") { $0.styleName },
    .text("glyph") { $0.glyph },
    .text("levelText") { $0.levelText },
    .text("sentence") { $0.sentence },
    .text("gapSize") { cell in
      guard let size = cell.gapSize else { return "" }
      return size.count == 1
        ? "\(size.lowerBound)" : "\(size.lowerBound) to \(size.upperBound)"
    },
    .text("blockedLevel") { cell in cell.blockedLevel.map { "\($0.rawValue)" } ?? "" },
    .text("blocking") { cell in
      cell.blocking.map(\.description).joined(separator: ", ")
    },
    .text("fails") { cell in cell.fails.map(\.description).joined(separator: ", ") },
    .text("open") { cell in cell.open.map(\.description).joined(separator: ", ") },
    .text("nextLevel") { $0.nextLevel },
    .text("cellApprovals") { $0.approvals.joined(separator: ", ") },
    .text("cellCoverage") { cell in
      cell.coverage.required == 0
        ? "nothing required" : "\(cell.coverage.answered) of \(cell.coverage.required)"
    },
  ])
}
