import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

/// A workbench under test: press keys, look at the screen, collect the effects.
struct Bench {
  static let morning = Timestamp(seconds: 1_795_000_000)

  var workbench: Workbench
  var effects: [Effect] = []
  var capabilities = TerminalCapabilities(colors: .full, isUnicode: true)

  /// A workbench on a workspace; nil leaves it on the start screen.
  init(_ workspace: Workspace?, width: Int = 80, height: Int = 24, resume: ResumeState? = nil) {
    let author = workspace?.visit.people.count == 1 ? nil : "A. Assessor"
    workbench = Workbench(
      size: Size(width: width, height: height), author: author, now: Self.morning, seed: 7)
    guard let workspace else { return }
    let document = WorkspaceDocument(workspace: workspace)
    take(.opened(OpenedFile(document: document, path: "works.json", resume: resume)))
  }

  /// Hands a message to the workbench.
  mutating func take(_ message: Message) {
    effects += workbench.update(message, at: Self.morning)
  }

  /// Presses keys by name: `press("Down", "1", "^s")`.
  mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else {
        Issue.record("\"\(name)\" is no key")
        continue
      }
      take(.key(key))
    }
  }

  /// Types a text letter by letter.
  mutating func type(_ text: String) {
    for character in text { take(.key(Key(.character(character)))) }
  }

  var frame: Frame { workbench.frame(capabilities: capabilities) }

  var screen: String { frame.text }

  var workspace: Workspace { workbench.workspace }

  /// The changes that were handed over for the disk.
  var changes: [Change] {
    effects.compactMap { if case .persist(let change, _) = $0 { change } else { nil } }
  }
}

extension TypedPath: ExpressibleByStringLiteral {
  /// A path as a test types it.
  public init(stringLiteral text: String) {
    self = TypedPath(typed: text) ?? TypedPath(naming: text)
  }
}

/// A small plant: two zones and a conduit with known identifiers.
enum Plant {
  static let control = PlaceID.zone(ZoneID(unchecked: "z-control"))
  static let dosing = PlaceID.zone(ZoneID(unchecked: "z-dosing"))
  static let link = PlaceID.conduit(ConduitID(unchecked: "c-link"))

  static func workspace() throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-plant"))
    var control = Zone(
      id: ZoneID(unchecked: "z-control"), code: "Z1", name: "Control room",
      target: LevelVector(all: .two))
    control.targetRationale = "Risk workshop 2026"
    var dosing = Zone(
      id: ZoneID(unchecked: "z-dosing"), code: "Z2", name: "Dosing",
      target: LevelVector(all: .three))
    dosing.parent = control.id
    var link = Conduit(
      id: ConduitID(unchecked: "c-link"), code: "C1", name: "Control to dosing",
      ends: [control.id, dosing.id], target: LevelVector(all: .one))
    link.protocols = "Modbus TCP"
    try workspace.apply(.putZone(control, at: nil))
    try workspace.apply(.putZone(dosing, at: nil))
    try workspace.apply(.putConduit(link, at: nil))
    return workspace
  }

  static func id(_ text: String) throws -> RequirementID {
    guard let id = RequirementID(text: text) else { throw UnknownRequirement(text: text) }
    return id
  }

  struct UnknownRequirement: Error { var text: String }
}
