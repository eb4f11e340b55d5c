import Foundation
import TestSupport
import Testing

@Suite("The main job")
struct DemoToReportTests {
  @Test("a visit goes from the demonstration by an answer, a note and a finding to a report")
  func demoToReport() async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Zone or conduit")
    try user.session.press("Enter")
    try await user.see("FR1 to SL 1: 1 fails, 2 are o")
    try user.session.press("]")
    try await user.see("SR 1.11 ")
    try await user.answer(.partly)
    try await user.answer(.notMet)
    try await user.write(note: "Two of nine cabinets stood open & <unlabelled>.")

    try user.session.press("i")
    try await user.see("New finding")
    try user.session.press("^s")
    try await user.see(no: "New finding")
    try await user.seeSaved()
    try user.session.press("F")
    try await user.see("F8 ")

    try user.session.press("x", "Enter")
    try await user.see("Report as one HTML file: write to")
    try user.session.press("^u")
    user.session.send(desk.path("closing meeting.html"))
    try user.session.press("Enter")
    try await user.see("written to")
    try await user.quit()

    let report = try desk.text(of: "closing meeting.html")
    #expect(report.contains("Two of nine cabinets stood open &amp; &lt;unlabelled&gt;."))
    #expect(report.hasPrefix("<!DOCTYPE html>") || report.hasPrefix("<!doctype html>"))
    #expect(!report.contains("<script"))
    #expect(try desk.mode(of: "closing meeting.html") == 0o600)
  }

  @Test("a report from the workbench withholds what the chosen profile says, and its name says so")
  func redactedReport() async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try user.session.press("x", "G", "Enter")
    try await user.see("What to withhold from the files")
    try user.session.press("G", "Enter")
    try await user.see("Withheld from the files: anonymous")
    try user.session.press("k", "Enter")
    try await user.see("Answers as CSV, as `answers import` reads them: write to")
    try user.session.press("Enter")
    try await user.see("reads them: written to")
    try user.session.press("g", "Enter")
    try await user.see("Report as one HTML file: write to")
    try user.session.press("Enter")
    try await user.see("one HTML file: written to")
    try await user.quit()

    for name in ["works-report-anonymous.html", "works-answers-anonymous.csv"] {
      let text = try desk.text(of: name)
      #expect(text.contains("(withheld)"))
      for part in ["Works A", "Lindqvist", "Dosing", "HMI 1", "supplier modem"] {
        #expect(!text.contains(part), "\(name): \(part)")
      }
    }
  }

  @Test("the demonstration without a path works on a copy in the temporary folder")
  func temporaryDemo() async throws {
    let desk = try Desk()
    let user = try desk.start(["demo"])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try await user.quit()
    #expect(try desk.fileNames().isEmpty)
  }

  @Test("a report over a file that exists asks first, and Esc leaves that file alone")
  func overwriting() async throws {
    let desk = try Desk()
    try desk.write("my own words", to: "notes.html")
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try user.session.press("x", "Enter")
    try await user.see("write to")
    try user.session.press("^u")
    user.session.send(desk.path("notes.html"))
    try user.session.press("Enter")
    try await user.see("Enter choose")
    try user.session.press("Esc")
    try await user.see(no: "Enter choose")
    try await user.quit()
    #expect(try desk.text(of: "notes.html") == "my own words")
  }
}
