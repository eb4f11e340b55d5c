import AssessmentModel
import RequirementCatalog

extension CellAnalysis {
  /// Analyses one FR of one place as of a day, exactly as 62443-3-3 levels are computed here:
  ///
  /// SL-A proven is the highest n in 0...4 such that every applicable requirement with a first level
  /// up to n is met or compensated; *possible* counts what is open as met. A compensation whose
  /// approval has ended is open. SL-C is the same over capability.
  public init(
    fr: FoundationalRequirement, target: SecurityLevel, answers: [RequirementID: Answer],
    asOf day: CalendarDate
  ) {
    let rows = Self.rows(of: fr, answers: answers, asOf: day)
    var achieved = LevelLadder()
    var capability = LevelLadder()
    for row in rows {
      achieved.add(row.level, Self.rung(row.state))
      capability.add(row.level, Self.rung(row.answer?.effectiveCapability))
    }
    self.fr = fr
    self.target = target
    self.achieved = rows.isEmpty ? nil : achieved.range
    self.capability = rows.isEmpty ? nil : capability.range
    let isAnythingRequired = rows.contains { $0.level <= target }
    state = Self.state(self.achieved, target: target, isAnythingRequired: isAnythingRequired)
    for row in rows where row.level <= target { take(row) }
    guard let next = blockedLevel else { return }
    for row in rows where row.level <= next {
      if row.state.isFailed { fails.append(row.id) }
      if row.state.isOpen { open.append(row.id) }
    }
  }

  /// An applicable requirement with what its answer counts for.
  private struct Row {
    var id: RequirementID
    var level: SecurityLevel
    var answer: Answer?
    var state: RequirementState
  }

  /// Takes in a requirement that the target requires.
  private mutating func take(_ row: Row) {
    coverage.required += 1
    if row.answer?.status != nil { coverage.answered += 1 }
    switch row.state {
    case .open: unanswered.append(row.id)
    case .ended(let expiry): ended.append(Ended(requirement: row.id, expiry: expiry))
    case .failed(let kind): gaps.append(Gap(requirement: row.id, kind: kind))
    case .achieved(let isCompensated):
      if isCompensated { compensatedCount += 1 }
      if row.answer?.lacksApproval == true { unapprovedCount += 1 }
    case .notApplicable: break
    }
  }

  /// The applicable requirements of the FR.
  private static func rows(
    of fr: FoundationalRequirement, answers: [RequirementID: Answer], asOf day: CalendarDate
  ) -> [Row] {
    var rows: [Row] = []
    var systemIsNotApplicable = false
    for requirement in Catalog.requirements(of: fr) {
      let answer = answers[requirement.id]
      let saysNotApplicable = answer?.status == .notApplicable
      if !requirement.id.isEnhancement { systemIsNotApplicable = saysNotApplicable }
      let falls = systemIsNotApplicable && requirement.fallsWithItsSystem
      let state = RequirementState(
        answer, isNotApplicable: saysNotApplicable || falls, asOf: day)
      guard state != .notApplicable else { continue }
      rows.append(
        Row(id: requirement.id, level: requirement.minimumLevel, answer: answer, state: state))
    }
    return rows
  }

  private static func rung(_ state: RequirementState) -> LevelLadder.Rung {
    switch state {
    case .achieved, .notApplicable: .holds
    case .failed: .broken
    case .open, .ended: .unknown
    }
  }

  private static func rung(_ capability: Capability?) -> LevelLadder.Rung {
    switch capability {
    case .capable: .holds
    case .notCapable: .broken
    case nil: .unknown
    }
  }

  private static func state(
    _ range: LevelRange?, target: SecurityLevel, isAnythingRequired: Bool
  ) -> CellState {
    guard let range else { return .notApplicable }
    if target == .zero { return .notTargeted }
    if !isAnythingRequired { return .notApplicable }
    if range.proven >= target { return .met }
    return range.possible < target ? .gap : .undetermined
  }
}
