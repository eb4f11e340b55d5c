import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Who are you?")
struct AuthorTests {
  private static let ann = "A. Müller"
  private static let bob = "B. Çelik"

  private static func workspace(_ assessors: [String]) throws -> Workspace {
    var workspace = try Plant.workspace()
    var visit = Visit()
    visit.assessors = assessors
    try workspace.apply(.setVisit(visit))
    return workspace
  }

  /// A bench whose user stated no name and is logged in as root.
  private static func bench(
    _ assessors: [String], stated: String? = nil, known: String? = nil, resume: ResumeState? = nil
  ) throws -> Bench {
    var bench = Bench(nil)
    bench.workbench = Workbench(
      size: Size(width: 80, height: 24), author: stated, knownAuthor: known, login: "root",
      now: Bench.morning, seed: 7)
    let document = WorkspaceDocument(workspace: try workspace(assessors))
    bench.take(.opened(OpenedFile(document: document, path: "works.json", resume: resume)))
    return bench
  }

  private func authors(_ bench: Bench) -> [String] { bench.changes.map(\.author) }

  @Test(
    "several assessors, however they are written, are asked for at the first edit and only then",
    arguments: [
      [ann, bob], ["\(ann), \(bob)"], ["\(ann); \(bob)"], ["\(ann) and \(bob)"],
      ["\(ann) & \(bob)"],
      ["\(ann),", " \(bob)"], ["\(ann), \(bob)", ann],
    ])
  func several(assessors: [String]) throws {
    var bench = try Self.bench(assessors)
    bench.press("s", "Down", "1")
    #expect(bench.changes.isEmpty)
    #expect(bench.screen.contains("Who are you?"))
    #expect(bench.screen.contains(Self.ann) && bench.screen.contains(Self.bob))
    bench.press("Down", "Enter")
    #expect(authors(bench) == [Self.bob])
    let answer = bench.workspace.answer(Plant.control, try Plant.id("SR 1.1 RE 1"))
    #expect(answer.status == .met && answer.assessor == Self.bob)
    bench.press("Down", "3", "u")
    #expect(authors(bench) == [Self.bob, Self.bob, Self.bob])
    #expect(bench.screen.split(separator: "\n")[0].contains(Self.bob))
  }

  @Test("one assessor needs no question, and a name that was stated outside needs none either")
  func known() throws {
    var bench = try Self.bench([Self.ann])
    bench.press("s", "1")
    #expect(authors(bench) == [Self.ann])
    bench = try Self.bench([Self.ann, Self.bob], stated: "C. Guest")
    bench.press("s", "1")
    #expect(authors(bench) == ["C. Guest"])
    #expect(bench.screen.contains("C. Guest"))
    bench = try Self.bench([Self.ann, Self.bob], known: Self.bob)
    bench.press("s", "1")
    #expect(authors(bench) == [Self.bob])
    bench = try Self.bench([Self.ann, Self.bob], known: "C. Guest")
    bench.press("s", "1")
    #expect(bench.screen.contains("Who are you?"))
  }

  @Test("where nobody is listed nobody is asked: the trail says not stated, until a name is said")
  func nobody() throws {
    var bench = try Self.bench([])
    bench.press("s", "1", "Down", "2")
    let unstated = "not stated (login root)"
    #expect(!bench.screen.contains("Who are you?"))
    #expect(authors(bench) == [unstated, unstated])
    #expect(!bench.effects.contains { if case .keepAuthor = $0 { true } else { false } })
    bench.press(":")
    bench.type("I am \(Self.ann)")
    bench.press("Enter", "Down", "3")
    #expect(authors(bench) == [unstated, unstated, Self.ann])
  }

  @Test("Esc leaves everything as it was, says so, and the same edit asks again")
  func escape() throws {
    for key in ["Esc", "q"] {
      var bench = try Self.bench([Self.ann, Self.bob])
      let workspace = bench.workspace
      bench.press("s", "1", key)
      #expect(bench.screen.contains("Not done"))
      #expect(bench.changes.isEmpty && bench.workspace == workspace)
      bench.press("1")
      #expect(bench.screen.contains("Who are you?"))
    }
  }

  @Test(
    "what was typed into a form or a note before the question opened is kept as it was")
  func typedBefore() throws {
    for way in [["Enter"], ["Esc", "^s", "Enter"]] {
      var bench = try Self.bench([Self.ann, Self.bob])
      bench.press("s", "e")
      bench.type("Seen on the panel")
      bench.press("^s")
      #expect(bench.screen.contains("Who are you?"))
      #expect(bench.workbench.resumeState.drafts.values.contains(["Seen on the panel"]))
      for key in way { bench.press(key) }
      #expect(
        bench.workspace.answer(Plant.control, try Plant.id("SR 1.1")).note == "Seen on the panel")
      bench = try Self.bench([Self.ann, Self.bob])
      bench.press("z", "o", "Tab")
      bench.type("Outstations")
      bench.press("^s")
      #expect(bench.screen.contains("Who are you?"))
      for key in way { bench.press(key) }
      #expect(bench.workspace.zones.last?.name == "Outstations")
      #expect(authors(bench) == [Self.ann])
    }
  }

  @Test("what happens meanwhile is dealt with beneath the question")
  func meanwhile() throws {
    var bench = try Self.bench([Self.ann, Self.bob])
    bench.press("s", "1")
    bench.take(.persistFailed("no space left"))
    bench.take(.reportFailed(ReportOrder(file: .html, path: "r.html", redaction: nil), "full"))
    #expect(bench.screen.contains("Who are you?"))
    bench.press("Enter")
    #expect(authors(bench) == [Self.ann])
  }

  @Test("the choice is kept for the workspace, and can be changed by a command")
  func kept() throws {
    var bench = try Self.bench([Self.ann, Self.bob])
    bench.press("s", "1", "Down", "Enter")
    var again = try Self.bench([Self.ann, Self.bob], resume: bench.workbench.resumeState)
    again.press("Down", "2", ":")
    again.type("I am \(Self.ann)")
    again.press("Enter", "Down", "3", "I", "Down", "Enter", "Down", "1")
    #expect(authors(again) == [Self.bob, Self.ann, Self.bob])
    let names = bench.effects.compactMap {
      if case .keepAuthor(let name) = $0 { name } else { nil }
    }
    #expect(names == [Self.bob])
  }

  @Test("somebody who is not on the list gives a name; nobody's login is ever taken for one")
  func somebodyElse() throws {
    var bench = try Self.bench([Self.ann, Self.bob])
    bench.press("s", "1", "Down", "Down", "Enter")
    bench.type("  D.   Guest ")
    bench.press("Enter")
    #expect(authors(bench) == ["D. Guest"])
    bench = try Self.bench([Self.ann, Self.bob])
    bench.press("s", "1", "End", "Enter")
    #expect(authors(bench) == ["not stated (login root)"])
  }

  @Test("saying who assesses is an edit by the only one of them, without a question")
  func sayingWho() throws {
    var bench = try Self.bench([])
    bench.press("S", "Enter", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    bench.type(Self.ann)
    bench.press("^s")
    #expect(authors(bench) == [Self.ann])
  }
}
