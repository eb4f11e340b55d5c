import AssessmentModel
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Finding commands")
struct CommandSearchTests {
  /// A bench on each screen, with a zone, a conduit and a finding to work on.
  private static func benches() throws -> [Bench] {
    try ["d", "s", "z", "F", "S", "R", "x", "H"].map { key in
      var bench = Bench(try Plant.workspace())
      bench.press(key)
      return bench
    }
  }

  private func first(_ text: String, _ bench: Bench) -> Command? {
    var list = CommandList()
    list.editor.insert(text)
    return bench.workbench.commandEntries(for: list).first
  }

  @Test("typing a command's name, in any case, makes it the first hit on every screen")
  func names() throws {
    for bench in try Self.benches() {
      for command in Command.allCases {
        for name in command.names {
          #expect(first(name, bench) == command, "\(name) on \(bench.workbench.screen)")
          #expect(first(name.uppercased(), bench) == command, "\(name)")
        }
      }
    }
  }

  @Test("no two commands have a name in common")
  func uniqueNames() {
    let names = Command.allCases.flatMap(\.names).map { $0.lowercased() }
    #expect(Set(names).count == names.count)
  }

  @Test("what removes, clears or ends something is first for no word that is not in its own name")
  func destructive() throws {
    let texts = Command.allCases.flatMap { $0.names + [$0.title] }
    let words = Set(
      texts.flatMap { $0.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) })
    for bench in try Self.benches() {
      for word in words {
        for end in word.indices {
          let needle = String(word[...end])
          guard let found = first(needle, bench), found.isDestructive else { continue }
          #expect(
            found.names.contains { $0.lowercased().contains(needle) },
            "\(needle) gives \(found) on \(bench.workbench.screen)")
        }
      }
    }
  }

  @Test("every command whose title says that it removes, clears or leaves is held to be such")
  func destructiveSet() {
    for command in Command.allCases {
      let first = command.title.lowercased().split(separator: " ").first ?? ""
      let removes = ["remove", "clear", "delete", "leave", "close,"].contains(first)
      #expect(!removes || command.isDestructive, "\(command)")
    }
    #expect(Set(Command.allCases.filter(\.isDestructive)).isSuperset(of: [.remove, .clearAnswer]))
  }

  @Test(
    "the words that people type find what they mean",
    arguments: [
      ("undo", Command.undo), ("note", .editNote), ("report", .showReport), ("filter", .filter),
      ("target", .editTarget), ("conduit", .addConduit), ("n/a", .answerNotApplicable),
      ("delete", .remove), ("evid", .attachEvidence), ("who", .chooseAuthor),
    ])
  func words(word: String, command: Command) throws {
    for bench in try Self.benches() { #expect(first(word, bench) == command) }
  }

  @Test("a name comes before a key, a key before a description, what works here before the rest")
  func order() throws {
    let bench = try Self.benches()[2]
    var list = CommandList()
    list.editor.insert("ed")
    #expect(bench.workbench.commandEntries(for: list).prefix(2) == [.edit, .editNoteOutside])
    list.editor.replaceText("z")
    #expect(bench.workbench.commandEntries(for: list).first == .showZones)
    list.editor.replaceText("=")
    #expect(bench.workbench.commandEntries(for: list).first == .cycleStatus)
    list.editor.replaceText("heat map")
    #expect(bench.workbench.commandEntries(for: list) == [.showOverview])
    list.editor.replaceText("no such command")
    #expect(bench.workbench.commandEntries(for: list).isEmpty)
    let all = bench.workbench.commandEntries(for: CommandList())
    #expect(Set(all) == Set(Command.allCases))
    let works = all.map { bench.workbench.unavailability(of: $0) == nil }
    #expect(works.drop { $0 }.allSatisfy { !$0 })
    let tasks = all.prefix { bench.workbench.unavailability(of: $0) == nil }.map(\.task)
    let runs = tasks.enumerated().filter { $0 == 0 || tasks[$0 - 1] != $1 }.map(\.element)
    #expect(Set(runs).count == runs.count)
  }

  @Test(":undo undoes and :note opens the note; no zone and no answer goes")
  func palette() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "1", "z", ":")
    bench.type("undo")
    bench.press("Enter")
    #expect(bench.workspace == (try Plant.workspace()))
    bench.press("s", "1", ":")
    bench.type("note")
    bench.press("Enter")
    #expect(bench.screen.contains("Note: Z1 SR 1.1"))
    bench.press("Esc", "?")
    bench.type("undo")
    bench.press("Enter")
    #expect(bench.workspace == (try Plant.workspace()))
    #expect(bench.workbench.screen == .questionnaire)
  }

  @Test("the standard keys are all spelt rightly, and a misspelt one is told")
  func misspelt() {
    #expect(KeyMap.standard.misspelt.isEmpty)
    let map = KeyMap([(.undo, ["u", "Sapce"]), (.redo, ["^r"])])
    #expect(map.misspelt == ["Sapce"])
    #expect(map.keys(for: .undo) == [Key(.character("u"))])
  }
}
