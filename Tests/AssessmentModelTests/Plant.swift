import AssessmentModel
import DocumentFormat
import RequirementCatalog

/// A small plant with a name for each of its parts.
struct Plant {
  let dosing = ZoneID(unchecked: "z-1")
  let control = ZoneID(unchecked: "z-2")
  let uplink = ConduitID(unchecked: "c-1")
  let finding = FindingID(unchecked: "f-1")
  var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))

  /// Two zones, the conduit between them and a finding in the first.
  init() throws {
    try workspace.apply(.putZone(Zone(id: dosing, code: "Z1", name: "Dosing"), at: nil))
    var inner = Zone(id: control, code: "Z2", name: "Control")
    inner.parent = dosing
    try workspace.apply(.putZone(inner, at: nil))
    let conduit = Conduit(id: uplink, code: "C1", name: "Uplink", ends: [dosing, control])
    try workspace.apply(.putConduit(conduit, at: nil))
    var open = Finding(id: finding, code: "F1", title: "Shared password")
    open.places = [.zone(dosing)]
    try workspace.apply(.putFinding(open, at: nil))
  }

  /// Records an answer for the dosing zone.
  mutating func answer(_ requirement: String, _ answer: Answer) throws {
    try workspace.apply(.setAnswer(.zone(dosing), row(requirement), answer))
  }
}

/// The identifier in the standard's notation.
func row(_ text: String) -> RequirementID {
  guard let id = RequirementID(text: text) else { preconditionFailure("no row \(text)") }
  return id
}
