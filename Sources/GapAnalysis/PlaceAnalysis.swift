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

  /// Analyses all seven FRs of a place.
  public init(_ place: Place, answers: [RequirementID: Answer]) {
    id = place.id
    cells = FoundationalRequirement.allCases.map {
      CellAnalysis(fr: $0, target: place.target[$0], answers: answers)
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

  /// The lowest proven SL-A among the FRs that have one: "lowest FR", a convention.
  public var lowestProven: SecurityLevel? { cells.compactMap(\.achieved?.proven).min() }
}
