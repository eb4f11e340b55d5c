import GapAnalysis
import RequirementCatalog

/// What the keys for the next line look for among the requirements that a target requires.
enum SeekTarget {
  /// Nothing has been found out.
  case unanswered
  /// It fails.
  case gap

  /// The target in words, to follow "no requirement".
  var title: String {
    switch self {
    case .unanswered: "not assessed"
    case .gap: "that fails"
    }
  }

  /// Whether there is any in the whole workspace.
  func isIn(_ workspace: WorkspaceAnalysis) -> Bool {
    switch self {
    case .unanswered: workspace.coverage.answered < workspace.coverage.required
    case .gap: workspace.gapCount > 0
    }
  }

  /// Whether a place has any.
  func isIn(_ place: PlaceAnalysis) -> Bool {
    switch self {
    case .unanswered: place.coverage.answered < place.coverage.required
    case .gap: place.gapCount > 0
    }
  }

  /// The requirements of a cell that are looked for, in order.
  func requirements(in cell: CellAnalysis) -> [RequirementID] {
    switch self {
    case .unanswered: cell.unanswered
    case .gap: cell.gaps.map(\.requirement)
    }
  }
}
