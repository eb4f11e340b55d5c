import Foundation
import Testing

@testable import ZonebookCommands

@Suite("Command transcripts")
struct TranscriptTests {
  @Test("answers travel through CSV, all rows or none")
  func answers() throws {
    let session = try CommandSession()
    session.run("new", "@plant.json", "--sample", "water")
    let header = "zone,requirement,status,capability,note,rationale,followUp\n"
    try session.write(
      header + "Z5,SR 1.1,met,,\"seen\nand asked\",,x\nZ5,1.2,fine,,,,\nZ9,SR 1.1,met,,,,\n",
      to: "bad.csv")
    session.run("answers", "import", "@plant.json", "@bad.csv")
    session.run("answers", "export", "@plant.json")
    let good = header + "Z5,SR 1.1,met,,\"seen\nand asked\",,x\nC4,SR 5.2,notMet,notCapable,-x,,\n"
    session.run("answers", "import", "@plant.json", "-", input: good)
    session.run("answers", "export", "@plant.json")
    session.run("answers", "import", "@plant.json", "-", input: good)
    session.run("validate", "@plant.json")
    try expectTranscript(session.transcript, "answers")
  }

  @Test("levels are shown as a table and as JSON")
  func levels() throws {
    let session = try CommandSession()
    session.run("new", "@plant.json", "--sample", "energy", "--name", "Substation North")
    let tre = "SR 6.1,SR 6.1 RE 1,SR 6.2".split(separator: ",")
    let rows = tre.map { "Z1,\($0),notApplicable,,,no logs,\n" }.joined()
    let header = "zone,requirement,status,capability,note,rationale,followUp\n"
    session.run("answers", "import", "@plant.json", "-", input: header + rows)
    session.run("levels", "@plant.json")
    session.run("levels", "@plant.json", "--zone", "Z1", unicode: false)
    session.run("levels", "@plant.json", "--zone", "Z1", "--format", "json")
    session.run("levels", "@plant.json", "--zone", "Z9")
    try expectTranscript(session.transcript, "levels")
  }

  @Test("zones travel through CSV")
  func zones() throws {
    let session = try CommandSession()
    session.run("new", "@plant.json")
    let rows =
      "code;name;purdue;parent;target;description\nZ2;Cell;1-2;Z1;2;\nZ1;Site;3,5;;1;Ours\n"
    session.run("zones", "import", "@plant.json", "-", input: rows)
    session.run("zones", "export", "@plant.json")
    session.run("zones", "import", "@plant.json", "-", input: "code,name\nZ1,x\n")
    session.run("findings", "export", "@plant.json")
    try expectTranscript(session.transcript, "zones")
  }

  @Test("the catalog can be filtered and looked into")
  func catalog() throws {
    let session = try CommandSession()
    session.run("catalog", "--fr", "6")
    session.run("catalog", "--fr", "5", "--level", "1", "--format", "json")
    session.run("catalog", "--fr", "9")
    session.run("catalog", "show", "SR 9.9")
    session.run("catalog", "crosswalk")
    session.run("catalog", "crosswalk", "zeroTrust")
    session.run("catalog", "--companion", "--level", "2")
    try expectTranscript(session.transcript, "catalog")
  }

  @Test("wrong usage is explained")
  func usage() throws {
    let session = try CommandSession()
    session.run("--help")
    session.run("levels")
    session.run("new", "@a.json", "--sample", "moon")
    session.run("report", "@a.json", "--format", "html", "--findings")
    session.run("answers", "import", "-", "-")
    session.run("answers", "import", "-", "@a.csv")
    try expectTranscript(session.transcript, "usage")
  }
}
