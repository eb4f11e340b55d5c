import AssessmentModel
import Testing

@Suite("Codes of places and findings")
struct CodeTests {
  private func workspace(zones codes: String..., findings: [String] = []) throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
    for (index, code) in codes.enumerated() {
      let zone = Zone(id: ZoneID(unchecked: "z-\(index)"), code: code, name: "")
      try workspace.apply(.putZone(zone, at: nil))
    }
    for (index, code) in findings.enumerated() {
      let finding = Finding(id: FindingID(unchecked: "f-\(index)"), code: code, title: "")
      try workspace.apply(.putFinding(finding, at: nil))
    }
    return workspace
  }

  @Test(
    "1 to 24 printing characters are a code, with blanks inside or not",
    arguments: [
      "Z", "Z1", "Z 5", "Cell 3", "K\u{FC}hl", "\u{9600}\u{95E8}", "Z-1/2", "(a)", "=Z1", "'a",
      "123456789012345678901234", "0.1", "#",
    ])
  func good(_ text: String) throws { #expect(try CodeNotation.checked(text) == text) }

  @Test("blanks around a code go, those inside are single, and characters are composed")
  func canonical() throws {
    let code = try CodeNotation.checked(" Ku\u{308}hl\u{A0}\u{2003} 1\t")
    #expect(Array(code.unicodeScalars) == Array("K\u{FC}hl 1".unicodeScalars))
    let decomposed = String(repeating: "u\u{308}", count: 24)
    #expect(try CodeNotation.checked(decomposed).unicodeScalars.count == 24)
  }

  @Test(
    "other texts are no codes",
    arguments: [
      ("", NotationError.emptyCode), (" \t", .emptyCode),
      ("1234567890123456789012345", .codeTooLong(25)), ("Z1,Z2", .characterInCode(",")),
      ("Z1;", .characterInCode(";")), ("\"Z1\"", .characterInCode("\"")),
      ("Z1\nZ2", .characterInCode("\n")), ("Z1\r\nZ2", .characterInCode("\r\n")),
      ("Z\u{1B}1", .characterInCode("\u{1B}")), ("Z\u{202E}1", .characterInCode("\u{202E}")),
      ("Z\u{200B}1", .characterInCode("\u{200B}")), ("Z\u{2028}1", .characterInCode("\u{2028}")),
    ])
  func bad(_ text: String, _ error: NotationError) {
    #expect(throws: error) { try CodeNotation.checked(text) }
    #expect(!error.summary.isEmpty && !error.fix.isEmpty)
  }

  @Test("a place is found without regard to case, blanks and the form of its characters")
  func lookUp() throws {
    let workspace = try workspace(
      zones: "Z1", "Cell 3", "K\u{FC}hl", "Stra\u{DF}e", findings: ["F1"])
    let asked = [
      "z1": "Z1", " CELL  3": "Cell 3", "ku\u{308}HL": "K\u{FC}hl", "STRASSE": "Stra\u{DF}e",
    ]
    for (text, code) in asked { #expect(workspace.place(code: text)?.code == code, "\(text)") }
    #expect(workspace.zone(code: "z1")?.code == "Z1")
    #expect(workspace.finding(code: "f1")?.code == "F1")
    #expect(workspace.place(code: "Z2") == nil)
    #expect(workspace.place(code: "") == nil)
  }

  @Test("where an older file has codes that differ in case, the one that is written so is meant")
  func exactFirst() throws {
    let workspace = try workspace(zones: "Z1", "z1", "aB", "Ab", findings: ["F1", "f1"])
    #expect(workspace.place(code: "Z1")?.code == "Z1")
    #expect(workspace.place(code: "z1")?.code == "z1")
    #expect(workspace.place(code: "AB") == nil)
    #expect(workspace.finding(code: "f1")?.code == "f1")
  }

  @Test("a new code is refused where it differs from a present one in case only; its own may stay")
  func taken() throws {
    let old = "much too long a code, with a comma"
    let workspace = try workspace(zones: "Z1", old, findings: ["F1"])
    #expect(throws: NotationError.codeInUse("Z1")) { try workspace.checkedCode("z1 ") }
    let first = PlaceID.zone(workspace.zones[0].id)
    let second = PlaceID.zone(workspace.zones[1].id)
    #expect(try workspace.checkedCode("z1", of: first) == "z1")
    #expect(try workspace.checkedCode(old, of: second) == old)
    #expect(throws: NotationError.self) { try workspace.checkedCode(old + "!", of: second) }
    #expect(try workspace.checkedCode("F1") == "F1")
    #expect(throws: NotationError.codeInUse("F1")) {
      try workspace.checkedCode("f1", ofFinding: nil)
    }
  }

  @Test("the review names codes of older files that nobody could give now")
  func review() throws {
    let workspace = try workspace(
      zones: "Z1", "z1", "Z,2", "1234567890123456789012345", "Z 5", findings: ["F1", "f1"])
    let found = workspace.reviewProblems(today: try #require(CalendarDate(text: "2026-01-01")))
      .filter { $0.id == "unfit-code" || $0.id == "codes-alike" }.map { "\($0.place) \($0.id)" }
    #expect(
      found == [
        "z1 codes-alike", "Z,2 unfit-code", "1234567890123456789012345 unfit-code",
        "f1 codes-alike",
      ])
  }
}
