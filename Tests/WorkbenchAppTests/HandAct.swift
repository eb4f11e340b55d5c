import AssessmentModel
import RequirementCatalog
import TerminalKit

@testable import WorkbenchApp

/// A command with what a user does in its window, and what it then must have shown and changed.
struct HandAct: Sendable {
  typealias Thing = DrawnRow.Thing

  /// Where the command is given.
  struct Scene {
    var screen: ScreenID
    var workspace: Workspace

    init(_ bench: Bench) {
      screen = bench.workbench.screen
      workspace = bench.workspace
    }
  }

  /// What it acts on for a row.
  struct Object {
    /// The title of its window; nil where it has none.
    var title: String?
    /// What its edits touch.
    var touches: Set<String>
    /// Whether all may be as it was already, so that nothing changes.
    var mayKeep = false
    /// Whether it goes away, with all that refers to it.
    var isRemoved = false
  }

  /// The key of the command.
  let key: String
  /// What it acts on; nil for a row to which it does not apply, which it then has to say.
  var object: @Sendable (Thing, Scene) -> Object?
  /// What is done in the window.
  var finish: @Sendable (inout Bench) -> Void = { _ in }

  /// Writes into the first field and saves.
  static let typeAndSave: @Sendable (inout Bench) -> Void = { bench in
    bench.type("x")
    bench.press("^s")
  }

  /// Writes into the second field and saves.
  static let typeBelowAndSave: @Sendable (inout Bench) -> Void = { bench in
    bench.press("Tab")
    typeAndSave(&bench)
  }

  /// Gives back what an editor was opened with, with a letter more.
  static let writeOutside: @Sendable (inout Bench) -> Void = { bench in
    for effect in bench.effects {
      if case .editOutside(let purpose, let text) = effect {
        bench.take(.editedOutside(purpose, .text(text + "x\n")))
      }
    }
  }

  /// Refers to something in words.
  static let refer: @Sendable (inout Bench) -> Void = { bench in
    bench.press("G", "Enter")
    bench.type("x")
    bench.press("Enter")
  }

  /// Names a new zone, conduit or finding and saves it.
  static let nameAndSave: @Sendable (inout Bench) -> Void = { bench in
    bench.type("X9")
    bench.press("^s")
  }

  // MARK: Names

  /// What a row is called in the set of what was touched.
  static func name(_ thing: Thing) -> String {
    switch thing {
    case .answer(let place, let requirement): "\(place.text) \(requirement)"
    case .finding(let id): id.text
    case .constraint(let constraint): constraint.rawValue
    case .system: "system"
    default: thing.place?.text ?? "\(thing)"
    }
  }

  static func code(_ thing: Thing, _ workspace: Workspace) -> String {
    let code = thing.place.flatMap { workspace.place($0)?.code } ?? ""
    guard case .answer(_, let requirement) = thing else { return code }
    return "\(code) \(requirement)"
  }

  /// What the changes that were handed over touch.
  static func touched(_ changes: [Change], before: Workspace) -> Set<String> {
    Set(changes.flatMap { names($0.edit, before) })
  }

  /// What is gone from a workspace.
  static func removed(from before: Workspace, in after: Workspace) -> Set<String> {
    func names(_ workspace: Workspace) -> Set<String> {
      Set(workspace.places.map(\.id.text) + workspace.findings.map(\.id.text))
    }
    return names(before).subtracting(names(after))
  }

  private static func names(_ edit: Edit, _ before: Workspace) -> [String] {
    switch edit {
    case .group(_, let edits): edits.flatMap { names($0, before) }
    case .setAnswer(let place, let requirement, _): ["\(place.text) \(requirement)"]
    case .putZone(let zone, _): [before.zone(zone.id) == nil ? "new zone" : zone.id.text]
    case .putConduit(let conduit, _):
      [before.conduit(conduit.id) == nil ? "new conduit" : conduit.id.text]
    case .removeZone(let id), .moveZone(let id, _): [id.text]
    case .removeConduit(let id), .moveConduit(let id, _): [id.text]
    case .setConstraint(let constraint, _): [constraint.rawValue]
    case .putFinding(let finding, _):
      before.finding(finding.id) != nil
        ? [finding.id.text]
        : (finding.places.isEmpty
          ? ["finding of any"] : finding.places.map { "finding of \($0.text)" })
    case .removeFinding(let id): [id.text]
    case .putEvidence(let evidence, _): [evidence.id.text]
    case .setSystem, .setVisit, .setSamplingNote: ["system"]
    default: ["\(edit)"]
    }
  }
}
