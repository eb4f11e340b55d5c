import AssessmentModel
import AssessmentRecords
import Foundation
import RequirementCatalog
import TestSupport
import WorkspaceStore

/// A small workspace with a few changes, and its files as the program writes them.
struct StoredPlant {
  static let holder = HolderName(
    user: "anna", host: "laptop", process: 4211, since: Timestamp(seconds: 1_795_428_192))

  /// The workspace as the file has it.
  let workspace: Workspace
  let file: [UInt8]
  /// The changes after the file.
  let journal: [UInt8]
  let history: [UInt8]
  /// All of them in one file.
  let bundle: [UInt8]

  /// Makes the files in a folder of its own, and reads them.
  init() throws {
    let folder = try TemporaryFolder(named: "zonebook-fuzz-plant")
    let path = folder.file("plant.json").path
    workspace = try Self.made()
    try WorkspaceStore.create(workspace, at: path)
    let open = try WorkspaceStore.open(path, as: Self.holder)
    var document = open.loaded.document
    let moment = Self.holder.since
    for edit in Self.edits {
      try open.append([try document.perform(edit, author: "anna", at: moment)])
    }
    let undo = try document.undo(author: "anna", at: moment)
    let redo = try document.redo(author: "anna", at: moment)
    try open.append([undo, redo].compactMap(\.self))
    open.close()
    file = Array(try Data(contentsOf: folder.file("plant.json")))
    journal = Array(try Data(contentsOf: folder.file("plant.json.journal")))
    history = Array(try Data(contentsOf: folder.file("plant.json.history")))
    let parts = try WorkspaceParts(
      of: path, reports: [], from: folder.path, includingRecord: false)
    let packed = folder.file("plant.zonebook")
    _ = try Bundle.pack(workspace.id, parts, to: packed.path)
    bundle = Array(try Data(contentsOf: packed))
  }

  // MARK: Contents

  private static let dosing = ZoneID(unchecked: "z-dosing")
  private static let office = ZoneID(unchecked: "z-office")
  private static let rows = Catalog.requirements.map(\.id)

  private static let edits: [Edit] = [
    .setAnswer(.zone(dosing), rows[0], Answer(.met, note: "Named accounts, \"größer\"")),
    .group(
      label: "Two answers",
      [
        .setAnswer(.zone(office), rows[1], Answer(.notMet, note: "=1+1")),
        .setAnswer(.zone(office), rows[2], Answer(.compensated, rationale: "Locked room")),
      ]),
    .moveZone(office, to: 0),
    .putZone(Zone(id: ZoneID(unchecked: "z-new"), code: "Z3", name: "Store"), at: 1),
    .setSamplingNote("Two of five pumps"),
  ]

  private static func made() throws(EditError) -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-fuzz"))
    var system = SystemUnderConsideration()
    system.name = "Works A"
    try workspace.apply(.setSystem(system))
    var inner = Zone(id: dosing, code: "Z1", name: "Dosing", target: LevelVector(all: .two))
    inner.parent = office
    inner.purdue = PurdueLevel(text: "3.5")
    let outer = Zone(id: office, code: "Z2", name: "Office; \"north\"")
    try workspace.apply(.putZone(outer, at: nil))
    try workspace.apply(.putZone(inner, at: nil))
    let link = Conduit(
      id: ConduitID(unchecked: "c-link"), code: "C1", name: "Link", ends: [dosing, office])
    try workspace.apply(.putConduit(link, at: nil))
    try workspace.apply(.setAnswer(.zone(dosing), rows[3], Answer(.partly, note: "a,b\r\nc")))
    try workspace.apply(.setConstraint(.leastPrivilege, Answer(.met)))
    var finding = Finding(id: FindingID(unchecked: "f-one"), code: "F1", title: "Shared account")
    finding.places = [.zone(dosing)]
    finding.requirements = [rows[0]]
    try workspace.apply(.putFinding(finding, at: nil))
    return workspace
  }
}
