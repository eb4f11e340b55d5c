import AssessmentModel
import RequirementCatalog

extension CellAnalysis {
  /// The sentence that explains the cell:
  /// "FR5: SL-A 1 of 3. To SL 2: SR 5.2 RE 1 fails, SR 5.1 RE 1 is open."
  ///
  /// What fails and what is open are told apart; an open requirement is never said to fail.
  public var sentence: String { "FR\(fr.number): " + statement }

  /// The sentence without the FR, for where that stands beside it.
  public var statement: String {
    let parts = [standing, nextLevel(naming: 4)] + approvals.map { $0 + "." }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is between SL-A and the next level, by name and in full: "To SL 2: SR 5.2 RE 1 fails,
  /// SR 5.1 RE 1 is open."; empty where nothing is.
  public var nextLevel: String { nextLevel(naming: .max) }

  /// What is to be known of its compensations: "1 compensation without approval",
  /// "1 approval has ended"; empty where there is nothing to say.
  public var approvals: [String] {
    var parts: [String] = []
    if unapprovedCount > 0 {
      let noun = unapprovedCount == 1 ? "compensation" : "compensations"
      parts.append("\(unapprovedCount) \(noun) without approval")
    }
    if !ended.isEmpty {
      parts.append(
        ended.count == 1 ? "1 approval has ended" : "\(ended.count) approvals have ended")
    }
    return parts
  }

  private var standing: String {
    guard let achieved else {
      return "no requirement applies, so there is no level and no gap."
    }
    switch state {
    case .notApplicable:
      return "nothing applies at SL-T \(target.rawValue), so nothing is met and there is no gap."
    case .notTargeted:
      return "the target is 0, so nothing is required. SL-A \(Self.ends(achieved))."
    case .met:
      let means = hasCompensation ? "met with compensation" : "met"
      return "SL-A \(against(achieved)): \(means)."
    case .gap, .undetermined: return "SL-A \(against(achieved))."
    }
  }

  /// "1 of 3", or with both ends while answers are missing: "0 proven, 4 possible, of 2".
  private func against(_ range: LevelRange) -> String {
    Self.ends(range) + (range.isSettled ? "" : ",") + " of \(target.rawValue)"
  }

  private static func ends(_ range: LevelRange) -> String {
    range.isSettled
      ? "\(range.proven.rawValue)"
      : "\(range.proven.rawValue) proven, \(range.possible.rawValue) possible"
  }

  // MARK: What fails and what is open

  private func nextLevel(naming limit: Int) -> String {
    guard let level = blockedLevel else { return "" }
    let isWhole = fails.count + open.count <= limit
    let clauses = [
      isWhole ? names(fails) + verb(fails, "fails", "fail") : counted(fails, "fails", "fail"),
      isWhole
        ? names(open) + verb(open, "is open", "are open") : counted(open, "is open", "are open"),
    ].filter { !$0.isEmpty }
    let isShort = fails.count < 2 && open.count < 2
    return "To SL \(level.rawValue): " + clauses.joined(separator: isShort ? ", " : "; ") + "."
  }

  private func verb(_ ids: [RequirementID], _ one: String, _ many: String) -> String {
    ids.isEmpty ? "" : ids.count == 1 ? " " + one : " " + many
  }

  /// "SR 1.1, SR 1.3 and SR 1.4", each with the end of its approval where that is over.
  private func names(_ ids: [RequirementID]) -> String {
    let names = ids.map(name)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and \(last)"
  }

  private func name(_ id: RequirementID) -> String {
    guard let end = ended.first(where: { $0.requirement == id }) else { return id.description }
    return "\(id) (approval ended \(end.expiry.text))"
  }

  /// "12 are open (SR 1.1, SR 1.3, SR 1.4, …)"; up to two are named.
  private func counted(_ ids: [RequirementID], _ one: String, _ many: String) -> String {
    guard ids.count > 2 else { return names(ids) + verb(ids, one, many) }
    let first = ids.prefix(3).map(\.description).joined(separator: ", ")
    return "\(ids.count) \(many) (\(first)\(ids.count > 3 ? ", …" : ""))"
  }
}
