import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// Whatever is pressed in a window that was opened on a row, nothing but that row changes.
@Suite("Windows change what they were opened on")
struct HandWindowTests {
  /// Every key that a window may take for a command or a text; undo and leaving are not about a row.
  private static let keys =
    "abcdefghijklmnopqrstvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*=-/:?<>[]{}".map(String.init)
    + [
      "Enter", "Enter", "Enter", "Down", "Down", "Up", "Left", "Right", "Tab", "Shift-Tab", "Space",
      "Space", "Delete", "Backspace", "PgDn", "g", "G", "o", "C", "D", "y", "n", "^o", "Alt-Down",
      "^s", "^k", "^w", "^y",
    ]

  @Test(
    "random keys in every window of every row change that row alone", arguments: HandSituation.all,
    HandLawTests.sizes.prefix(2))
  func randomKeys(situation: HandSituation, size: Size) throws {
    try HandLawTests.rows(2, situation, size, "windows") { bench, thing, random in
      for act in HandAct.all {
        guard let object = act.object(thing, HandAct.Scene(bench)), object.title != nil else {
          continue
        }
        let allowed = object.touches.union(
          Self.belonging(to: act, object.touches, bench.workspace))
        for _ in 0..<3 { Self.walk(act, allowed, bench, &random) }
      }
    }
  }

  private static func walk(
    _ act: HandAct, _ allowed: Set<String>, _ before: Bench, _ random: inout SeededGenerator
  ) {
    var bench = before.after(act.key)
    var pressed = [act.key]
    while bench.workbench.popup != nil, pressed.count < 14 {
      let key = random.pick(keys)
      // In a menu it undoes, which is not about the row.
      if key == "u", case .menu = bench.workbench.popup { continue }
      pressed.append(key)
      bench.press(key)
      bench.answerQuestions()
    }
    let touched = HandAct.touched(bench.changes, before: before.workspace)
    #expect(
      touched.isSubset(of: allowed),
      "\(pressed) touched \(touched), not only \(allowed), seed \(random.seed):\n\(before.screen)")
  }

  /// What a window may change besides the row: the answers that a profile proposes, what is known of an
  /// attached file, and what is new.
  private static func belonging(
    to act: HandAct, _ touches: Set<String>, _ workspace: Workspace
  ) -> Set<String> {
    switch act.key {
    case "p":
      return Set(touches.flatMap { place in Catalog.requirements.map { "\(place) \($0.id)" } })
    case "w": return Set(workspace.evidence.map(\.id.text))
    // The window says which places the finding is about, and that can be changed in it.
    case "i": return HandAct.findingOfAny(workspace)
    default: return []
    }
  }
}

extension Bench {
  /// Gives the file that a window asked for.
  fileprivate mutating func answerQuestions() {
    guard let last = effects.last(where: { if case .saveResume = $0 { false } else { true } }),
      case .copyEvidence = last, case .transfer = workbench.popup
    else { return }
    take(.evidenceFailed("there is no such file"))
  }
}
