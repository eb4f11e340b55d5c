import AssessmentModel
import RequirementCatalog
import TerminalKit
import Testing

@testable import WorkbenchApp

@Suite("Answering")
struct AnsweringTests {
  @Test("a digit answers the requirement under the cursor and does not move it")
  func digitAnswers() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "Down", "3")
    let id = try Plant.id("SR 1.1 RE 1")
    #expect(bench.workspace.answer(Plant.control, id).status == .notMet)
    #expect(bench.workbench.questionnaire.requirement == id)
    #expect(bench.changes.count == 1)
  }

  @Test("changing the status keeps the note, and clearing it keeps it too")
  func statusKeepsNote() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "1", "e")
    bench.type("Shared operator login")
    bench.press("^s", "3", "c", "m", "0")
    let answer = bench.workspace.answer(Plant.control, try Plant.id("SR 1.1"))
    #expect(answer.status == nil)
    #expect(answer.note == "Shared operator login")
    #expect(answer.capability == .capable)
    #expect(answer.needsFollowUp)
  }

  @Test("an answer goes to everything marked, as one undo step")
  func marksAreOneStep() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "Space", "Down", "Down", "v", "2")
    let partly = bench.workspace.answers[Plant.control]?.values.filter { $0.status == .partly }
    #expect(partly?.count == 4)
    #expect(bench.changes.count == 1)
    bench.press("u")
    #expect(bench.workspace.answers.isEmpty)
    bench.press("^r")
    #expect(bench.workspace.answers[Plant.control]?.count == 4)
  }

  @Test("the answer can be given to other zones, chosen from all of them")
  func appliesToOthers() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "3", "a", "Enter")
    for place in [Plant.control, Plant.dosing, Plant.link] {
      #expect(bench.workspace.answer(place, try Plant.id("SR 1.1")).status == .notMet)
    }
    #expect(bench.changes.count == 2)
  }

  @Test("giving an answer to no zone keeps the window open and says so")
  func givesToNobody() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "3", "a", "*", "*", "*", "Enter")
    #expect(bench.workbench.toast?.text.contains("No zone is chosen") != false)
    #expect(bench.changes.count == 1)
  }

  @Test("capability goes from as it follows to capable, not capable and back")
  func capabilityCycles() throws {
    var bench = Bench(try Plant.workspace())
    let id = try Plant.id("SR 1.1")
    bench.press("s", "2", "c")
    #expect(bench.workspace.answer(Plant.control, id).capability == .capable)
    bench.press("c")
    #expect(bench.workspace.answer(Plant.control, id).capability == .notCapable)
    bench.press("c")
    #expect(bench.workspace.answer(Plant.control, id).capability == nil)
  }

  @Test("pasted shell text outside a field changes nothing and says so")
  func pasteOutside() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s")
    let before = bench.workbench.document
    bench.take(.paste("rm -rf 1234 /\nq\n"))
    #expect(bench.workbench.document == before)
    #expect(bench.screen.contains("Pasted text was not taken"))
    #expect(bench.changes.isEmpty)
  }

  @Test("pasted text in a note is text, line feeds and digits included")
  func pasteInNote() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "e")
    bench.take(.paste("line 1\r\nline 2 q 3"))
    bench.press("^s")
    let note = bench.workspace.answer(Plant.control, try Plant.id("SR 1.1")).note
    #expect(note == "line 1\nline 2 q 3")
  }

  @Test("Esc keeps a note as a draft that opens again and survives a restart")
  func draftSurvives() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "e")
    bench.type("half a thou")
    bench.press("Esc")
    #expect(bench.workspace.answers.isEmpty)
    var again = Bench(try Plant.workspace(), resume: bench.workbench.resumeState)
    again.press("e")
    #expect(again.screen.contains("half a thou"))
    again.press("^s")
    let id = try Plant.id("SR 1.1")
    #expect(again.workspace.answer(Plant.control, id).note == "half a thou")
    #expect(again.workbench.resumeState.drafts.isEmpty)
  }

  @Test("what stands in an open note is kept while it is typed, so that a crash loses nothing")
  func openNoteIsKept() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "e")
    bench.type("seen")
    guard case .saveResume(let state)? = bench.effects.last else {
      Issue.record("no resume state was handed over")
      return
    }
    #expect(state.drafts.values.contains(["seen"]))
  }

  @Test("a read-only workspace refuses every change and names the holder")
  func readOnly() throws {
    var bench = Bench(nil)
    let document = WorkspaceDocument(workspace: try Plant.workspace())
    let reason = "Read-only: eve on plc7 holds the file."
    bench.take(
      .opened(OpenedFile(document: document, path: "w.json", readOnlyReason: reason)))
    bench.press("s", "1", "e")
    #expect(bench.workbench.document == document)
    #expect(bench.screen.contains("eve on plc7"))
    #expect(bench.screen.contains("READ-ONLY"))
  }
}
