import Foundation
import Testing

@testable import ZonebookCommands

@Suite("Commands on encrypted workspaces")
struct EncryptionCommandTests {
  private let session: CommandSession

  init() throws {
    session = try CommandSession()
    try session.write("correct horse\n", to: "right")
    try session.write("wrong horse\n", to: "wrong")
  }

  private func bytes(_ name: String) -> Data {
    FileManager.default.contents(atPath: "\(session.folder)/\(name)") ?? Data()
  }

  private func holds(_ text: String, _ name: String) -> Bool {
    bytes(name).range(of: Data(text.utf8)) != nil
  }

  @Test("a new workspace can be encrypted, and every command reads it with its passphrase")
  func newEncrypted() throws {
    let made = session.run(
      ["new", "@plant", "--sample", "water", "--encrypt"],
      passphrases: ["correct horse", "correct horse"])
    #expect(made.status == .done)
    #expect(!holds("Dosing", "plant"))
    let levels = session.run(["levels", "@plant"], passphrases: ["correct horse"])
    #expect(levels.status == .done)
    #expect(levels.output.contains("Z5"))
    for arguments in [
      ["levels", "@plant"], ["answers", "export", "@plant"], ["zones", "export", "@plant"],
      ["findings", "export", "@plant"], ["history", "@plant"],
      ["report", "@plant", "--format", "markdown"],
    ] {
      let run = session.run(arguments + ["--passphrase-file", "@right"])
      #expect(run.status == .done, "\(arguments): \(run.errors)")
    }
    let validate = session.run(["validate", "@plant", "--passphrase-file", "@right"])
    #expect(validate.errors.isEmpty)
  }

  @Test("who gives a passphrase means an encrypted workspace: one in clear is refused untouched")
  func inClear() throws {
    session.run("new", "@plant", "--sample", "water")
    try session.write(
      """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,SR 1.1,met,,Seen by the shift leader,,
      """, to: "answers.csv")
    let before = bytes("plant")
    for arguments in [
      ["answers", "import", "@plant", "@answers.csv"], ["levels", "@plant"],
      ["answers", "export", "@plant"], ["validate", "@plant"], ["history", "@plant"],
      ["evidence", "list", "@plant"], ["evidence", "add", "@plant", "@answers.csv"],
      ["verify", "@plant"], ["decrypt", "@plant"], ["pack", "@plant", "--output", "@b.tar"],
    ] {
      let run = session.run(arguments + ["--passphrase-file", "@right"])
      #expect(run.status == .invalidInput, "\(arguments): \(run.output)")
      #expect(run.errors.contains("is not encrypted, but a passphrase was given"), "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
    }
    #expect(bytes("plant") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: session.folder)
    #expect(!names.contains { $0.hasPrefix("plant.") || $0 == "b.tar" }, "\(names)")
  }

  @Test("a wrong passphrase is asked for again three times, and nothing is changed")
  func wrongPassphrase() throws {
    session.run(["new", "@plant", "--encrypt", "--passphrase-file", "@right"])
    let before = bytes("plant")
    let asked = session.run(
      ["levels", "@plant"], passphrases: ["no", "nor this", "correct horse"])
    #expect(asked.status == .done)
    #expect(asked.errors.components(separatedBy: "does not fit; try again").count == 3)
    let refused = session.run(["levels", "@plant", "--passphrase-file", "@wrong"])
    #expect(refused.status == .invalidInput)
    #expect(refused.errors.contains("the passphrase does not fit"))
    let unasked = session.run(["levels", "@plant"])
    #expect(unasked.status == .invalidInput)
    #expect(unasked.errors.contains("needs its passphrase"))
    #expect(bytes("plant") == before)
  }

