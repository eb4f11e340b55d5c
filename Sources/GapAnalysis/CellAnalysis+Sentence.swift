import RequirementCatalog

extension CellAnalysis {
  /// The sentence that explains the cell: "FR5 is at SL 1 of 3: SR 5.2 RE 1 and SR 5.3 block SL 2."
  public var sentence: String {
    let name = "FR\(fr.number)"
    guard let achieved else {
      return "\(name) has no applicable requirement, so it has no level and no gap."
    }
    switch state {
    case .notApplicable:
      return "\(name) has no applicable requirement, so it has no level and no gap."
    case .notTargeted:
      let possible =
        achieved.isSettled ? "" : ", SL \(achieved.possible.rawValue) is still possible"
      return "\(name) has no target here; SL \(achieved.proven.rawValue) is proven\(possible)."
    case .met:
      let means = hasCompensation ? ", with compensation" : ""
      return "\(name) meets its target: SL \(achieved.proven.rawValue) is proven"
        + " of SL-T \(target.rawValue)\(means)."
    case .gap:
      return "\(name) is at SL \(achieved.text()) of \(target.rawValue): \(blockingClause)."
    case .undetermined:
      return "\(name) is proven to SL \(achieved.proven.rawValue) of \(target.rawValue) and could"
        + " reach SL \(achieved.possible.rawValue): \(blockingClause)."
    }
  }

  /// "SR 5.2 RE 1 and SR 5.3 block SL 2", or "12 items block SL 2 (SR 1.1, SR 1.3, SR 1.4, …)".
  private var blockingClause: String {
    guard let level = blockedLevel, let first = blocking.first else { return "nothing blocks it" }
    if blocking.count == 1 { return "\(first) blocks SL \(level.rawValue)" }
    if blocking.count <= 4, let last = blocking.last {
      let names = blocking.dropLast().map(\.description).joined(separator: ", ")
      return "\(names) and \(last) block SL \(level.rawValue)"
    }
    let names = blocking.prefix(3).map(\.description).joined(separator: ", ")
    return "\(blocking.count) items block SL \(level.rawValue) (\(names), …)"
  }
}
