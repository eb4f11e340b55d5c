import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Entering values")
struct EntryTests {
  @Test("a level vector is explained in full while it is typed, each FR with its attacker")
  func explanation() throws {
    for (width, height) in [(80, 24), (160, 50), (60, 16)] {
      var bench = Bench(try Plant.workspace(), width: width, height: height)
      bench.press("z", "T")
      bench.type("2 2 0 1 3 1 4")
      let rect = bench.workbench.formRect.inset(1)
      let rows = bench.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let window = rows[rect.y..<rect.maxY].map { $0.dropFirst(rect.x).prefix(rect.width) }
      let text = window.joined(separator: " ")
        .split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
      for level in [SecurityLevel.zero, .one, .two, .three, .four] {
        let words = level.attacker.split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
        #expect(text.contains("SL \(level.rawValue) \(words)"), "\(width)\n\(bench.screen)")
      }
      for fr in FoundationalRequirement.allCases { #expect(text.contains(fr.abbreviation)) }
      bench.press("Backspace", "Backspace")
      #expect(bench.screen.contains("6 levels"))
    }
  }

  @Test(
    "a vector that is typed wrongly stays in its field with the reason, and saves nothing")
  func refusedVector() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "T")
    bench.type("2,2,,1,3,1,3")
    bench.press("Tab", "Shift-Tab", "^s")
    #expect(bench.changes.isEmpty)
    let text = bench.screen.replacing("\n", with: " ")
    #expect(text.contains("2,2,,1,3,1,3"))
    #expect(text.contains("The level of FR 3 (SI) is missing"))
    bench.press("Esc")
    #expect(bench.workspace == (try Plant.workspace()))
  }

  @Test(
    "a field that was left says in place what is wrong, with nothing cut",
    arguments: [
      ("z o", 2, "9", "not a level of the Purdue model"), ("z o", 3, "Z9", "There is no zone Z9"),
      ("z o", 0, "z1", "The code Z1 is taken"), ("z o", 0, "a;b", "a semicolon"),
      ("z O", 2, "Z1 Z1", "stands there twice"), ("F o", 3, "5.9", "not an SR or RE"),
      ("s r", 2, "31.12.2026", "write 2026-12-31"), ("s r", 2, "03/04/2026", "can mean two days"),
      ("s r", 3, "guess", "is not a word that is known here"),
    ])
  func leftField(keys: String, field: Int, typed: String, reason: String) throws {
    for width in [60, 80, 160] {
      var bench = Bench(try Plant.workspace(), width: width, height: 24)
      for key in keys.split(separator: " ") { bench.press(String(key)) }
      for _ in 0..<field { bench.press("Tab") }
      bench.type(typed)
      bench.press("Tab")
      guard case .form(let form) = bench.workbench.popup else {
        Issue.record("no form")
        return
      }
      let fault = try #require(form.fields[field].fault)
      #expect(fault.contains(reason), "\(fault)")
      let words = bench.screen.split(whereSeparator: { $0 == " " || $0 == "│" || $0.isNewline })
      let shown = words.joined(separator: " ")
      for word in fault.split(separator: " ") { #expect(shown.contains(word), "\(word) \(shown)") }
      bench.press("^s")
      #expect(bench.changes.isEmpty)
    }
  }

  @Test("a default text is replaced by what is typed or pasted, and kept by moving in it")
  func defaults() throws {
    var bench = Bench(nil)
    bench.press("Down", "Enter")
    bench.type("works.json")
    bench.press("Enter")
    #expect(bench.screen.contains("New workspace works.json"))
    bench.press("Esc")
    #expect(bench.screen.contains("works.json"))
    bench.press("Esc", "Enter")
    bench.press("Home")
    bench.type("my-")
    bench.press("Enter")
    #expect(bench.screen.contains("New workspace my-assessment.json"))
    bench = Bench(try Plant.workspace())
    bench.press("s", "i")
    bench.take(.paste("Shared login"))
    bench.press("^s")
    #expect(bench.workspace.findings.first?.title == "Shared login")
    bench.press("x", "Enter")
    bench.type("r.html")
    bench.press("Enter")
    let orders = bench.effects.compactMap {
      if case .writeReport(let order, _, _) = $0 { order.path.text } else { nil }
    }
    #expect(orders == ["r.html"])
    bench.press("W")
    bench.type("c.json")
    bench.press("Enter")
    let copies = bench.effects.compactMap {
      if case .saveCopy(let path, _, _) = $0 { path.text } else { nil }
    }
    #expect(copies == ["c.json"])
  }

  @Test("codes are found in any case and with blanks inside")
  func codes() throws {
    var workspace = try Plant.workspace()
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-cell"), code: "Cell 3 B", name: ""), at: nil))
    try workspace.apply(
      .putZone(Zone(id: ZoneID(unchecked: "z-short"), code: "Cell 3", name: ""), at: nil))
    var bench = Bench(workspace)
    bench.press("z", "O", "Tab", "Tab")
    bench.type("z1 cell 3 b; CELL 3")
    bench.press("^s")
    #expect(bench.workspace.conduits.last?.ends.map(\.text) == ["z-control", "z-cell", "z-short"])
  }

  @Test("a conduit that names one zone twice in an older file stays readable, and review says so")
  func oldConduit() throws {
    var workspace = try Plant.workspace()
    var link = try #require(workspace.conduits.first)
    link.ends = [link.ends[0], link.ends[0]]
    try workspace.apply(.putConduit(link, at: nil))
    let day = CalendarDate(year: 2026, month: 11, day: 26)
    let problems = workspace.reviewProblems(today: try #require(day)).map(\.id)
    #expect(problems.contains("open-conduit") && problems.contains("repeated-end"))
    #expect(workspace.integrityProblems().isEmpty)
    var bench = Bench(workspace)
    bench.press("z", "G", "C", "^s")
    #expect(bench.changes.isEmpty && !bench.screen.contains("twice"))
  }

  @Test("y and n answer a fact of the profile and go on to the next, up to the last")
  func profileSteps() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "p")
    for index in ConditionKey.allCases.indices { bench.press(index.isMultiple(of: 2) ? "y" : "n") }
    let profile = bench.workspace.zones[0].profile
    for (index, key) in ConditionKey.allCases.enumerated() {
      #expect(profile[key] == index.isMultiple(of: 2), "\(key)")
    }
  }

  @Test("methods are kept in the order of interview, observation, document review and test")
  func methods() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "r", "Tab", "Tab", "Tab")
    bench.type("test, document review, interview, observation, test")
    bench.press("^s")
    let answer = bench.workspace.answer(Plant.control, try Plant.id("SR 1.1"))
    #expect(answer.methods == AssessmentMethod.allCases)
  }
}
