import RequirementCatalog

/// Where the user is in the heat map.
public struct OverviewState: Equatable, Sendable {
  var rows = ListState()
  /// The FR of the selected cell.
  var fr = FoundationalRequirement.iac
}
