import AssessmentModel

/// The identifiers of a redacted copy: those of the workspace, or new ones that only count.
///
/// Random identifiers would tie an anonymous report to another one of the same plant.
struct IdentifierMap {
  let workspace: WorkspaceID
  private var zones: [ZoneID: ZoneID] = [:]
  private var conduits: [ConduitID: ConduitID] = [:]
  private var findings: [FindingID: FindingID] = [:]

  init(_ original: Workspace, renews: Bool) {
    workspace = renews ? WorkspaceID(unchecked: "w-redacted") : original.id
    for (index, zone) in original.zones.enumerated() {
      zones[zone.id] = renews ? ZoneID(unchecked: "z-\(index + 1)") : zone.id
    }
    for (index, conduit) in original.conduits.enumerated() {
      conduits[conduit.id] = renews ? ConduitID(unchecked: "c-\(index + 1)") : conduit.id
    }
    for (index, finding) in original.findings.enumerated() {
      findings[finding.id] = renews ? FindingID(unchecked: "f-\(index + 1)") : finding.id
    }
  }

  subscript(id: ZoneID) -> ZoneID? { zones[id] }

  subscript(id: ConduitID) -> ConduitID? { conduits[id] }

  subscript(id: FindingID) -> FindingID? { findings[id] }

  subscript(id: PlaceID) -> PlaceID? {
    switch id {
    case .zone(let id): zones[id].map(PlaceID.zone)
    case .conduit(let id): conduits[id].map(PlaceID.conduit)
    }
  }
}
