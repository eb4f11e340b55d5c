import Foundation
import TestSupport
import Testing

@Suite("What the eye sees is what the hand changes, through the real program")
struct HandTests {
  /// A workspace of a table with codes that hold blanks, open on its overview.
  private func open(_ desk: Desk, _ rows: String) async throws -> WorkbenchDriver {
    try desk.write("code,name,purdue,parent,target,description\n" + rows, to: "zones.csv")
    _ = try await desk.run("new", "works.json")
    let imported = try await desk.run("zones", "import", "works.json", "zones.csv")
    #expect(imported.exit == .exited(0), "\(imported.errors)")
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    return user
  }

  /// The recorded answers, one row each.
  private func answers(_ desk: Desk) async throws -> [String] {
    try await desk.run("answers", "export", "works.json").output
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test("the profile is that of the zone under the cursor of the overview, and so is what follows")
  func profile() async throws {
    let desk = try Desk()
    let user = try await open(
      desk, "Z1,Plant WLAN,2,,2,wireless HMIs\nZ2,Wired cell,1,,2,no radio at all\n")
    try user.session.press("j", "p")
    try await user.see("Profile of Z2 Wired cell")
    try user.session.press("Down", "Down", "Down", "Down", "Enter", "Enter", "End")
    try await user.see("SR 2.2 not applicable")
    try user.session.press("Enter")
    try await user.see("1 set to not applicable")
    try await user.seeSaved()
    try user.session.press("Esc")
    try await user.quit()
    let answers = try await answers(desk)
    #expect(answers.count == 1)
    #expect(answers.first?.hasPrefix("Z2,SR 2.2,notApplicable") == true, "\(answers)")
  }

  @Test("a finding, the questions and the answers are those of the row, in zones with blanks")
  func findingQuestionsAndAnswers() async throws {
    let desk = try Desk()
    let user = try await open(
      desk, "Z,Hall,2,,2,\nZ 5,Kiln,1,,2,\nCell 3,Mill,1,,2,\n")
    // Works in Z first, so that a command that remembers shows.
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try user.session.press("d", "j", "i")
    try await user.see("New finding: Z 5 FR1")
    user.session.send(": door")
    try user.session.press("^s")
    try await user.see("F1 is among the findings")
    try user.session.press("j", "s")
    try await user.see("› Cell 3 Mill ›")
    try await user.answer(.notMet)
    // The list of zones has the cursor: no question does.
    try user.session.press("Shift-Tab", "1")
    try await user.see("The cursor is on Cell 3")
    try user.session.press("k", "Enter")
    try await user.see("› Z 5 Kiln ›")
    try await user.answer(.partly)
    try user.session.press("a")
    try await user.see("Give Z 5 SR 1.1: partly met to")
    try user.session.press("Esc")
    try await user.quit()
    let rows = try await answers(desk).map {
      $0.split(separator: ",").prefix(3).joined(separator: ",")
    }
    #expect(
      Set(rows) == ["Z,SR 1.1,met", "Z 5,SR 1.1,partly", "Cell 3,SR 1.1,notMet"], "\(rows)")
    let findings = try await desk.run("report", "works.json", "--format", "csv", "--findings")
    #expect(findings.output.contains("door"), "\(findings.errors)")
    #expect(findings.output.contains("Z 5") && !findings.output.contains("Cell 3"))
    let levels = try await desk.run("levels", "works.json", "--zone", "Z 5")
    #expect(levels.output.contains("Z 5"), "\(levels.errors)")
  }
}
