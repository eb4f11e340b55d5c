import AssessmentModel
import RequirementCatalog

/// What follows from the answers of one zone or conduit: seven cells and their sum.
public struct PlaceAnalysis: Hashable, Sendable, Identifiable {
  /// The zone or conduit.
  public let id: PlaceID
  /// One cell an FR, in order.
  public let cells: [CellAnalysis]
  /// How much of what the target requires has been answered, over all FRs.
  public let coverage: Coverage
  /// How many required requirements fail, over all FRs.
  public let gapCount: Int

  /// Analyses all seven FRs of a place as of a day.
  public init(_ place: Place, answers: [RequirementID: Answer], asOf day: CalendarDate) {
    id = place.id
    cells = FoundationalRequirement.allCases.map {
      CellAnalysis(fr: $0, target: place.target[$0], answers: answers, asOf: day)
    }
    coverage = cells.reduce(Coverage()) { $0 + $1.coverage }
    gapCount = cells.reduce(0) { $0 + $1.gaps.count }
  }

  /// The cell of one FR.
  public subscript(fr: FoundationalRequirement) -> CellAnalysis { cells[fr.position] }

  /// The state to show for the whole place: its worst cell. A convention, not a level.
  public var worstState: CellState {
    for state in [CellState.gap, .undetermined, .met, .notTargeted]
    where cells.contains(where: { $0.state == state }) { return state }
    return .notApplicable
  }

  /// The lowest proven SL-A among the FRs in which something applies: "lowest FR", a convention.
  public var lowestProven: SecurityLevel? { cells.compactMap(\.shownAchieved?.proven).min() }

  /// Required requirements that the levels do not know, over all FRs: not assessed, or the approval
  /// has ended.
  public var openCount: Int { cells.reduce(0) { $0 + $1.unanswered.count + $1.ended.count } }
}
