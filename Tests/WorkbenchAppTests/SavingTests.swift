import AssessmentModel
import Testing

@testable import WorkbenchApp

@Suite("What is on the disk")
struct SavingTests {
  /// A workbench with two answers that the disk does not have yet.
  private func benchWithTwoChanges(width: Int = 80) throws -> Bench {
    var bench = Bench(try Plant.workspace(), width: width)
    bench.press("s", "1", "Down", "3")
    return bench
  }

  private func header(_ bench: Bench) -> String {
    bench.screen.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func quits(_ bench: Bench) -> Bool {
    bench.effects.contains { if case .quit = $0 { true } else { false } }
  }

  @Test("the header counts what is on its way, and says saved only when nothing is left")
  func counts() throws {
    var bench = try benchWithTwoChanges()
    #expect(header(bench).hasSuffix("saving 2"))
    bench.take(.persisted(revision: 1))
    #expect(header(bench).hasSuffix("saving 1"))
    bench.take(.persisted(revision: 2))
    #expect(header(bench).contains("saved 1"))
  }

  @Test("while writing fails the header counts on, the menu comes once, and the end is told")
  func failing() throws {
    var bench = try benchWithTwoChanges()
    bench.take(.persistFailed("No space left on device"))
    #expect(header(bench).hasSuffix("2 NOT ON DISK"))
    #expect(bench.screen.contains("2 changes not on the disk: No space left on device"))
    bench.press("Esc", "Down", "1")
    #expect(header(bench).hasSuffix("3 NOT ON DISK"))
    #expect(!bench.screen.contains("Keep trying"))
    bench.press("^s")
    #expect(bench.screen.contains("Keep trying"))
    bench.take(.persisted(revision: 3))
    #expect(bench.screen.contains("Writing works again: everything is on the disk"))
    #expect(!bench.screen.contains("Keep trying"))
  }

  @Test(
    "whatever the disk says in whichever order, the header says what is true and never counts 0")
  func everyOrder() throws {
    enum Event: CaseIterable { case answer, persisted, failed }
    for code in 0..<81 {
      var bench = Bench(try Plant.workspace())
      bench.press("s")
      var (made, saved, fails) = (0, 0, false)
      var events: [Event] = []
      for digit in 0..<4 {
        let event = Event.allCases[[1, 3, 9, 27].map { code / $0 % 3 }[digit]]
        events.append(event)
        switch event {
        case .answer:
          bench.press("Esc", "s", "m")
          made += 1
        case .persisted:
          bench.take(.persisted(revision: made))
          (saved, fails) = (made, false)
        case .failed:
          bench.take(.persistFailed("Input/output error"))
          fails = true
        }
        let end =
          fails
          ? made == saved ? "MAY NOT BE ON DISK" : "\(made - saved) NOT ON DISK"
          : made == saved ? "saved" : "saving \(made - saved)"
        #expect(header(bench).contains("  \(end)"), "\(events): \(header(bench))")
        #expect(!bench.screen.contains("0 changes"), "\(events)\n\(bench.screen)")
      }
    }
  }

  @Test("where what was saved is not certain any more, the menu says so, and leaving asks")
  func uncertain() throws {
    var bench = try benchWithTwoChanges(width: 120)
    bench.take(.persisted(revision: 2))
    bench.take(.persistFailed("Input/output error"))
    #expect(bench.screen.contains("┌ What was saved may not be on the disk: Input/output error"))
    bench.press("Esc", "^q")
    #expect(!quits(bench))
    #expect(bench.screen.contains("Leave all the same"))
    bench.take(.persisted(revision: 2))
    #expect(quits(bench))
  }

  @Test("a failure does not take the keys from a note that is being written")
  func failureWhileWriting() throws {
    var bench = try benchWithTwoChanges()
    bench.press("e")
    bench.take(.persistFailed("Input/output error"))
    bench.type("still here")
    bench.press("^s")
    #expect(bench.changes.count == 3)
    #expect(bench.screen.contains("still here"))
  }

  @Test("leaving waits for the disk, and any key then shows what else can be done")
  func leaving() throws {
    var bench = try benchWithTwoChanges()
    bench.press("^q")
    #expect(!quits(bench))
    #expect(bench.screen.contains("Leaving when 2 changes will be on the disk"))
    bench.press("3")
    #expect(bench.changes.count == 2)
    #expect(bench.screen.contains("Leave without them"))
    bench.take(.persisted(revision: 2))
    #expect(quits(bench))
  }

  @Test("leaving while writing fails asks, and nothing is dropped unless the user says so")
  func leavingWhileFailing() throws {
    var bench = try benchWithTwoChanges()
    bench.take(.persistFailed("No space left on device"))
    bench.press("Esc", "^q")
    #expect(!quits(bench))
    bench.press("Down", "Down", "Down", "Enter")
    #expect(!quits(bench))
    bench.take(.persisted(revision: 2))
    #expect(!quits(bench))
    bench.press("Up", "2")
    bench.take(.persistFailed("No space left on device"))
    bench.press("Esc", "q", "q", "Down", "Down", "Enter")
    let leaves = bench.effects.contains { if case .quitWithout = $0 { true } else { false } }
    #expect(leaves)
  }

  @Test("a note that is open when the user leaves stays as a draft, also while writing fails")
  func draftStays() throws {
    var bench = try benchWithTwoChanges()
    bench.take(.persistFailed("No space left on device"))
    bench.press("Esc", "e")
    bench.type("half a thought")
    bench.press("^q")
    #expect(bench.screen.contains("Leave without them"))
    #expect(bench.workbench.resumeState.drafts.values.contains(["half a thought"]))
  }

  @Test("a copy is written whole, also read-only, and the work goes on there with undo")
  func copy() throws {
    var bench = try benchWithTwoChanges()
    bench.press("W", "^u")
    bench.type("/mnt/copy.json")
    bench.press("Enter")
    let copies = bench.effects.compactMap { effect -> Workspace? in
      guard case .saveCopy("/mnt/copy.json", let document, false) = effect else { return nil }
      return document.workspace
    }
    #expect(copies == [bench.workspace])
    bench.take(.copyWritten(path: "/mnt/copy.json", revision: 2, missingFiles: 0))
    bench.press("Down", "Enter")
    let moves = bench.effects.contains { if case .goOnInCopy = $0 { true } else { false } }
    #expect(moves)
    bench.take(.movedToCopy(path: "/mnt/copy.json", revision: 2))
    #expect(header(bench).hasSuffix("saved"))
    bench.press("u")
    #expect(bench.changes.last?.kind == .undo)
  }

  @Test("a copy replaces a file only after the user agreed")
  func copyExists() throws {
    var bench = try benchWithTwoChanges()
    bench.take(.copyExists(path: "/mnt/copy.json"))
    bench.press("Down", "Enter")
    let replaces = bench.effects.contains {
      if case .saveCopy("/mnt/copy.json", _, true) = $0 { true } else { false }
    }
    #expect(replaces)
  }
}
