import Foundation
import Testing

@testable import ZonebookCommands

@Suite("Evidence on the command line")
struct EvidenceCommandTests {
  private let session: CommandSession

  init() throws {
    session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water")
    try session.write("cabinet door open", to: "IMG 0412.jpg")
  }

  private func listed() throws -> [[String: Any]] {
    let json = session.run("evidence", "list", "@p.json", "--format", "json").output
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(document?["evidence"] as? [[String: Any]])
  }

  private func attach(_ arguments: String...) -> CommandSession.Result {
    session.run(["evidence", "add", "@p.json", "@IMG 0412.jpg"] + arguments)
  }

  @Test("a file is attached, listed with what refers to it, and comes out the same")
  func addListExtract() throws {
    let added = attach(
      "--zone", "Z1", "--requirement", "1.1", "--constraint", "leastPrivilege", "--method",
      "observation", "--caption", "door")
    #expect(added.status == .done)
    #expect(added.output.contains("to Z1 SR 1.1, Least privilege."))
    let file = try #require(try listed().first)
    #expect(file["name"] as? String == "IMG 0412.jpg")
    #expect(file["attachedTo"] as? [String] == ["Z1 SR 1.1", "Least privilege"])
    #expect(file["method"] as? String == "observation")
    #expect(file["size"] as? Int == 17)
    let digest = try #require(file["digest"] as? String)
    let table = session.run("evidence", "list", "@p.json").output
    #expect(table.contains("IMG 0412.jpg") && table.contains(digest.prefix(12)))
    let start = String(digest.prefix(6))
    let out = session.run("evidence", "extract", "@p.json", start, "--output", "-")
    #expect(out.output == "cabinet door open")
    let id = try #require(file["id"] as? String)
    #expect(session.run("evidence", "extract", "@p.json", id, "--output", "@x").status == .done)
    let again = session.run("evidence", "extract", "@p.json", id, "--output", "@x")
    #expect(again.status == .notWritten && again.errors.contains("there is such a file already"))
  }

  @Test("the same content is recorded once, whatever it is attached to")
  func once() throws {
    _ = attach("--zone", "Z1", "--requirement", "1.1")
    _ = attach("--zone", "Z1", "--requirement", "1.2", "--caption", "later")
    #expect(attach("--zone", "Z1", "--requirement", "1.2").output.contains("already"))
    let file = try #require(try listed().first)
    #expect(try listed().count == 1)
    #expect(file["attachedTo"] as? [String] == ["Z1 SR 1.1", "Z1 SR 1.2"])
    #expect(file["caption"] as? String == "later")
  }

  @Test("removing takes it from everywhere and leaves the file, which checking tells")
  func remove() throws {
    _ = attach("--zone", "Z1", "--requirement", "1.1")
    let id = try #require(try listed().first?["id"] as? String)
    #expect(session.run("evidence", "remove", "@p.json", id).output.contains("from 1 place"))
    #expect(try listed().isEmpty)
    let check = session.run("evidence", "check", "@p.json")
    #expect(check.status == .done && check.output.contains("no record refers to this file"))
  }

  @Test("checking fails where a file is missing or changed, as a table and as JSON")
  func check() throws {
    _ = attach("--zone", "Z1", "--requirement", "1.1")
    #expect(session.run("evidence", "check", "@p.json").output.contains("All evidence is there"))
    let digest = try #require(try listed().first?["digest"] as? String)
    try session.write("something else", to: "p.json.evidence/\(digest)")
    let changed = session.run("evidence", "check", "@p.json")
    #expect(changed.status == .problemsFound && changed.output.contains("not what was attached"))
    try FileManager.default.removeItem(atPath: "\(session.folder)/p.json.evidence/\(digest)")
    let missing = session.run("evidence", "check", "@p.json", "--format", "json")
    #expect(missing.status == .problemsFound && missing.output.contains("\"missing-evidence\""))
    let out = session.run("evidence", "extract", "@p.json", digest, "--output", "@x")
    #expect(out.status == .invalidInput && out.errors.contains("is not there"))
  }

  @Test("wrong targets, names and files are clear errors, and nothing is changed")
  func errors() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: session.folder + "/p.json"))
    #expect(attach("--zone", "Z1").status == .wrongUsage)
    #expect(attach("--zone", "Z9", "--requirement", "1.1").errors.contains("Z9"))
    #expect(attach("--zone", "Z1", "--requirement", "9.9").errors.contains("9.9"))
    #expect(attach("--finding", "F99").errors.contains("F99"))
    #expect(session.run("evidence", "add", "@p.json", "@none").status == .invalidInput)
    #expect(session.run("evidence", "add", "@p.json", "-").status == .wrongUsage)
    #expect(session.run("evidence", "remove", "@p.json", "abcdef").status == .invalidInput)
    #expect(try Data(contentsOf: URL(fileURLWithPath: session.folder + "/p.json")) == before)
    #expect(!FileManager.default.fileExists(atPath: session.folder + "/p.json.evidence"))
  }

  @Test("control characters in names never reach the terminal, and names are no paths")
  func hostileName() throws {
    let name = "a\u{1B}[31m\u{202E}gpj.exe"
    try session.write("x", to: name)
    let added = session.run(
      "evidence", "add", "@p.json", "@\(name)", terminal: true)
    let list = session.run("evidence", "list", "@p.json", terminal: true)
    for text in [added.output, list.output] {
      #expect(!text.unicodeScalars.contains("\u{202E}") && !text.contains("\u{1B}[31m"))
    }
    #expect(try listed().first?["name"] as? String == name)
  }

  @Test("answers that come as CSV keep their attached files")
  func csvKeepsAttachments() throws {
    _ = attach("--zone", "Z1", "--requirement", "1.1")
    let header = "zone,requirement,status,capability,note,rationale,followUp\n"
    session.run(
      "answers", "import", "@p.json", "-", input: header + "Z1,SR 1.1,notMet,,seen,,\n")
    #expect(try listed().first?["attachedTo"] as? [String] == ["Z1 SR 1.1"])
    let html = session.run("report", "@p.json", "--format", "html", "--output", "-").output
    #expect(html.contains("Attached evidence") && html.contains("IMG 0412.jpg"))
  }
}
