import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// A form under test: how it is opened, and what each of its fields changes.
struct FormCase: Sendable, CustomTestStringConvertible {
  /// A field with one value: what is typed, and what it makes of the workspace.
  struct Entry: Sendable {
    var field: String
    var typed: String
    var change: @Sendable (inout Workspace) -> Void
  }

  var testDescription: String
  /// The keys from the overview to the open form.
  var keys: [String]
  /// Values for every field, in the order of the form.
  var entries: @Sendable (inout SeededGenerator) -> [Entry]
}

@Suite("The law of forms: what a form shows, it saves, and nothing else")
struct FormLawTests {
  private static let rounds = 5

  @Test("saving what a form shows, unchanged, is no change at all", arguments: FormCase.all)
  func unchanged(form: FormCase) throws {
    var random = SeededGenerator.fromEnvironment("unchanged forms")
    for _ in 0..<Self.rounds {
      let workspace = try FormPlant.workspace(using: &random)
      var bench = try Self.open(form, on: workspace)
      bench.press("Tab", "Tab", "Shift-Tab", "^s")
      #expect(bench.workbench.popup.isFormClosed, "seed \(random.seed)\n\(bench.screen)")
      #expect(bench.changes.isEmpty, "seed \(random.seed)")
      #expect(bench.workspace == workspace, "seed \(random.seed)")
    }
  }

  @Test(
    "each field, changed alone, changes that and nothing else, and shows again as it was typed",
    arguments: FormCase.all)
  func oneField(form: FormCase) throws {
    var random = SeededGenerator.fromEnvironment("one field of a form")
    for _ in 0..<Self.rounds {
      let workspace = try FormPlant.workspace(using: &random)
      let entries = form.entries(&random)
      for (index, entry) in entries.enumerated() {
        var bench = try Self.open(form, on: workspace)
        guard case .form(let shown) = bench.workbench.popup else { return }
        try #require(shown.fields.map(\.title) == entries.map(\.field))
        for _ in 0..<index { bench.press("Tab") }
        bench.fill(entry.typed, isPasted: Bool.random(using: &random))
        bench.press("^s")
        var expected = workspace
        entry.change(&expected)
        let what = "\(form.testDescription), \(entry.field): \(entry.typed), seed \(random.seed)"
        #expect(FormPlant.unsigned(bench.workspace) == expected, "\(what)\n\(bench.screen)")
        #expect(bench.changes.count == (expected == workspace ? 0 : 1), "\(what)")
        let again = try Self.open(form, on: bench.workspace)
        guard case .form(let reopened) = again.workbench.popup else { continue }
        #expect(reopened.fields[index].text == entry.typed, "\(what)")
        for other in entries.indices where other != index {
          #expect(reopened.fields[other].text == shown.fields[other].text, "\(what)")
        }
      }
    }
  }

  @Test("a form that is kept as a draft opens again as it was, and saves as it stands")
  func draft() throws {
    var random = SeededGenerator.fromEnvironment("drafts of forms")
    for form in FormCase.all {
      let workspace = try FormPlant.workspace(using: &random)
      let entries = form.entries(&random)
      var bench = try Self.open(form, on: workspace)
      var expected = workspace
      for entry in entries {
        bench.fill(entry.typed, isPasted: true)
        entry.change(&expected)
        bench.press("Tab")
      }
      bench.press("Esc")
      #expect(bench.workspace == workspace)
      var again = Bench(workspace, resume: bench.workbench.resumeState)
      again.press("d")
      again.open(form)
      again.press("^s")
      #expect(
        FormPlant.unsigned(again.workspace) == expected,
        "\(form.testDescription), seed \(random.seed)\n\(again.screen)")
    }
  }

  private static func open(_ form: FormCase, on workspace: Workspace) throws -> Bench {
    var bench = Bench(workspace)
    bench.open(form)
    guard case .form = bench.workbench.popup else {
      Issue.record("\(form.testDescription) did not open\n\(bench.screen)")
      return bench
    }
    return bench
  }
}

extension Popup? {
  var isFormClosed: Bool {
    if case .form = self { false } else { true }
  }
}

extension Bench {
  /// Opens a form; `@` among its keys puts the cursor of the list on the zone that the forms are about.
  mutating func open(_ form: FormCase) {
    for key in form.keys {
      if key == "@" {
        let position = workbench.outline.position(of: .zone(FormPlant.zone))
        workbench.zones.cursor = position ?? 0
      } else {
        press(key)
      }
    }
  }

  /// Replaces what stands in the focused field, by keys or by a paste.
  mutating func fill(_ text: String, isPasted: Bool) {
    guard case .form(let form) = workbench.popup else { return }
    let field = form.fields[form.focus]
    if case .choice(let words, let selected) = field.kind {
      let wanted = words.firstIndex(of: text) ?? 0
      for _ in 0..<((wanted + words.count - selected) % words.count) { press("Right") }
      return
    }
    press("End")
    for _ in 0..<(field.text.count + 1) { press("Backspace") }
    if isPasted {
      take(.paste(text))
    } else {
      for character in text { press(character: character) }
    }
  }

  private mutating func press(character: Character) {
    take(.key(character.isNewline ? Key(.enter) : Key(.character(character))))
  }
}
