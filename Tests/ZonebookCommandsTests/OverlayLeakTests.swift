import AssessmentModel
import DocumentFormat
import Foundation
import RequirementCatalog
import SamplePlants
import TerminalKit
import Testing
import WorkspaceStore

@testable import WorkbenchApp
@testable import ZonebookCommands

/// Licensed words must not leave the machine with a report: a marker in every text of an overlay
/// never turns up in what is handed over.
@Suite("Overlays stay local")
struct OverlayLeakTests {
  private static let marker = "LICENSED-WORDS"

  @Test("no export and no report holds a word of an installed overlay")
  func exports() throws {
    let session = try ConfiguredSession()
    let overlay = JSONWriter.document(GuidanceOverlay.marked(Self.marker))
    try session.install(String(decoding: overlay, as: UTF8.self))
    #expect(session.run("catalog", "show", "SR 1.1").output.contains(Self.marker))
    let document = try Self.workedOn(seed: 1, keys: 200)
    try WorkspaceStore.create(document.workspace, at: session.commands.folder + "/p.json")
    let lines: [[String]] = [
      ["answers", "export"], ["answers", "export", "--unanswered"], ["zones", "export"],
      ["findings", "export"], ["levels"], ["levels", "--format", "json"], ["validate"],
      ["validate", "--format", "json"], ["report", "--format", "html"],
      ["report", "--format", "markdown"], ["report", "--format", "csv"],
      ["report", "--format", "csv", "--findings"],
    ]
    for line in lines {
      let split = line.firstIndex { $0.hasPrefix("--") } ?? line.endIndex
      let arguments = line[..<split] + ["@p.json"] + line[split...]
      let result = session.commands.run(Array(arguments), environment: session.environment)
      #expect(result.status == .done || result.status == .problemsFound, "\(line)")
      #expect(!result.output.isEmpty, "\(line)")
      #expect(!(result.output + result.errors).contains(Self.marker), "\(line)")
    }
    let file = try String(contentsOfFile: session.commands.folder + "/p.json", encoding: .utf8)
    #expect(!file.contains(Self.marker))
  }

  @Test("a finding that the workbench starts has our recommendation, not the overlay's words")
  func findings() throws {
    var workbench = try Self.workbench(seed: 3)
    Self.press(["s", "Tab"], in: &workbench)
    let screen = workbench.frame(capabilities: .init(colors: .none, isUnicode: true)).text
    #expect(screen.contains(Self.marker), "the screen shows the overlay")
    Self.press(["3", "i"], in: &workbench)
    guard case .form = workbench.popup else {
      Issue.record("no form is open: \(String(describing: workbench.popup))")
      return
    }
    #expect(!"\(String(describing: workbench.popup))".contains(Self.marker))
    let before = workbench.workspace.findings.count
    Self.press(["^s"], in: &workbench)
    #expect(workbench.workspace.findings.count == before + 1)
    #expect(!"\(workbench.workspace.findings)".contains(Self.marker))
  }

  @Test("random keys bring no word of an overlay into the workspace", arguments: 0..<3)
  func randomKeys(part: UInt64) throws {
    let seed = UInt64.random(in: 0...UInt64.max / 2) &+ part
    print("overlay and random keys: seed \(seed)")
    let document = try Self.workedOn(seed: seed, keys: 1_000)
    #expect(!"\(document)".contains(Self.marker), "seed \(seed)")
  }

  // MARK: Pieces

  private static let moment = Timestamp(seconds: 1_795_000_000)

  private static func workbench(seed: UInt64) throws -> Workbench {
    var generator = SeededDraw(state: seed)
    let workspace = try SamplePlant.demoVisit(using: &generator, at: moment)
    var workbench = Workbench(
      size: Size(width: 100, height: 30), author: "ann", now: moment, seed: seed,
      overlay: .marked(marker))
    let file = OpenedFile(document: WorkspaceDocument(workspace: workspace), path: "p.json")
    _ = workbench.update(.opened(file), at: moment)
    return workbench
  }

  private static func press(_ names: [String], in workbench: inout Workbench) {
    for key in names.compactMap(Key.init(name:)) {
      _ = workbench.update(.key(key), at: moment)
    }
  }

  /// What is left of a visit after so many keys that mean something.
  private static func workedOn(seed: UInt64, keys: Int) throws -> WorkspaceDocument {
    var workbench = try workbench(seed: seed)
    var generator = SeededDraw(state: seed)
    press(["s", "Tab", "3", "i", "^s"], in: &workbench)
    var last = workbench.document
    for _ in 0..<keys {
      let command = Command.allCases.randomElement(using: &generator) ?? .moveDown
      guard command != .quit,
        let key = KeyMap.standard.keys(for: command).randomElement(using: &generator)
      else { continue }
      let next = [key, Key(.enter), Key(.tab)].randomElement(using: &generator) ?? key
      _ = workbench.update(.key(next), at: moment)
      last = workbench.document ?? last
    }
    return try #require(last)
  }
}
