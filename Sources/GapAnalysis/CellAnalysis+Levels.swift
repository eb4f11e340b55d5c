import AssessmentModel
import RequirementCatalog

extension CellAnalysis {
  /// Analyses one FR of one place, exactly as 62443-3-3 levels are computed here:
  ///
  /// SL-A proven is the highest n in 0...4 such that every applicable requirement with a first level
  /// up to n is met or compensated; *possible* counts what is not assessed as met. SL-C is the same
  /// over capability.
  public init(
    fr: FoundationalRequirement, target: SecurityLevel, answers: [RequirementID: Answer]
  ) {
    var achieved = LevelLadder()
    var capability = LevelLadder()
    var coverage = Coverage()
    var gaps: [Gap] = []
    var unanswered: [RequirementID] = []
    var hasCompensation = false
    let rows = Self.rows(of: fr, answers: answers)
    for (requirement, answer, state) in rows {
      achieved.add(requirement.minimumLevel, Self.rung(state))
      capability.add(requirement.minimumLevel, Self.rung(answer?.effectiveCapability))
      guard requirement.minimumLevel <= target else { continue }
      coverage.required += 1
      switch state {
      case .open:
        unanswered.append(requirement.id)
        continue
      case .failed(let kind): gaps.append(Gap(requirement: requirement.id, kind: kind))
      case .achieved(let isCompensated): hasCompensation = hasCompensation || isCompensated
      case .notApplicable: continue
      }
      coverage.answered += 1
    }
    self.fr = fr
    self.target = target
    self.achieved = rows.isEmpty ? nil : achieved.range
    self.capability = rows.isEmpty ? nil : capability.range
    self.coverage = coverage
    self.gaps = gaps
    self.unanswered = unanswered
    self.hasCompensation = hasCompensation
    state = Self.state(rows.isEmpty ? nil : achieved.range, target: target)
    blocking = []
    guard let level = blockedLevel else { return }
    blocking = rows.filter { row in
      guard row.0.minimumLevel <= level else { return false }
      if case .achieved = row.2 { return false }
      return true
    }.map(\.0.id)
  }

  private typealias Row = (Requirement, Answer?, RequirementState)

  /// The applicable requirements of the FR with what their answers count for.
  private static func rows(
    of fr: FoundationalRequirement, answers: [RequirementID: Answer]
  ) -> [Row] {
    var rows: [Row] = []
    var systemIsNotApplicable = false
    for requirement in Catalog.requirements(of: fr) {
      let answer = answers[requirement.id]
      let saysNotApplicable = answer?.status == .notApplicable
      if !requirement.id.isEnhancement { systemIsNotApplicable = saysNotApplicable }
      let state = RequirementState(
        answer, isNotApplicable: saysNotApplicable || systemIsNotApplicable)
      if state != .notApplicable { rows.append((requirement, answer, state)) }
    }
    return rows
  }

  private static func rung(_ state: RequirementState) -> LevelLadder.Rung {
    switch state {
    case .achieved, .notApplicable: .holds
    case .failed: .broken
    case .open: .unknown
    }
  }

  private static func rung(_ capability: Capability?) -> LevelLadder.Rung {
    switch capability {
    case .capable: .holds
    case .notCapable: .broken
    case nil: .unknown
    }
  }

  private static func state(_ range: LevelRange?, target: SecurityLevel) -> CellState {
    guard let range else { return .notApplicable }
    if target == .zero { return .notTargeted }
    if range.proven >= target { return .met }
    return range.possible < target ? .gap : .undetermined
  }
}