  @Test("encrypting seals everything beside the file, and decrypting gives the same back")
  func conversion() throws {
    session.run("new", "@plant", "--sample", "water")
    try session.write(
      """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,SR 1.1,met,,Seen by the shift leader,,
      """, to: "answers.csv")
    session.run("answers", "import", "@plant", "@answers.csv")
    let before = session.run("answers", "export", "@plant").output
    let names = ["plant", "plant.journal", "plant.history"]
    #expect(holds("Seen by", "plant") && holds("Seen by", "plant.journal"))

    let encrypted = session.run(["encrypt", "@plant", "--passphrase-file", "@right"])
    #expect(encrypted.status == .done)
    for name in names {
      #expect(!bytes(name).isEmpty)
      #expect(!holds("Seen by", name) && !holds("Dosing", name), "\(name)")
    }
    let again = session.run(["encrypt", "@plant", "--passphrase-file", "@right"])
    #expect(again.status == .invalidInput)

    let changed = session.run([
      "passphrase", "@plant", "--passphrase-file", "@right", "--new-passphrase-file", "@wrong",
    ])
    #expect(changed.status == .done)
    #expect(
      session.run(["levels", "@plant", "--passphrase-file", "@right"]).status == .invalidInput)
    let decrypted = session.run(["decrypt", "@plant", "--passphrase-file", "@wrong"])
    #expect(decrypted.status == .done)
    #expect(session.run("answers", "export", "@plant").output == before)
    #expect(holds("Seen by", "plant"))
    #expect(session.run("decrypt", "@plant").status == .invalidInput)
  }

  @Test("attached files are sealed under names that tell nothing, and come back byte for byte")
  func evidence() throws {
    let folder = "\(session.folder)/plant.evidence"
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
    let photo = String(repeating: "Cabinet key under the mat. ", count: 6000)
    try session.write(photo, to: "photo.jpg")
    session.run("new", "@plant", "--sample", "water")
    let added = session.run(
      "evidence", "add", "@plant", "@photo.jpg", "--zone", "Z1", "--requirement", "SR 1.1")
    #expect(added.status == .done, "\(added.errors)")
    let clear = try names()
    #expect(clear.count == 1)

    session.run(["encrypt", "@plant", "--passphrase-file", "@right"])
    let sealed = try names()
    #expect(sealed.count == 1 && sealed != clear)
    #expect(!holds("Cabinet key", "plant.evidence/\(sealed[0])"))
    let verified = session.run(["verify", "@plant", "--passphrase-file", "@right"])
    #expect(verified.status == .done, "\(verified.output)")
    #expect(verified.output.contains("1 attached file"))
    let list = session.run(["evidence", "list", "@plant", "--passphrase-file", "@right"])
    #expect(list.output.contains("photo.jpg"))
    try session.write("More of the same. ", to: "second.txt")
    session.run([
      "evidence", "add", "@plant", "@second.txt", "--passphrase-file", "@right",
    ])
    #expect(try names().count == 2)
    for name in try names() {
      #expect(!holds("More of the same", "plant.evidence/\(name)"))
    }

    session.run(["decrypt", "@plant", "--passphrase-file", "@right"])
    #expect(try names().contains(clear[0]))
    #expect(holds(photo, "plant.evidence/\(clear[0])"))
    #expect(session.run("verify", "@plant").status == .done)
    try session.write("changed", to: "plant.evidence/\(clear[0])")
    let changed = session.run("verify", "@plant")
    #expect(changed.status == .problemsFound)
    #expect(changed.output.contains("photo.jpg"))
  }

  @Test("a new passphrase has to be long enough and to be typed twice the same")
  func newPassphrases() {
    let short = session.run(["new", "@plant", "--encrypt"], passphrases: ["short", "short"])
    #expect(short.errors.contains("fewer than 8 characters"))
    let differing = session.run(
      ["new", "@plant", "--encrypt"], passphrases: ["correct horse", "correct house"])
    #expect(differing.errors.contains("the two passphrases differ"))
    let neither = session.run(["new", "@plant", "--encrypt"])
    #expect(neither.status == .invalidInput)
    let pointless = session.run(["new", "@plant", "--passphrase-file", "@right"])
    #expect(pointless.status == .wrongUsage)
    let both = session.run([
      "levels", "@plant", "--passphrase-file", "@right", "--passphrase-fd", "0",
    ])
    #expect(both.status == .wrongUsage)
    #expect(!FileManager.default.fileExists(atPath: "\(session.folder)/plant"))
  }

  @Test("tampering, truncation and a foreign head are told apart, and the file is left alone")
  func tampering() throws {
    session.run(["new", "@plant", "--sample", "water", "--encrypt", "--passphrase-file", "@right"])
    let good = bytes("plant")
    func error(_ file: Data) throws -> String {
      try file.write(to: URL(fileURLWithPath: "\(session.folder)/plant"))
      let run = session.run(["levels", "@plant", "--passphrase-file", "@right"])
      #expect(run.status == .invalidInput)
      #expect(bytes("plant") == file)
      return run.errors
    }
    #expect(try error(good.dropLast(10)).contains("cut off"))
    #expect(try error(good + Data([0])).contains("something was added"))
    var flipped = good
    flipped[flipped.count - 3] ^= 1
    #expect(try error(flipped).contains("chunk 1 of 1"))
    var head = good
    head[20] = head[20] == 0x30 ? 0x31 : 0x30
    #expect(try error(head).contains("the head of this encrypted file was changed"))
  }

  @Test("history says who changed what from what to what, for one zone or requirement")
  func history() throws {
    session.run("new", "@plant", "--sample", "water")
    for (zone, note) in [("Z1", "first"), ("Z2", "second"), ("Z1", "third")] {
      try session.write(
        """
        zone,requirement,status,capability,note,rationale,followUp
        \(zone),SR 1.1,met,,\(note),,
        """, to: "answers.csv")
      session.run("answers", "import", "@plant", "@answers.csv")
    }
    let all = session.run("history", "@plant").output
    #expect(all.contains("Z2 SR 1.1  note"))
    let one = session.run("history", "@plant", "--zone", "Z1", "--requirement", "SR 1.1").output
    #expect(!one.contains("Z2"))
    let lines = one.split(separator: "\n").filter { $0.contains("note") }
    #expect(lines.last?.contains("first") == true && lines.last?.contains("third") == true)
    #expect(
      session.run("history", "@plant", "--requirement", "SR 1.2").output == "No such change.\n")
    #expect(session.run("history", "@plant", "--zone", "Z99").status == .invalidInput)
    #expect(session.run("history", "@plant", "--since", "yesterday").status == .wrongUsage)
    #expect(session.run("history", "@plant", "--since", "2999-01-01").output == "No such change.\n")
    let json = session.run("history", "@plant", "--format", "json").output
    #expect(json.contains("\"from\": \"first\""))
  }
}
