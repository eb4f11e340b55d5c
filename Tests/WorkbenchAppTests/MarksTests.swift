import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("Marks")
struct MarksTests {
  private static let sizes = HandLawTests.sizes

  /// The footer's count of marks, as it is drawn; 0 where there is none.
  private static func footerCount(_ bench: Bench) -> Int {
    let footer = bench.screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let words = footer.split(separator: " ")
    guard words.count > 1, words[1] == "marked" else { return 0 }
    return Int(words[0]) ?? 0
  }

  @Test(
    "marks never act out of sight: what changes was marked, is listed, and was counted in the footer",
    arguments: sizes)
  func neverOutOfSight(size: Size) throws {
    var random = SeededGenerator.fromEnvironment("marks \(size)")
    for _ in 0..<60 {
      let document = try HandPlant.document(using: &random)
      var bench = Bench(nil, width: size.width, height: size.height)
      bench.take(.opened(OpenedFile(document: document, path: "works.json")))
      bench.press("s")
      if random.once(in: 3) { bench.press("t") }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bench.press(random.pick(["Space", "Space", "v"]))
        bench.press(random.pick(["Down", "Up", "Down"]))
      }
      let wanderings = [
        "]", "}", ">", "<", "J", "K", "t", "Tab", "Shift-Tab", "Esc", "PgDn", "G", "g", "d", "s",
        "z", "?",
        "F", "Down",
      ]
      for _ in 0..<Int.random(in: 0...3, using: &random) { bench.press(random.pick(wanderings)) }
      if random.once(in: 4) { bench.press("s", "f", random.pick(["Down", "End"]), "Enter") }
      Self.act(&bench, &random)
    }
  }

  /// Commands that go to all marked, with what is done in their windows.
  private static let acts: [(key: String, finish: @Sendable (inout Bench) -> Void)] =
    ["2", "3", "m", "c"].map { ($0, { _ in }) } + [
      ("b", { $0.press("2") }), ("e", HandAct.typeAndSave), ("E", HandAct.writeOutside),
      ("r", HandAct.typeAndSave), ("i", HandAct.typeAndSave), ("w", HandAct.refer),
      ("a", { $0.press("Enter") }), ("A", { $0.press("Enter") }),
    ]

  private static func act(_ before: inout Bench, _ random: inout SeededGenerator) {
    let counted = footerCount(before)
    let listed = Set(
      before.workbench.innerRows.map { HandAct.name(.answer($0.place, $0.requirement)) })
    let (row, marks) = (before.workbench.selection.answer, before.workbench.questionnaire.marks)
    var after = before
    after.effects = []
    let (key, finish) = random.pick(acts)
    after.press(key)
    if after.workbench.popup != nil || key == "E" { finish(&after) }
    let touched = HandAct.touched(after.changes, before: before.workspace)
    let context: Comment = "\(key), touched \(touched), seed \(random.seed):\n\(before.screen)"
    if key == "i" {
      #expect(touched.isEmpty || after.workspace.findings.count == 5, context)
    } else if before.workbench.screen != .questionnaire {
      #expect(counted == 0 || before.workbench.screen == .help, context)
    } else if key == "a" || key == "A" {
      let sources = marks.isEmpty ? Set([row].compactMap(\.self)) : marks
      let given = before.workspace.places.flatMap { place in
        sources.filter { $0.place != place.id }.map {
          HandAct.name(.answer(place.id, $0.requirement))
        }
      }
      #expect(touched.isSubset(of: given), context)
    } else {
      #expect(touched.isSubset(of: listed), context)
      if counted > 0 {
        // What is written goes to each; an answer changes those that had another one.
        let isWritten = "eErw".contains(key) && !touched.isEmpty
        #expect(isWritten ? touched.count == counted : touched.count <= counted, context)
      } else if let row {
        #expect(touched.isSubset(of: [HandAct.name(.answer(row.place, row.requirement))]), context)
      } else {
        #expect(touched.isEmpty, context)
      }
    }
    if !touched.isEmpty, before.workbench.screen == .questionnaire {
      #expect(footerCount(after) == 0, "the marks are still there after \(context)")
    }
    #expect(after.changes.count <= 1, context)
  }

  @Test(
    "what was done to the marked is counted, the marks are gone, and the next answer is for one")
  func usedOnce() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "Space", "Down", "Down", "v")
    #expect(Self.footerCount(bench) == 4)
    bench.press("3")
    #expect(bench.workbench.toast?.text == "4 answered: not met · u undoes")
    #expect(Self.footerCount(bench) == 0)
    bench.press("]", "1")
    #expect(bench.workspace.answers[Plant.control]?.values.count { $0.status == .notMet } == 4)
    #expect(bench.workspace.answers[Plant.control]?.values.count { $0.status == .met } == 1)
    bench.press("u", "u")
    #expect(bench.workspace.answers.isEmpty)
  }

  @Test(
    "another zone, another filter, the turned table and another screen take the marks away, aloud")
  func dropped() throws {
    for keys in [[">"], ["f", "Down", "Down", "Enter"], ["d"], ["z"]] {
      var bench = Bench(try Plant.workspace())
      bench.press("s", "Space", "Space")
      for key in keys { bench.press(key) }
      #expect(bench.workbench.questionnaire.marks.isEmpty, "\(keys)")
      #expect(bench.workbench.toast?.text.contains("2 marks are gone") == true, "\(keys)")
    }
    var bench = Bench(try Plant.workspace())
    bench.press("s", "Space", "Space", "?", "Esc")
    #expect(Self.footerCount(bench) == 2)
  }

  @Test("a note for marked answers that differ is added below what stands there")
  func noteIsAdded() throws {
    var workspace = try Plant.workspace()
    let (first, second) = (try Plant.id("SR 1.1"), try Plant.id("SR 1.1 RE 1"))
    try workspace.apply(.setAnswer(Plant.control, first, Answer(.met, note: "Own logins")))
    var bench = Bench(workspace)
    bench.press("s", "Space", "Space", "e")
    #expect(bench.screen.contains("Note: 2 marked"))
    bench.type("Seen on the tour")
    bench.press("Esc", "R", "G", "Enter")
    #expect(bench.screen.contains("Seen on the tour"))
    bench.press("^s")
    #expect(bench.workspace.answer(Plant.control, first).note == "Own logins\nSeen on the tour")
    #expect(bench.workspace.answer(Plant.control, second).note == "Seen on the tour")
    #expect(bench.changes.count == 1)
    bench.press("u")
    #expect(bench.workspace == workspace)
  }

  @Test("details of marked answers change only what was changed in the form")
  func details() throws {
    var workspace = try Plant.workspace()
    let (first, second) = (try Plant.id("SR 1.1"), try Plant.id("SR 1.1 RE 1"))
    var answer = Answer(.notApplicable)
    (answer.rationale, answer.approver) = ("No people", "Eve")
    try workspace.apply(.setAnswer(Plant.control, first, answer))
    var bench = Bench(workspace)
    bench.press("s", "Space", "Space", "r")
    bench.type("No radio")
    bench.press("^s")
    #expect(bench.workspace.answer(Plant.control, first).approver == "Eve")
    for id in [first, second] {
      #expect(bench.workspace.answer(Plant.control, id).rationale == "No radio")
    }
    #expect(bench.workbench.questionnaire.marks.isEmpty)
  }

  @Test("a finding from marked answers names all of them, by code, and takes the marks away")
  func finding() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "t", "Space", "Space", "i", "^s")
    let finding = try #require(bench.workspace.findings.first)
    #expect(finding.places == [Plant.control, Plant.dosing])
    #expect(finding.requirements == [try Plant.id("SR 1.1")])
    #expect(bench.workbench.questionnaire.marks.isEmpty)
  }
}
