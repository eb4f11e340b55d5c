import AssessmentModel
import RequirementCatalog

/// Workspaces of any size in which everything is answered.
enum LargePlant {
  private static let notes = [
    "Seen at the operator station: named accounts for the shift, one shared account for the panel.",
    "The supplier's manual says so; the maintenance crew confirmed it on the second day.",
    "Asked the night shift, who use the key switch \"Local\" and note it in the paper log.", "",
  ]

  /// `zones` zones, a third of them within another, with an answer to each requirement and a
  /// conduit for every ten of them.
  static func workspace(zones: Int) throws(EditError) -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-large\(zones)"))
    for number in 0..<zones {
      let id = ZoneID(unchecked: "z-\(1_000_000 + number)")
      var zone = Zone(
        id: id, code: "Z\(number + 1)", name: "Process cell \(number + 1), north side",
        target: LevelVector(all: [.two, .three, .one][number % 3]))
      zone.description = "Two controllers, an operator panel and a remote I/O rack."
      if number % 3 == 2 { zone.parent = ZoneID(unchecked: "z-\(1_000_000 + number - 2)") }
      try workspace.apply(.putZone(zone, at: nil))
      try answer(.zone(id), seed: number, in: &workspace)
    }
    for number in 0..<(zones / 10) {
      var conduit = Conduit(
        id: ConduitID(unchecked: "c-\(1_000_000 + number)"), code: "C\(number + 1)",
        name: "Ring \(number + 1)", target: LevelVector(all: .two))
      conduit.ends = [0, 5].map { ZoneID(unchecked: "z-\(1_000_000 + number * 10 + $0)") }
      try workspace.apply(.putConduit(conduit, at: nil))
    }
    return workspace
  }

  private static func answer(
    _ place: PlaceID, seed: Int, in workspace: inout Workspace
  ) throws(EditError) {
    for (position, requirement) in Catalog.requirements.enumerated() {
      let choice = seed &* 31 &+ position &* 7
      var answer = Answer(
        [.met, .met, .partly, .notMet, .met, .notApplicable][choice % 6],
        note: notes[choice % notes.count])
      if answer.status == .notApplicable { answer.rationale = "There is no wireless equipment." }
      answer.assessor = "A. Assessor"
      answer.assessedAt = Timestamp(seconds: 1_795_000_000 + seed * 100 + position)
      try workspace.apply(.setAnswer(place, requirement.id, answer))
    }
  }
}
