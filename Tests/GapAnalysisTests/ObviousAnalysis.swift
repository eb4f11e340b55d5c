import AssessmentModel
import RequirementCatalog

/// A second way to the levels of one FR, written sentence by sentence from the rules: slow, naive,
/// without anything of the module that it checks.
struct ObviousAnalysis {
  /// What one requirement is for the level.
  enum Row: String, CaseIterable {
    case notAssessed, met, partlyMet, notMet, compensated, approvalEnded, notApplicable
  }

  /// What the equipment can do about one requirement.
  enum Ability { case capable, notCapable, unknown, notApplicable }

  /// The verdict on a cell.
  enum Verdict: String, CaseIterable {
    case noApplicableRequirement, notApplicableAtTarget, notTargeted, met, gap, undetermined
  }

  let fr: FoundationalRequirement
  let target: Int
  let answers: [RequirementID: Answer]
  let asOf: CalendarDate
  /// Every row of the FR.
  let all: [Requirement]
  /// R(0) to R(4).
  private let demands: [[RequirementID]]
  private(set) var provenAchieved: Int?
  private(set) var possibleAchieved: Int?
  private(set) var provenCapability: Int?
  private(set) var possibleCapability: Int?

  init(
    fr: FoundationalRequirement, target: Int, answers: [RequirementID: Answer], asOf: CalendarDate
  ) {
    self.fr = fr
    self.target = target
    self.answers = answers
    self.asOf = asOf
    let all = Catalog.requirements.filter { $0.id.fr == fr }
    self.all = all
    // "R(n): the applicable requirements of that FR with minSL <= n."
    let applicable = all.filter { Self.applies($0.id, answers) }
    demands = (0...4).map { n in
      applicable.filter { $0.minimumLevel.rawValue <= n }.map(\.id)
    }
    provenAchieved = highest { isFulfilled($0) }
    possibleAchieved = highest { isFulfilled($0) || isOpen($0) }
    provenCapability = highest { ability($0) == .capable }
    possibleCapability = highest { ability($0) == .capable || ability($0) == .unknown }
  }

  /// The one RE that finds something even where its SR does not apply: foreign transmitters.
  static let standsAlone = RequirementID(fr: .uc, number: 2, enhancement: 1)

  // MARK: The rows

  func applies(_ id: RequirementID) -> Bool { Self.applies(id, answers) }

  /// "When an SR is not applicable, so are its REs, except the RE that stands alone."
  static func applies(_ id: RequirementID, _ answers: [RequirementID: Answer]) -> Bool {
    if answers[id]?.status == .notApplicable { return false }
    if id.enhancement > 0 && id != standsAlone {
      let system = RequirementID(fr: id.fr, number: id.number)
      if answers[system]?.status == .notApplicable { return false }
    }
    return true
  }

  func rows(_ level: Int) -> [RequirementID] { demands[level] }

  /// "A compensation counts up to and including the day of its expiry; after it the row is open."
  func row(_ id: RequirementID) -> Row {
    if !applies(id) { return .notApplicable }
    switch answers[id]?.status {
    case nil: return .notAssessed
    case .met: return .met
    case .partly: return .partlyMet
    case .notMet: return .notMet
    case .notApplicable: return .notApplicable
    case .compensated:
      if let end = answers[id]?.expiry, end < asOf { return .approvalEnded }
      return .compensated
    }
  }

  /// "Met gives capable; compensated gives not capable; partly met and not met give unknown; not
  /// applicable gives not applicable. The assessor's word wins."
  func ability(_ id: RequirementID) -> Ability {
    if !applies(id) { return .notApplicable }
    switch answers[id]?.capability {
    case .capable: return .capable
    case .notCapable: return .notCapable
    case nil: break
    }
    switch answers[id]?.status {
    case .met: return .capable
    case .compensated: return .notCapable
    case .partly, .notMet, nil: return .unknown
    case .notApplicable: return .notApplicable
    }
  }

  func isFulfilled(_ id: RequirementID) -> Bool { [.met, .compensated].contains(row(id)) }
  func fails(_ id: RequirementID) -> Bool { [.partlyMet, .notMet].contains(row(id)) }
  func isOpen(_ id: RequirementID) -> Bool { [.notAssessed, .approvalEnded].contains(row(id)) }

  // MARK: The levels

  /// "The highest n in 0...4 such that for every m <= n all of R(m)" are as wanted; "if every
  /// requirement of the FR is not applicable: no level at all".
  func highest(_ isWanted: (RequirementID) -> Bool) -> Int? {
    if rows(4).isEmpty { return nil }
    var highest = 0
    for n in 0...4 where (0...n).allSatisfy({ m in rows(m).allSatisfy(isWanted) }) {
      highest = n
    }
    return highest
  }

  // MARK: The cell

  var verdict: Verdict {
    guard let provenAchieved, let possibleAchieved else { return .noApplicableRequirement }
    if target == 0 { return .notTargeted }
    if rows(target).isEmpty { return .notApplicableAtTarget }
    if provenAchieved >= target { return .met }
    if possibleAchieved < target { return .gap }
    return .undetermined
  }

  /// "Size T − possible at least, T − proven at most."
  var smallestGap: Int { verdict == .gap ? target - possibleAchieved! : 0 }
  var largestGap: Int { verdict == .gap ? target - provenAchieved! : 0 }

  /// "Coverage = answered / required"; a row whose approval ended "stays an answered row".
  var required: [RequirementID] { rows(target) }
  var answered: [RequirementID] { required.filter { answers[$0]?.status != nil } }

  /// "Blocking set of a cell for level n: the failing or unassessed requirements with minSL <= n."
  func failing(to level: Int) -> [RequirementID] { rows(level).filter(fails) }
  func open(to level: Int) -> [RequirementID] { rows(level).filter(isOpen) }

  var compensated: Int { required.filter { row($0) == .compensated }.count }
  var ended: Int { required.filter { row($0) == .approvalEnded }.count }

  /// "A compensation without approver or end counts, but cell and report say n without approval."
  var withoutApproval: Int {
    required.filter { id in
      guard row(id) == .compensated, let answer = answers[id] else { return false }
      return answer.approver.allSatisfy(\.isWhitespace) || answer.expiry == nil
    }.count
  }

  /// "A required requirement that fails and is capable: configure or operate it. Not capable:
  /// replace, add or compensate. Unknown: find out."
  var kinds: [RequirementID: Ability] {
    Dictionary(uniqueKeysWithValues: required.filter(fails).map { ($0, ability($0)) })
  }
}
