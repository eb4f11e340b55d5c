import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("The keys for the next question stay in the zone")
struct SeekLawTests {
  @Test(
    "], [, }, {, J and K leave the zone, or the requirement of the turned table, only when they said so",
    arguments: [false, true])
  func stays(isTurned: Bool) throws {
    var random = SeededGenerator.fromEnvironment("staying in the zone, turned \(isTurned)")
    var (crossed, told) = (0, 0)
    for round in 0..<60 where round < 10 || crossed <= 20 {
      var bench = Bench(nil, width: 80, height: 24)
      let document = try HandPlant.document(using: &random)
      bench.take(.opened(OpenedFile(document: document, path: "works.json")))
      bench.press("s")
      if isTurned { bench.press("t") }
      var last = ""
      for _ in 0..<120 {
        let keys = isTurned ? ["]", "[", "}", "{"] : ["]", "[", "}", "{", "J", "K"]
        let key = random.once(in: 3) ? random.pick(keys + ["1", "3"]) : last.isEmpty ? "]" : last
        let before = bench
        bench.press(key)
        let (old, new) = (Self.list(before, isTurned), Self.list(bench, isTurned))
        let said = before.workbench.toast?.text ?? ""
        if old != new {
          crossed += 1
          #expect(
            said.contains("; \(key) again goes to \(Self.name(bench, isTurned))") && key == last,
            "\(key) after \(last) left \(old) for \(new), having said “\(said)”, seed \(random.seed)"
          )
        } else if bench.workbench.toast?.text.contains("again goes to") == true {
          told += 1
          #expect(bench.workbench.questionnaire.current == before.workbench.questionnaire.current)
        }
        last = key
      }
    }
    #expect(crossed > 20 && told >= crossed, "\(crossed) crossed, \(told) told")
  }

  private static func list(_ bench: Bench, _ isTurned: Bool) -> String {
    let state = bench.workbench.questionnaire
    return isTurned ? "\(state.requirement)" : state.place?.text ?? ""
  }

  private static func name(_ bench: Bench, _ isTurned: Bool) -> String {
    let state = bench.workbench.questionnaire
    if isTurned { return "\(state.requirement)" }
    return state.place.flatMap { bench.workspace.place($0)?.heading } ?? "?"
  }

  @Test("with the cursor on another screen they begin in the zone of its row")
  func fromElsewhere() throws {
    for keys in [["Down", "]"], ["z", "Down", "]"], ["Down", "["]] {
      var bench = Bench(try Plant.workspace())
      for key in keys { bench.press(key) }
      #expect(bench.workbench.questionnaire.place == Plant.dosing, "\(keys)")
      #expect(bench.screen.contains("› Z2 Dosing ›"))
    }
  }
}
