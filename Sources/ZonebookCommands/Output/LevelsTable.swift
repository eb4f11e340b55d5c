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
    let heads = ["Code"] + frs + ["Answered", "Fails", "Open", "State", "Name"]
    var table = TextTable(heads, in: surroundings)
    for place in places {
      guard let levels = analysis[place.id] else { continue }
      let cells = levels.cells.map { text(of: $0, isUnicode: surroundings.isUnicode) }
      let coverage = "\(levels.coverage.answered)/\(levels.coverage.required)"
      let counts = [coverage, "\(levels.gapCount)", "\(levels.openCount)"]
      table.add([place.code] + cells + counts + [levels.worstState.title, place.name])
    }
    try table.show()
    try surroundings.say("")
    try sayApprovals(places, analysis, in: surroundings)
    try surroundings.say(Messages.levels(asOf: analysis.asOf))
    let marks = CellState.allCases.map { "\(glyph($0, surroundings.isUnicode)) \($0.title)" }
    let means = "\(compensated(surroundings.isUnicode)) met with compensation"
    try surroundings.say("Achieved/target. " + (marks + [means]).joined(separator: ", ") + ".")
    try surroundings.say(Messages.levelsLegend)
  }

  /// Names the places whose compensations need a look.
  private static func sayApprovals(
    _ places: [Place], _ analysis: WorkspaceAnalysis, in surroundings: Surroundings
  ) throws(CommandError) {
    var lines: [String] = []
    for place in places {
      for cell in analysis[place.id]?.cells ?? [] where !cell.approvals.isEmpty {
        let head = "\(place.code) \(cell.fr.abbreviation)"
        lines.append(surroundings.shown("\(head): \(cell.approvals.joined(separator: ", "))."))
      }
    }
    guard !lines.isEmpty else { return }
    try surroundings.say(lines.joined(separator: "\n") + "\n")
  }

  private static func text(of cell: CellAnalysis, isUnicode: Bool) -> String {
    guard let achieved = cell.shownAchieved else { return glyph(cell.state, isUnicode) }
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
