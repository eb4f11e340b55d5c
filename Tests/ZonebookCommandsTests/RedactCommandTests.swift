import AssessmentModel
import AssessmentRedaction
import RequirementCatalog
import Testing

@testable import ZonebookCommands

@Suite("Redacted exports")
struct RedactCommandTests {
  /// A session with a plant in which some words must not get out.
  private func session() throws -> CommandSession {
    let session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water")
    let zones = """
      code,name,purdue,parent,target,description
      Z1,Secretname hall,3,,2,"Behind 10.99.1.7, plc1.secret.example"

      """
    session.run("zones", "import", "@p.json", "-", input: zones)
    let answers = """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,SR 1.1,compensated,,Secretnote,"ann reads secret@mail.example on 10.99.1.8:502",x

      """
    session.run(
      ["answers", "import", "@p.json", "-"], input: answers,
      environment: ["TERM": "xterm", "ZONEBOOK_ASSESSOR": "ann"])
    return session
  }

  private static let formats = [
    ["--format", "html"], ["--format", "markdown"], ["--format", "csv"],
    ["--format", "csv", "--findings"],
  ]

  private func report(_ session: CommandSession, _ profile: RedactionProfile) -> String {
    Self.formats.map { format in
      let result = session.run(["report", "@p.json", "--redact", profile.rawValue] + format)
      #expect(result.status == .done, "\(result.errors)")
      return result.output
    }.joined()
  }

  @Test("every format lacks what the profile withholds and has what it keeps")
  func formats() throws {
    let session = try session()
    let client = report(session, .client)
    #expect(!client.contains("ann reads") && !client.contains("secret@"))
    #expect(client.contains(" reads e-mail address 1 on 10.99.1.8:502"))
    #expect(client.contains("Secretname") && !client.contains("Secretnote"))
    let regulator = report(session, .regulator)
    #expect(regulator.contains(" reads e-mail address 1 on IP address 2"))
    #expect(regulator.contains("Behind IP address 1, host 1"))
    #expect(regulator.contains("Secretname") && !regulator.contains("Secretnote"))
    #expect(!regulator.contains("10.99") && !regulator.contains("secret.example"))
    let anonymous = report(session, .anonymous)
    #expect(!anonymous.lowercased().contains("secret") && !anonymous.contains("10.99"))
    #expect(!anonymous.contains("Works A") && !anonymous.contains("Dosing"))
    #expect(anonymous.contains("Z1") && anonymous.contains("Zone 1"))
  }

  @Test("findings are exported under a profile as the report has them")
  func findings() throws {
    let session = try session()
    let export = session.run("findings", "export", "@p.json", "--redact", "anonymous").output
    let report = session.run(
      "report", "@p.json", "--format", "csv", "--findings", "--redact", "anonymous"
    ).output
    #expect(export == report)
  }

  @Test("an unknown profile is wrong usage, and nothing is written")
  func unknownProfile() throws {
    let result = try session().run(
      "report", "@p.json", "--format", "csv", "--redact", "everybody", "--output", "@out.csv")
    #expect(result.status == .wrongUsage)
    #expect(result.errors.contains("client"))
    #expect(result.output.isEmpty)
  }

  @Test("the workspace is not changed by a redacted report")
  func untouched() throws {
    let session = try session()
    let before = session.run("answers", "export", "@p.json").output
    _ = report(session, .anonymous)
    #expect(session.run("answers", "export", "@p.json").output == before)
    #expect(before.contains("Secretnote"))
  }
}
