import AssessmentModel
import GapAnalysis
import RequirementCatalog

/// The levels of zones and conduits as a table: achieved/target for each FR.
enum LevelsTable {
  /// Writes the table and what its marks mean.
  static func show(
    _ places: [Place], _ analysis: WorkspaceAnalysis, in surroundings: Surroundings
  ) throws(CommandError) {
    let frs = FoundationalRequirement.allCases.map(\.abbreviation)
    var table = TextTable(["Code"] + frs + ["Answered", "State", "Name"], in: surroundings)
    for place in places {
      guard let levels = analysis[place.id] else { continue }
      let cells = levels.cells.map { text(of: $0, isUnicode: surroundings.isUnicode) }
      let coverage = "\(levels.coverage.answered)/\(levels.coverage.required)"
      table.add([place.code] + cells + [coverage, levels.worstState.title, place.name])
    }
    try table.show()
    try surroundings.say("")
    let marks = CellState.allCases.map { "\(glyph($0, surroundings.isUnicode)) \($0.title)" }
    let means = "\(compensated(surroundings.isUnicode)) met with compensation"
    try surroundings.say("Achieved/target. " + (marks + [means]).joined(separator: ", ") + ".")
    try surroundings.say("Achieved 0 means that SL 1 is not met. State is the worst of the seven.")
  }

  private static func text(of cell: CellAnalysis, isUnicode: Bool) -> String {
    guard let achieved = cell.achieved else { return glyph(cell.state, isUnicode) }
    let isCompensated = cell.state == .met && cell.hasCompensation
    let mark = isCompensated ? compensated(isUnicode) : glyph(cell.state, isUnicode)
    let level = achieved.text(dash: isUnicode ? "–" : "-")
    let target = cell.target == .zero ? "-" : "\(cell.target.rawValue)"
    return "\(mark) \(level)/\(target)"
  }

  private static func compensated(_ isUnicode: Bool) -> String { isUnicode ? "≈" : "c" }

  private static func glyph(_ state: CellState, _ isUnicode: Bool) -> String {
    switch state {
    case .met: isUnicode ? "✓" : "+"
    case .gap: isUnicode ? "✗" : "!"
    case .undetermined: "?"
    case .notTargeted: isUnicode ? "·" : "."
    case .notApplicable: isUnicode ? "–" : "-"
    }
  }
}
