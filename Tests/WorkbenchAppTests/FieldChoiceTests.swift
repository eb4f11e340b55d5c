import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("Filling a field from a list")
struct FieldChoiceTests {
  @Test(
    "what is chosen from the list of a field is what typing it gives, and a form may be typed as ever",
    arguments: FormCase.all)
  func choosing(form: FormCase) throws {
    var random = SeededGenerator.fromEnvironment("choosing in a form")
    for _ in 0..<4 {
      let workspace = try FormPlant.workspace(using: &random)
      for index in Self.offered(form, workspace) {
        var bench = Self.open(form, at: index, on: workspace)
        let words = Self.choose(in: &bench, &random)
        bench.press("^s")
        var typed = Self.open(form, at: index, on: workspace)
        typed.fill(words.joined(separator: ", "), isPasted: true)
        typed.press("^s")
        let what: Comment =
          "\(form.testDescription), field \(index): \(words), seed \(random.seed)\n\(bench.screen)"
        #expect(bench.workbench.popup.isFormClosed && typed.workbench.popup.isFormClosed, what)
        #expect(bench.workspace == typed.workspace, what)
      }
    }
  }

  @Test("parent, ends, places, requirements, methods and people are offered")
  func offers() throws {
    var random = SeededGenerator(seed: 1)
    let workspace = try FormPlant.workspace(using: &random)
    let titles = FormCase.all.flatMap { form -> [String] in
      var bench = Bench(workspace)
      bench.open(form)
      guard case .form(let shown) = bench.workbench.popup else { return [] }
      return shown.fields.filter(\.isOffered).map(\.title)
    }
    #expect(
      Set(titles) == ["Parent", "Ends", "Places", "Requirements", "Methods", "Owner", "Approver"])
  }

  @Test("no zone is offered as a parent that lies in the zone, and each that is can be saved")
  func parents() throws {
    var workspace = try Plant.workspace()
    for (id, parent) in [("z-a", "z-dosing"), ("z-b", "z-a")] {
      var zone = Zone(id: ZoneID(unchecked: id), code: id, name: "Zone \(id)")
      zone.parent = ZoneID(unchecked: parent)
      try workspace.apply(.putZone(zone, at: nil))
    }
    var free = Zone(id: ZoneID(unchecked: "z-free"), code: "Yard", name: "Yard")
    free.parent = nil
    try workspace.apply(.putZone(free, at: nil))
    var bench = Bench(workspace)
    bench.press("z")
    while bench.workbench.selectedPlace?.id != Plant.dosing { bench.press("Down") }
    bench.press("C", "Tab", "Tab", "Tab", "^o")
    guard case .choice(let choice) = bench.workbench.popup else {
      Issue.record("no list\n\(bench.screen)")
      return
    }
    #expect(choice.options.map(\.word) == ["", "Z1", "Yard"])
    #expect(choice.text == "Z1")
    for (line, parent) in [nil, "z-control", "z-free"].enumerated() {
      var saved = bench
      saved.press("g")
      for _ in 0..<line { saved.press("Down") }
      saved.press("Enter", "^s")
      #expect(saved.workspace.zone(ZoneID(unchecked: "z-dosing"))?.parent?.text == parent)
    }
  }

  @Test("a beginning puts the cursor on what it may mean; what means nothing is said and stays")
  func beginnings() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "G", "C", "Tab", "Tab", "^u")
    bench.type("Z1, dos")
    bench.press("^o")
    #expect(bench.screen.contains("[x] Z1  Control room"))
    #expect(bench.screen.contains("[ ] Z2  Dosing"))
    bench.press("Space", "Enter")
    guard case .form(let form) = bench.workbench.popup else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[2].text == "Z1, Z2")
    bench.press("^u")
    bench.type("Q9, Z1")
    bench.press("Alt-Down")
    guard case .form(let refused) = bench.workbench.popup else {
      Issue.record("a list was opened over what would be lost\n\(bench.screen)")
      return
    }
    #expect(refused.fields[2].text == "Q9, Z1")
    #expect(refused.fields[2].fault?.contains("There is no zone Q9") == true)
  }

  @Test("Esc leaves the field as it was, and a crash over the list keeps the draft of the form")
  func escape() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("z", "G", "C")
    bench.type("C7")
    bench.press("Tab", "Tab", "^o", "Space")
    #expect(bench.workbench.resumeState.drafts.values.contains { $0.first == "C7" })
    bench.press("Esc")
    guard case .form(let form) = bench.workbench.popup else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[2].text == "Z1, Z2")
    #expect(form.fields[0].text == "C7")
    bench.press("Tab", "^o")
    #expect(bench.workbench.toast?.text == "Protocols has no list")
  }

  @Test("the mouse chooses too", arguments: HandLawTests.sizes)
  func mouse(size: Size) throws {
    var bench = Bench(try Plant.workspace(), width: size.width, height: size.height)
    bench.press("z", "G", "C", "Tab", "Tab")
    let field = try #require(bench.point(of: "Ends"))
    bench.take(.mouse(MouseEvent(point: field, kind: .doubleClick)))
    let line = try #require(bench.point(of: "Z1  Control"))
    bench.take(.mouse(MouseEvent(point: line, kind: .press)))
    bench.press("Enter")
    guard case .form(let form) = bench.workbench.popup else {
      Issue.record("no form\n\(bench.screen)")
      return
    }
    #expect(form.fields[2].text == "Z2")
  }

  // MARK: Pieces

  private static func offered(_ form: FormCase, _ workspace: Workspace) -> [Int] {
    var bench = Bench(workspace)
    bench.open(form)
    guard case .form(let shown) = bench.workbench.popup else { return [] }
    return shown.fields.indices.filter { shown.fields[$0].isOffered }
  }

  private static func open(_ form: FormCase, at index: Int, on workspace: Workspace) -> Bench {
    var bench = Bench(workspace)
    bench.open(form)
    for _ in 0..<index { bench.press("Tab") }
    return bench
  }

  /// Chooses at random from the list of the focused field; gives the words that the field then has.
  private static func choose(
    in bench: inout Bench, _ random: inout SeededGenerator
  ) -> [String] {
    bench.press("^o")
    guard case .choice(let choice) = bench.workbench.popup else {
      // A field of people has no list before anybody is named.
      guard case .form(let form) = bench.workbench.popup else { return [] }
      return [form.fields[form.focus].text]
    }
    var words = choice.chosen
    for _ in 0..<(choice.takesSeveral ? Int.random(in: 0...4, using: &random) : 1) {
      let line = Int.random(in: choice.options.indices, using: &random)
      let word = choice.options[line].word
      bench.press("g")
      for _ in 0..<line { bench.press("Down") }
      if choice.takesSeveral {
        bench.press("Space")
        if words.contains(word) { words.removeAll { $0 == word } } else { words.append(word) }
      } else {
        words = [word]
      }
    }
    bench.press("Enter")
    return words
  }
}

extension Bench {
  /// Where a text stands on the screen.
  fileprivate func point(of text: String) -> Point? {
    for (y, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      return Point(x: line.distance(from: line.startIndex, to: range.lowerBound), y: y)
    }
    return nil
  }
}
