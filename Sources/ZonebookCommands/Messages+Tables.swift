import AssessmentTables

extension Messages {
  /// What an import did, or in a dry run would do: one line for each thing to know.
  static func imported(
    _ table: TableImport, what: (one: String, many: String), isDry: Bool
  ) -> [String] {
    [outcome(of: table, what, isDry), erased(table, isDry), kept(table), untargeted(table)]
      .compactMap { $0 } + table.passedOver.sentences
  }

  private static func outcome(
    of table: TableImport, _ what: (one: String, many: String), _ isDry: Bool
  ) -> String {
    let rows = table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows"
    guard table.rowCount > 0 else { return "Nothing to import: the table has no rows." }
    guard table.changedCount > 0 else {
      return "Nothing to import: the workspace holds it all already (\(rows))."
    }
    let noun = table.changedCount == 1 ? what.one : what.many
    return isDry
      ? "Would import \(table.changedCount) \(noun) from \(rows); nothing was changed."
      : "Imported \(table.changedCount) \(noun) from \(rows)."
  }

  private static func erased(_ table: TableImport, _ isDry: Bool) -> String? {
    guard !table.erasedCounts.isEmpty else { return nil }
    return "\(isDry ? "Would empty" : "Emptied"): \(counts(table.erasedCounts))."
  }

  private static func kept(_ table: TableImport) -> String? {
    guard !table.keptCounts.isEmpty else { return nil }
    return "Kept where the table has nothing: \(counts(table.keptCounts)) (--empty erases them)."
  }

  private static func untargeted(_ table: TableImport) -> String? {
    switch table.untargetedCount {
    case 0: nil
    case 1: "1 new zone has no target; its SL-T is 0 until it is set."
    default: "\(table.untargetedCount) new zones have no target; their SL-T is 0 until it is set."
    }
  }

  private static func counts(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map {
      "\($0.key) in \($0.value == 1 ? "1 row" : "\($0.value) rows")"
    }
    .joined(separator: ", ")
  }
}

extension Surroundings {
  /// Tells what an import did, with names from the table made harmless.
  func tell(
    _ table: TableImport, what: (one: String, many: String), isDry: Bool
  ) throws(CommandError) {
    for line in Messages.imported(table, what: what, isDry: isDry) { try say(shown(line)) }
  }
}
