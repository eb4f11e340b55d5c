import AssessmentModel
import AssessmentReports
import Foundation
import Testing

@testable import ZonebookCommands

/// A workspace whose approval of SR 6.2 ends on 2026-05-28, the day of ``CommandSession``.
@Suite("The day as of which levels are taken")
struct DayTests {
  private func session() throws -> CommandSession {
    let session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water")
    let header = "zone,requirement,status,capability,note,rationale,followUp\n"
    let rows = "Z1,SR 6.1,met,,,,\nZ2,SR 6.1,met,,,,\nZ2,SR 6.2,compensated,,,locked,\n"
    session.run("answers", "import", "@p.json", "-", input: header + rows)
    let path = "\(session.folder)/p.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let compensated = "\"status\": \"compensated\""
    try #require(text.contains(compensated))
    let approved = text.replacing(
      #/"assessor": "[^"]*",(\s+)"rationale": "locked"/#
    ) {
      "\"approver\": \"Plant manager\",\($0.1)\"expiry\": \"2026-05-28\",\($0.1)\"rationale\": \"locked\""
    }
    try #require(approved != text)
    try approved.write(toFile: path, atomically: true, encoding: .utf8)
    return session
  }

  @Test("an approval counts on its last day and not with --as-of the day after")
  func levels() throws {
    let session = try session()
    let today = session.run("levels", "@p.json", "--zone", "Z2").output
    #expect(today.contains("Levels as of 2026-05-28."))
    #expect(today.contains("\u{2248} 2\u{2013}4/2"))
    let later = session.run("levels", "@p.json", "--zone", "Z2", "--as-of", "2026-05-29").output
    #expect(later.contains("Levels as of 2026-05-29."))
    #expect(later.contains("? 1\u{2013}4/2"))
    #expect(later.contains("Z2 TRE: 1 approval has ended."))
    let json = session.run(
      "levels", "@p.json", "--zone", "Z2", "--as-of", "2026-05-29", "--format", "json"
    ).output
    #expect(json.contains("\"asOf\": \"2026-05-29\""))
    #expect(json.contains("\"ended\": [0, 0, 0, 0, 0, 1, 0]"))
    #expect(json.contains("\"TRE\": [\"SR 6.2\"]"))
  }

  @Test("validate takes the day and names it")
  func validate() throws {
    let session = try session()
    #expect(!session.run("validate", "@p.json").output.contains("ended on 2026-05-28"))
    let later = session.run("validate", "@p.json", "--as-of", "2026-05-29")
    #expect(later.output.contains("ended on 2026-05-28"))
    #expect(later.output.contains("as of 2026-05-29"))
    let json = session.run("validate", "@p.json", "--as-of", "2026-05-29", "--format", "json")
    #expect(json.output.contains("\"asOf\": \"2026-05-29\""))
  }

  @Test("every report names its day", arguments: ["html", "markdown", "csv"])
  func report(_ format: String) throws {
    let session = try session()
    let text = session.run(
      "report", "@p.json", "--format", format, "--as-of", "2027-01-31"
    ).output
    #expect(text.contains("2027-01-31"))
    #expect(text.contains("open (approval ended 2026-05-28)"))
  }

  @Test("a closing record names its day, and so does verify")
  func seal() throws {
    let session = try session()
    session.run("key", "new", "@k")
    session.run("sign", "@p.json", "--key", "@k", "--as-of", "2026-05-29")
    let text = try String(contentsOfFile: "\(session.folder)/p.json.record", encoding: .utf8)
    #expect(text.contains("\n  \"asOf\": \"2026-05-29\",\n"))
    let verified = session.run("verify", "@p.json.record")
    #expect(verified.status == .done)
    #expect(verified.output.contains("2026-05-29"))
  }

  @Test(
    "what is no day is refused with the notation", arguments: ["2026-02-30", "today", "1.2.2026"])
  func noDay(_ text: String) throws {
    let session = try session()
    let result = session.run("levels", "@p.json", "--as-of", text)
    #expect(result.status == .wrongUsage)
    #expect(result.errors.contains("write it as 2026-11-23"))
  }
}
