import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// What the eye sees is what the hand changes: the row is read from the frame, the object from the
/// window that opens and from the edits that follow.
@Suite("The hand changes what the eye sees")
struct HandLawTests {
  typealias Thing = DrawnRow.Thing

  static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 16), Size(width: 160, height: 50),
  ]

  /// Calls `check` with some benches in the situation, each with the row that its cursor is on.
  static func rows(
    _ count: Int, _ situation: HandSituation, _ size: Size, _ law: String,
    _ check: (Bench, Thing, inout SeededGenerator) throws -> Void
  ) throws {
    var random = SeededGenerator.fromEnvironment("\(law), \(situation) \(size)")
    let document = try HandPlant.document(using: &random)
    for _ in 0..<count {
      let bench = situation.bench(document, size, &random)
      guard let thing = DrawnRow(bench.frame, bench.workspace).flatMap(situation.read) else {
        Issue.record("no row is under the cursor, seed \(random.seed):\n\(bench.screen)")
        continue
      }
      try check(bench, thing, &random)
    }
  }

  @Test(
    "every command acts on the row under the cursor and on no other, or says that it does not apply",
    arguments: HandSituation.all, sizes)
  func everyCommand(situation: HandSituation, size: Size) throws {
    try Self.rows(situation.isQuestionnaire ? 3 : 8, situation, size, "the hand") {
      bench, thing, random in
      for act in HandAct.all where !bench.folds(act) {
        Self.check(act, thing, situation, bench, random.seed)
      }
      Self.checkCopy(thing, situation, bench, random.seed)
    }
  }

  @Test(
    "a command from the palette does what its key does", arguments: HandSituation.all,
    sizes.prefix(1))
  func palette(situation: HandSituation, size: Size) throws {
    try Self.rows(1, situation, size, "the palette") { bench, thing, random in
      for act in HandAct.all where !bench.folds(act) {
        var (byKey, byName) = (bench, bench)
        byKey.press(act.key)
        byName.run(act.key)
        let (one, other) = (byKey.workbench, byName.workbench)
        let isSame =
          one.popup == other.popup && one.document == other.document && one.toast == other.toast
          && one.questionnaire == other.questionnaire && one.screens == other.screens
        #expect(isSame, "\(act.key) on \(HandAct.name(thing)), seed \(random.seed)")
      }
    }
  }

  // MARK: One command

  private static func check(
    _ act: HandAct, _ thing: Thing, _ situation: HandSituation, _ before: Bench, _ seed: UInt64
  ) {
    var after = before
    after.press(act.key)
    let opened = after
    // Drawn only where something is wrong.
    var context: Comment {
      """
      \(act.key) on \(HandAct.code(thing, before.workspace)) (\(HandAct.name(thing))), \(situation), \
      seed \(seed), before:
      \(before.screen)
      after:
      \(opened.screen)
      """
    }
    guard let object = act.object(thing, HandAct.Scene(before)) else {
      #expect(after.refused(since: before), context)
      return
    }
    if let title = object.title {
      #expect(after.screen.contains("┌ \(title)"), context)
    }
    act.finish(&after)
    if object.isRemoved {
      #expect(
        HandAct.removed(from: before.workspace, in: after.workspace) == object.touches, context)
      return
    }
    let touched = HandAct.touched(after.changes, before: before.workspace)
    let isRight =
      touched == object.touches || object.mayKeep && touched.isSubset(of: object.touches)
    #expect(isRight, "touched \(touched), not \(object.touches): \(context)")
    if act.key == "i" {
      let finding = after.workspace.findings.last
      #expect(isAbout(thing, finding), "\(finding?.requirements ?? []): \(context)")
    }
  }

  /// Whether the finding names the requirement of the row, or only those of its FR.
  private static func isAbout(_ thing: Thing, _ finding: Finding?) -> Bool {
    guard let finding, finding.title.contains("x") else { return false }
    switch thing {
    case .answer(_, let id), .requirement(let id): return finding.requirements == [id]
    case .cell(_, let fr): return finding.requirements.allSatisfy { $0.fr == fr }
    default: return finding.requirements.isEmpty
    }
  }

  // MARK: Copying

  /// `y` copies what the row says.
  private static func checkCopy(
    _ thing: Thing, _ situation: HandSituation, _ before: Bench, _ seed: UInt64
  ) {
    var after = before
    after.press("y")
    let texts = after.effects.compactMap { effect -> String? in
      if case .copy(let text) = effect { text } else { nil }
    }
    #expect(texts.count == 1 && after.changes.isEmpty, "seed \(seed):\n\(after.screen)")
    let text = texts.first ?? ""
    let isRight =
      switch before.workbench.screen {
      case .history: text.contains(situation.label(before))
      case .review:
        thing.place == nil || text.hasPrefix(HandAct.code(thing, before.workspace) + ": ")
      default: text.hasPrefix(copied(thing, before))
      }
    #expect(isRight, "y gave \(text), \(situation), seed \(seed):\n\(before.screen)")
  }

  private static func copied(_ thing: Thing, _ bench: Bench) -> String {
    let workspace = bench.workspace
    switch thing {
    case .cell(let place, let fr): return bench.workbench.analysis[place]?[fr].sentence ?? "?"
    case .place(let id): return "SL-T(\(workspace.place(id)?.name ?? "?")) = "
    case .answer(let place, let id):
      let note = workspace.answer(place, id).note
      return note.isEmpty ? GuidanceLibrary.guidance(for: id)?.question ?? "?" : note
    case .requirement(let id): return GuidanceLibrary.guidance(for: id)?.question ?? "?"
    case .finding(let id): return workspace.finding(id)?.title ?? "?"
    case .constraint(let constraint):
      let note = workspace.constraints[constraint]?.note ?? ""
      return note.isEmpty ? constraint.question : note
    case .system: return workspace.system.name
    case .unnamed: return "?"
    }
  }
}

extension Bench {
  /// Whether the command was refused in words, and nothing else happened.
  func refused(since before: Bench) -> Bool {
    let isSaid = workbench.toast?.text.isEmpty == false
    let isStill = effects.allSatisfy { if case .saveResume = $0 { true } else { false } }
    return isSaid && isStill && workbench.popup == nil
      && workbench.screens == before.workbench.screens
      && workbench.questionnaire == before.workbench.questionnaire
  }

  /// Whether the key folds a part of the question, which is no row.
  func folds(_ act: HandAct) -> Bool {
    act.key == "Space" && workbench.screen == .questionnaire
      && workbench.questionnaire.pane == .question
  }

  /// Runs the command of a key from the palette.
  mutating func run(_ key: String) {
    press(":")
    guard let key = Key(name: key), let command = workbench.keyMap.command(for: key),
      case .palette(var list) = workbench.popup
    else { return }
    list.list.cursor = workbench.commandEntries(for: list).firstIndex(of: command) ?? -1
    workbench.popup = .palette(list)
    press("Enter")
  }
}
