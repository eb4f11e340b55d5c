import AssessmentModel
import DocumentFormat
import Testing

@Suite("Attached evidence")
struct EvidenceTests {
  private let photo: Evidence
  private let now = Timestamp(seconds: 1_795_428_192)

  init() throws {
    let digest = try #require(ContentDigest(text: String(repeating: "ab", count: 32)))
    photo = Evidence(
      id: EvidenceID(unchecked: "e-1"), digest: digest, size: 512, name: "/tmp/x/IMG_0412.jpg")
  }

  private func subject(_ requirement: String, _ plant: Plant) -> EvidenceSubject {
    .answer(.zone(plant.dosing), row(requirement))
  }

  private func attach(_ subjects: [EvidenceSubject], _ plant: inout Plant) throws -> Edit {
    let edit = try #require(
      plant.workspace.attachment(of: photo, to: subjects, by: "anna", at: now))
    return try plant.workspace.apply(edit)
  }

  @Test("a file keeps its name without the folder")
  func name() {
    #expect(photo.name == "IMG_0412.jpg")
    #expect(photo.shortDigest == "abababababab")
  }

  @Test("the record and what refers to it come in one step, and go in one")
  func oneStep() throws {
    var plant = try Plant()
    let before = plant.workspace
    let answer = subject("SR 1.1", plant)
    let inverse = try attach([answer, .finding(plant.finding)], &plant)
    #expect(plant.workspace.evidence == [photo])
    #expect(plant.workspace.attachments(of: answer) == [photo.id])
    #expect(plant.workspace.answer(.zone(plant.dosing), row("SR 1.1")).assessor == "anna")
    #expect(plant.workspace.evidenceSubjects() == [photo.id: [answer, .finding(plant.finding)]])
    try plant.workspace.apply(inverse)
    #expect(plant.workspace == before)
  }

  @Test("one file serves many answers and has one record")
  func manyAnswers() throws {
    var plant = try Plant()
    _ = try attach([subject("SR 1.1", plant)], &plant)
    _ = try attach([subject("SR 1.2", plant), .constraint(.leastPrivilege)], &plant)
    #expect(plant.workspace.evidence.count == 1)
    #expect(plant.workspace.evidenceSubjects()[photo.id]?.count == 3)
    #expect(
      plant.workspace.attachment(
        of: photo, to: [subject("SR 1.1", plant)], by: "anna", at: now) == nil)
  }

  @Test("attached evidence cannot be removed alone; detached it can")
  func removal() throws {
    var plant = try Plant()
    let answer = subject("SR 1.1", plant)
    _ = try attach([answer], &plant)
    #expect(throws: EditError.stillAttached(photo.id)) {
      try plant.workspace.apply(.removeEvidence(photo.id))
    }
    let edit = try #require(
      plant.workspace.detachment(of: photo.id, from: answer, by: "ben", at: now))
    try plant.workspace.apply(edit)
    #expect(plant.workspace.evidence == [photo])
    try plant.workspace.apply(.removeEvidence(photo.id))
    #expect(plant.workspace.evidence.isEmpty)
    #expect(throws: EditError.unknownEvidence(photo.id)) {
      try plant.workspace.apply(.removeEvidence(photo.id))
    }
  }

  @Test("an answer, a constraint or a finding cannot name evidence that is not there")
  func dangling() throws {
    var plant = try Plant()
    var answer = Answer(.met)
    answer.attachments = [photo.id]
    var finding = try #require(plant.workspace.finding(plant.finding))
    finding.attachments = [photo.id]
    let edits: [Edit] = [
      .setAnswer(.zone(plant.dosing), row("SR 1.1"), answer),
      .setConstraint(.leastPrivilege, answer), .putFinding(finding, at: nil),
    ]
    for edit in edits {
      #expect(throws: EditError.unknownEvidence(photo.id)) { try plant.workspace.apply(edit) }
    }
  }

  @Test("removing a zone leaves the evidence, which then is attached to nothing")
  func zoneRemoval() throws {
    var plant = try Plant()
    _ = try attach([subject("SR 1.1", plant)], &plant)
    let removal = try #require(plant.workspace.removal(of: .zone(plant.dosing)))
    try plant.workspace.apply(removal)
    #expect(plant.workspace.evidence == [photo])
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    #expect(
      plant.workspace.reviewProblems(today: today).map(\.id).contains("unattached-evidence"))
  }

  @Test("an attached file is evidence like a reference in words, and makes an answer not blank")
  func hasEvidence() {
    var answer = Answer()
    #expect(!answer.hasEvidence)
    answer.attachments = [photo.id]
    #expect(answer.hasEvidence && !answer.isBlank)
    answer.attachments = []
    answer.evidence = ["drawing E-1042"]
    #expect(answer.hasEvidence)
  }

  @Test("the audit trail names the file and what of it changed")
  func trail() throws {
    var document = WorkspaceDocument(workspace: try Plant().workspace)
    let added = try document.perform(.putEvidence(photo, at: nil), author: "anna", at: now)
    #expect(added.label == "Add evidence IMG_0412.jpg")
    var named = photo
    named.caption = "door open"
    let changed = try document.perform(.putEvidence(named, at: nil), author: "anna", at: now)
    #expect(changed.label == "Change evidence IMG_0412.jpg")
    let fields = changed.fieldChanges(in: document.workspace)
    #expect(fields.map(\.field) == ["caption"])
    #expect(fields.map(\.subject) == ["IMG_0412.jpg"])
    #expect(fields.map(\.to) == ["door open"])
  }
}
