import WorkspaceStore

extension FuzzedParser {
  /// A history beside the file and the journal that it belongs to.
  static func history(_ plant: StoredPlant) -> FuzzedParser {
    let (file, journal) = (plant.file, plant.journal)
    return FuzzedParser(
      name: "history", share: 5_000, words: journalWords, nesting: jsonNesting,
      made: [plant.history, plant.history + plant.journal], mend: RecordMending.mend
    ) { bytes throws(BrokenLaw) in
      try checkRecords(of: bytes)
      let trail: AuditTrail
      do throws(StoreError) {
        trail = try WorkspaceStore.trail(file: file, journal: journal, history: bytes)
      } catch {
        return Outcome.refused(error)
      }
      let problems = Set(trail.check().map(\.id)).sorted().joined(separator: " ")
      return "\(problems.isEmpty ? Outcome.accepted : "problems") \(problems)"
    }
  }
}
