import Foundation
import Testing

@testable import ZonebookCommands

@Suite("zonebook verify on a workspace")
struct VerifyCommandTests {
  private let session: CommandSession

  init() throws {
    session = try CommandSession()
    session.run("new", "@plant", "--sample", "water")
    for note in ["first", "second", "third"] {
      try session.write(
        """
        zone,requirement,status,capability,note,rationale,followUp
        Z1,SR 1.1,met,,\(note),,
        """, to: "answers.csv")
      session.run("answers", "import", "@plant", "@answers.csv")
    }
  }

  private func rewrite(_ name: String, _ old: String, _ new: String) throws {
    let url = URL(fileURLWithPath: "\(session.folder)/\(name)")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(to: url, atomically: true, encoding: .utf8)
  }

  @Test("a workspace whose changes lead to its file is in order, with the end of its chain")
  func good() {
    let run = session.run("verify", "@plant")
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("In order: 3 recorded changes, the last one linked as "))
    let json = session.run("verify", "@plant", "--format", "json").output
    #expect(json.contains("\"isGood\": true") && json.contains("\"changes\": 3"))
  }

  @Test("a fresh workspace without a change is in order too")
  func fresh() {
    session.run("new", "@fresh")
    let run = session.run("verify", "@fresh")
    #expect(run.status == .done)
    #expect(run.output == "In order: 0 recorded changes.\n")
  }

  @Test(
    "each sample and the demonstration are in order as they are made, for nobody wrote into them",
    arguments: ["water", "energy", "manufacturing"])
  func samples(name: String) {
    session.run("new", "@fresh", "--sample", name, "--name", "Works B")
    #expect(session.run("verify", "@fresh").status == .done)
  }

  @Test("a workspace with content but no record of it proves nothing, and is not in order")
  func noTrail() throws {
    // The forgery: another answer, and every sign of the changes removed.
    for name in ["plant.journal", "plant.history"] {
      try FileManager.default.removeItem(atPath: "\(session.folder)/\(name)")
    }
    let url = URL(fileURLWithPath: "\(session.folder)/plant")
    var text = try String(contentsOf: url, encoding: .utf8)
    text.replace(/\n  "link": "[0-9a-f]+",/, with: "")
    text.replace(/\n  "revision": [0-9]+/, with: "\n  \"revision\": 0")
    try text.write(to: url, atomically: true, encoding: .utf8)
    let run = session.run("verify", "@plant")
    #expect(run.status == .problemsFound)
    #expect(run.output.contains("nothing is proved about who wrote it"))

    // The next change begins a record, which says what was there before.
    try session.write(
      """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,SR 1.2,met,,late,,
      """, to: "late.csv")
    session.run("answers", "import", "@plant", "@late.csv")
    let after = session.run("verify", "@plant")
    #expect(after.output.contains("the record begins with 1 answer already there"))

    // A zone that was edited by hand in a sample is content, too.
    session.run("new", "@edited", "--sample", "water")
    try rewrite("edited", "\"Dosing", "\"Dosed")
    #expect(session.run("verify", "@edited").status == .problemsFound)
  }

  @Test("a file that was edited by hand is told from its changes")
  func editedFile() throws {
    try rewrite("plant", "\"note\": \"third\"", "\"note\": \"tidied\"")
    let run = session.run("verify", "@plant")
    #expect(run.status == .problemsFound)
    #expect(run.output.contains("the file is not what the recorded changes lead to"))
    #expect(run.output.contains("Not in order"))
  }

  @Test("a journal that was removed with the history leaves a gap that shows")
  func removedTrail() throws {
    for name in ["plant.journal", "plant.history"] {
      try FileManager.default.removeItem(atPath: "\(session.folder)/\(name)")
    }
    let run = session.run("verify", "@plant")
    #expect(run.status == .problemsFound)
    #expect(run.output.contains("there is no record of how the workspace came about"))
  }

  @Test("a damaged record is named with its line")
  func damagedRecord() throws {
    try rewrite("plant.journal", "second", "sec0nd")
    let run = session.run("verify", "@plant")
    #expect(run.status == .problemsFound)
    #expect(run.output.contains("journal line "))
    #expect(run.output.contains("bytes are damaged"))
  }

  @Test("what is no workspace, record or bundle is an error, not a verdict")
  func otherFiles() throws {
    try session.write("[1]", to: "list")
    #expect(session.run("verify", "@list").status == .invalidInput)
    #expect(session.run("verify", "@missing").status == .invalidInput)
    #expect(session.run("verify", "-").status == .wrongUsage)
  }
}
