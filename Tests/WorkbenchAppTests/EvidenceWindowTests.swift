import AssessmentModel
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("Evidence in the workbench")
struct EvidenceWindowTests {
  private let photo: CopiedFile

  init() throws {
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 0xAB, count: 32)))
    photo = CopiedFile(digest: digest, size: 2_345_678, name: "IMG_0412.jpg")
  }

  private func copies(_ bench: Bench) -> [String] {
    bench.effects.compactMap { if case .copyEvidence(let path) = $0 { path.text } else { nil } }
  }

  /// A bench on which the photo has been attached to the first requirement.
  private func attached(_ keys: String...) throws -> Bench {
    var bench = Bench(try Plant.workspace())
    bench.press("s")
    for key in keys { bench.press(key) }
    bench.press("w", "o")
    bench.type("~/photos/IMG_0412.jpg")
    bench.press("Enter")
    bench.take(.evidenceCopied(photo))
    return bench
  }

  @Test("nothing is changed before the copy is on the disk; then it is one step")
  func attaches() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "w", "o")
    bench.type("~/photos/IMG_0412.jpg")
    bench.press("Enter")
    #expect(copies(bench) == ["~/photos/IMG_0412.jpg"])
    #expect(bench.changes.isEmpty)
    bench.take(.evidenceProgress(percent: 43))
    #expect(bench.screen.contains("Copying IMG_0412.jpg") && bench.screen.contains("43 %"))
    bench.take(.evidenceCopied(photo))
    #expect(bench.changes.count == 1)
    let answer = bench.workspace.answer(Plant.control, try Plant.id("SR 1.1"))
    #expect(bench.workspace.evidence(answer.attachments).map(\.digest) == [photo.digest])
    #expect(bench.workspace.evidence.first?.addedBy == "A. Assessor")
    #expect(bench.workspace.evidence.first?.addedAt == Bench.morning)
    #expect(answer.assessor == "A. Assessor")
    #expect(bench.screen.contains("Attached IMG_0412.jpg"))
  }

  @Test("undo takes the attachment away, redo brings it back, without copying again")
  func undo() throws {
    var bench = try attached()
    bench.press("Esc", "u")
    #expect(bench.workspace.evidence.isEmpty && bench.workspace.answers.isEmpty)
    bench.press("^r")
    #expect(bench.workspace.evidence.count == 1)
    #expect(copies(bench).count == 1)
  }

  @Test("Esc stops the copy, and what arrives afterwards is not attached")
  func cancels() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "w", "o")
    bench.type("big.mov")
    bench.press("Enter", "x", "Esc")
    #expect(bench.effects.contains { if case .cancelCopy = $0 { true } else { false } })
    #expect(bench.screen.contains("Stopping"))
    bench.take(.evidenceCopied(photo))
    #expect(bench.changes.isEmpty)
    #expect(bench.screen.contains("nothing was attached"))
    #expect(bench.screen.contains("Attach a file"))
  }

  @Test("a file that cannot be copied leaves its path in the field, with the reason")
  func fails() throws {
    var bench = Bench(try Plant.workspace(), width: 120)
    bench.press("s", "w", "o")
    bench.type("none.jpg")
    bench.press("Enter")
    bench.take(.evidenceFailed("none.jpg: there is no such file"))
    #expect(bench.changes.isEmpty)
    #expect(bench.screen.contains("there is no such file"))
    bench.press("Enter")
    #expect(copies(bench) == ["none.jpg", "none.jpg"])
  }

  @Test("a file goes to everything marked, as one step, and is recorded once")
  func marked() throws {
    var bench = try attached("Space", "Space", "Space")
    #expect(bench.screen.contains("and 2 more marked"))
    #expect(bench.changes.count == 1)
    #expect(bench.workspace.answers[Plant.control]?.count == 3)
    #expect(bench.workspace.evidence.count == 1)
    bench.press("D")
    #expect(bench.changes.count == 2)
    #expect(
      bench.workspace.answers[Plant.control]?.values.allSatisfy(\.attachments.isEmpty) != false)
  }

  @Test(
    "the same content attached elsewhere keeps its record; one can be chosen from the workspace")
  func known() throws {
    var bench = try attached()
    bench.press("Esc", "Down", "w", "o")
    bench.type("copy of IMG_0412.jpg")
    bench.press("Enter")
    bench.take(.evidenceCopied(photo))
    #expect(bench.workspace.evidence.count == 1)
    bench.press("Esc", "Down", "w", "Down", "Enter", "Enter")
    #expect(bench.workspace.answers[Plant.control]?.count == 3)
    #expect(bench.workspace.evidence.count == 1)
  }

  @Test("caption and method of a file can be changed")
  func describes() throws {
    var bench = try attached()
    bench.press("Enter")
    bench.type("cabinet door open")
    bench.press("Tab", "Right", "Right", "^s")
    #expect(bench.workspace.evidence.first?.caption == "cabinet door open")
    #expect(bench.workspace.evidence.first?.method == .observation)
    #expect(bench.screen.contains("IMG_0412.jpg (cabinet door open)"))
  }

  @Test("references in words stand beside files, can be changed and taken away")
  func references() throws {
    var bench = try attached()
    bench.press("G", "Enter")
    bench.type("drawing E-1042")
    bench.press("Enter")
    let id = try Plant.id("SR 1.1")
    #expect(bench.workspace.answer(Plant.control, id).evidence == ["drawing E-1042"])
    bench.press("Enter")
    bench.type(" sheet 3")
    bench.press("Enter")
    #expect(bench.workspace.answer(Plant.control, id).evidence == ["drawing E-1042 sheet 3"])
    bench.press("D")
    #expect(bench.workspace.answer(Plant.control, id).evidence.isEmpty)
    #expect(bench.workspace.answer(Plant.control, id).attachments.count == 1)
  }

  @Test("findings and common constraints can have files too")
  func otherSubjects() throws {
    var bench = Bench(try Plant.workspace(), width: 120)
    bench.press("F", "o")
    bench.type("Shared password")
    bench.press("^s", "w", "o")
    bench.type("a.jpg")
    bench.press("Enter")
    bench.take(.evidenceCopied(photo))
    #expect(bench.workspace.findings.first?.attachments.count == 1)
    bench.press("Esc")
    #expect(bench.screen.contains("IMG_0412.jpg"))
    bench.press("S", "Down", "Down", "w", "Down", "Enter", "Enter")
    #expect(
      bench.workspace.constraints[.compensatingCountermeasures]?.attachments.count == 1)
  }

  @Test("the answer given to other zones with its note takes its files along, without it does not")
  func appliesWithFiles() throws {
    var bench = try attached()
    bench.press("Esc", "1", "a", "Down", "Space", "Enter", "A", "Enter")
    let id = try Plant.id("SR 1.1")
    #expect(bench.workspace.answer(Plant.dosing, id).attachments.isEmpty)
    #expect(bench.workspace.answer(Plant.link, id).attachments.count == 1)
  }

  @Test("Tab completes a path unless the user went on typing")
  func completes() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "w", "o")
    bench.type("IM")
    bench.press("Tab")
    #expect(bench.effects.contains { if case .completePath("IM") = $0 { true } else { false } })
    bench.take(.pathCompleted("IM", PathCompletion(path: "IMG_041", names: ["IMG_0412.jpg"])))
    #expect(bench.screen.contains("│IMG_041 ") && bench.screen.contains("IMG_0412.jpg"))
    bench.type("2")
    bench.take(.pathCompleted("IMG_041", PathCompletion(path: "IMG_0413.jpg")))
    #expect(bench.screen.contains("│IMG_0412 "))
  }

  @Test("a read-only workspace shows what is attached and changes nothing")
  func readOnly() throws {
    var bench = try attached()
    let document = WorkspaceDocument(workspace: bench.workspace)
    bench.take(
      .opened(
        OpenedFile(document: document, path: "works.json", readOnlyReason: "Read-only: ben has it"))
    )
    bench.effects = []
    bench.press("s", "w")
    #expect(bench.screen.contains("IMG_0412.jpg"))
    for keys in [["D"], ["o"], ["Enter"], ["G", "Enter"]] {
      for key in keys { bench.press(key) }
      #expect(bench.screen.contains("Read-only"))
    }
    #expect(bench.changes.isEmpty && copies(bench).isEmpty)
  }

  @Test("control characters in the name of a file never reach the screen")
  func hostileName() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("s", "w", "o")
    bench.type("a")
    bench.press("Enter")
    var hostile = photo
    hostile.name = "a\u{1B}[2J\u{202E}gpj.exe"
    bench.take(.evidenceCopied(hostile))
    #expect(!bench.screen.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("the windows read as recorded")
  func snapshots() throws {
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 50)] {
      var bench = Bench(try Plant.workspace(), width: size.width, height: size.height)
      bench.press("s", "w", "o")
      bench.type("IMG_0412.jpg")
      bench.press("Enter")
      bench.take(.evidenceProgress(percent: 43))
      try expectScreen(of: bench, named: "evidence-copying-\(size.width)x\(size.height)")
      bench.take(.evidenceCopied(photo))
      bench.press("G", "Enter")
      bench.type("drawing E-1042")
      bench.press("Enter")
      try expectScreen(of: bench, named: "evidence-attached-\(size.width)x\(size.height)")
    }
  }
}
