import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("Random keys")
struct RandomKeysTests {
  /// Four runs of 25,000 keys, so that they can share the cores; `ZONEBOOK_SEED` repeats a run.
  @Test(
    "100,000 random keys never crash, split a wide cell or change a field not being edited",
    arguments: 0..<4)
  func randomKeys(part: UInt64) throws {
    var random = SeededGenerator.fromEnvironment("random keys, part \(part)")
    let seed = random.seed
    var bench = Bench(try Self.plant(), width: 80, height: 24)
    for step in 0..<25_000 {
      let before = bench
      bench.effects = []
      bench.take(Self.message(using: &random))
      try Self.checkChanges(from: before, to: bench, seed: seed, step: step)
      if step % 8 == 0 { Self.checkCells(bench, seed: seed, step: step) }
      if bench.workbench.document == nil || step % 3_000 == 2_999 {
        bench = Bench(try Self.plant(), width: 80, height: 24)
      }
    }
  }

  // MARK: What must hold

  /// A change reaches only the answers that were marked, under the cursor or named in a window.
  private static func checkChanges(
    from before: Bench, to after: Bench, seed: UInt64, step: Int
  ) throws {
    let changes = after.changes
    guard let change = changes.first else {
      #expect(
        before.workspace == after.workspace, "changed without a change: seed \(seed), step \(step)")
      return
    }
    #expect(changes.count == 1, "two changes for one key: seed \(seed), step \(step)")
    guard change.kind == .edit, before.workbench.popup == nil,
      before.workbench.screen == .questionnaire
    else { return }
    let state = before.workbench.questionnaire
    let allowed = state.marks.isEmpty ? Set([state.current].compactMap { $0 }) : state.marks
    for case .setAnswer(let place, let requirement, let answer) in flattened(change.edit) {
      let mark = QuestionnaireState.Mark(place: place, requirement: requirement)
      #expect(allowed.contains(mark), "\(requirement) was not edited: seed \(seed), step \(step)")
      let old = before.workspace.answer(place, requirement)
      #expect(
        (answer ?? Answer()).note == old.note, "a note changed: seed \(seed), step \(step)")
      #expect((answer ?? Answer()).rationale == old.rationale)
    }
  }

  private static func flattened(_ edit: Edit) -> [Edit] {
    if case .group(_, let edits) = edit { return edits.flatMap(flattened) }
    return [edit]
  }

  /// Every first half of a wide character is followed by its second half, and none stands alone.
  private static func checkCells(_ bench: Bench, seed: UInt64, step: Int) {
    let frame = bench.workbench.frame(capabilities: bench.capabilities)
    for y in 0..<frame.size.height {
      var previous = Cell.Role.single
      for x in 0..<frame.size.width {
        let role = frame[x: x, y: y].role
        let isWhole = (previous == .wideHead) == (role == .wideTail)
        #expect(isWhole, "half a wide character at \(x),\(y): seed \(seed), step \(step)")
        previous = role
      }
      #expect(previous != .wideHead, "cut at the edge: seed \(seed), step \(step)")
    }
  }

  // MARK: What is pressed

  private static func message(using random: inout SeededGenerator) -> Message {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<60:
      let command = Command.allCases.randomElement(using: &random) ?? .moveDown
      let key = KeyMap.standard.keys(for: command).randomElement(using: &random)
      return .key(key ?? Key(.escape))
    case 60..<72:
      return .key(Key(.character("abc äß漢 1357\u{1F600}".randomElement(using: &random) ?? "a")))
    case 72..<88:
      let codes: [Key.Code] = [.enter, .escape, .tab, .backtab, .backspace, .delete, .up, .down]
      return .key(Key(codes.randomElement(using: &random) ?? .enter))
    case 88..<92: return .paste("12345 q\n漢字\u{1B}[31m u")
    case 92: return copyMessage(using: &random)
    case 93..<95:
      return .resize(
        Size(
          width: Int.random(in: 20...140, using: &random),
          height: Int.random(in: 6...50, using: &random)))
    default:
      let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown]
      return .mouse(
        MouseEvent(
          point: Point(
            x: Int.random(in: 0..<100, using: &random), y: Int.random(in: 0..<40, using: &random)),
          kind: kinds.randomElement(using: &random) ?? .press))
    }
  }

  /// What copying a file may lead to, asked for or not.
  private static func copyMessage(using random: inout SeededGenerator) -> Message {
    let byte = UInt8.random(in: 0...2, using: &random)
    let digest = ContentDigest(bytes: [UInt8](repeating: byte, count: 32))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .evidenceProgress(percent: Int.random(in: 0...100, using: &random))
    case 1: return .evidenceFailed("the disk is full")
    case 2: return .pathCompleted("a", PathCompletion(path: "ab", names: ["ab1", "漢"]))
    default:
      guard let digest else { return .evidenceFailed("") }
      return .evidenceCopied(CopiedFile(digest: digest, size: 7, name: "漢\u{1B}[2J.jpg"))
    }
  }

  /// A plant whose names are wide, combining and hostile.
  private static func plant() throws -> Workspace {
    var workspace = try Plant.workspace()
    for (index, name) in ["漢字の制御ゾーン", "e\u{301}te\u{301} \u{202E}gnp", "🙂\u{1B}[2J"].enumerated() {
      let zone = Zone(
        id: ZoneID(unchecked: "z-wide\(index)"), code: "W\(index)", name: name,
        target: LevelVector(all: .two))
      try workspace.apply(.putZone(zone, at: nil))
    }
    return workspace
  }
}
