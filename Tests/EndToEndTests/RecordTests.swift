import Foundation
import TestSupport
import Testing

@Suite("Records and bundles on the command line")
struct RecordTests {
  @Test("a sealed assessment verifies, and each change is named")
  func sealAndVerify() async throws {
    let desk = try Desk()
    let (digest, _) = try await desk.makeVisit()
    let key = try await desk.run("key", "new", "keller.key")
    #expect(key.exit == .exited(0), "\(key.errors)")
    let fingerprint = try #require(key.output.split(separator: "\n").last.map(String.init))
    #expect(fingerprint.wholeMatch(of: /Fingerprint: [0-9]{4}( [0-9]{4}){5}/) != nil)
    for file in ["keller.key", "keller.key.pub"] {
      #expect(try await desk.run("key", "show", file).output == fingerprint + "\n")
      #expect(try desk.mode(of: file) == 0o600)
    }
    _ = try await desk.run(
      "report", "works.json", "--format", "html", "--redact", "client", "--output",
      "works-report-client.html")
    let seal = try await desk.run("sign", "works.json", "--key", "keller.key")
    #expect(seal.exit == .exited(0), "\(seal.errors)")
    let record = try desk.text(of: "works.json.record")
    #expect(!record.contains("Works A"))

    let good = try await desk.verify("--key", "keller.key.pub")
    #expect(good.exit == .exited(0), "\(good.output)\(good.errors)")
    #expect(good.output.contains("made by the key that was expected"))
    #expect(good.output.contains("Signed by M. Keller"))
    #expect(good.output.contains(fingerprint))
    let names = [
      "works-report-client.html", "works-report.html", "works.json", "works.json.history",
      "works.json.journal", digest,
    ]
    for name in names {
      #expect(good.output.contains(name), "\(name)")
      let original = desk.bytes(of: name)
      try (original + [0x20]).write(to: URL(filePath: desk.path(name)))
      let run = try await desk.verify()
      #expect(run.exit == .exited(1))
      #expect(run.states == [name: "larger"], "\(run.output)")
      try original.write(to: URL(filePath: desk.path(name)))
    }
    try desk.write("late", to: "works.json.evidence/\(String(repeating: "0f", count: 32))")
    #expect(try await desk.verify().states.values.sorted() == ["added"])
  }

  @Test("looking at a sealed assessment changes nothing, a new answer does")
  func lookAndAnswer() async throws {
    let desk = try Desk()
    _ = try await desk.makeVisit()
    _ = try await desk.run("key", "new", "keller.key")
    _ = try await desk.run("sign", "works.json", "--key", "keller.key")
    let look = try desk.start([desk.path("works.json")])
    try await look.see("Overview")
    try await look.quit()
    #expect(try await desk.verify().exit == .exited(0))
    let again = try await desk.run("sign", "works.json", "--key", "keller.key")
    #expect(again.exit == .exited(4))
    #expect(again.errors.contains("works.json.record"))
    let rows = Desk.answersHeader + "Z3,SR 1.1,partly,,seen,,\n"
    _ = try await desk.run("answers", "import", "works.json", "-", input: rows)
    #expect(try await desk.verify().states.keys.sorted() == ["works.json", "works.json.journal"])
  }

  @Test("answers that stand in the journal only are sealed and packed in the snapshot")
  func pendingAnswers() async throws {
    let desk = try Desk()
    let (_, journal) = try await desk.makeVisit()
    #expect(!journal.isEmpty)
    let before = try desk.text(of: "works.json")
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.write(note: " Only in the journal.")
    _ = try await desk.run("key", "new", "keller.key")
    for command in [
      ["sign", "works.json", "--key", "keller.key"], ["pack", "works.json", "--output", "b.tar"],
    ] {
      let held = try await desk.run(command)
      #expect(held.exit == .exited(4))
      #expect(held.errors.contains("is open for writing"), "\(held.errors)")
    }
    user.session.kill()
    try await user.session.waitForExit()
    #expect(try desk.text(of: "works.json") == before)
    let seal = try await desk.run("sign", "works.json", "--key", "keller.key")
    #expect(seal.exit == .exited(0), "\(seal.errors)")
    #expect(try desk.text(of: "works.json").contains("Only in the journal."))
    #expect(try await desk.verify().exit == .exited(0))
    #expect(try await desk.run("pack", "works.json", "--output", "b.tar").exit == .exited(0))
    _ = try await desk.run("unpack", "b.tar", "elsewhere")
    #expect(try desk.text(of: "elsewhere/works.json").contains("Only in the journal."))
  }

  @Test("a bundle opens elsewhere as the same assessment, with zonebook or without")
  func packAndUnpack() async throws {
    let desk = try Desk()
    let (digest, _) = try await desk.makeVisit()
    _ = try await desk.run("key", "new", "keller.key")
    _ = try await desk.run("sign", "works.json", "--key", "keller.key")
    let pack = try await desk.run("pack", "works.json", "--output", "works.tar")
    #expect(pack.exit == .exited(0), "\(pack.errors)")
    #expect(pack.output.contains("works.tar"))
    #expect(try desk.mode(of: "works.tar") == 0o600)
    let unpack = try await desk.run("unpack", "works.tar", "client/2026")
    #expect(unpack.exit == .exited(4))
    let second = try await desk.run("unpack", "works.tar", "client")
    #expect(second.exit == .exited(0), "\(second.errors)")
    let levels = try await desk.run("levels", "works.json", "--format", "json")
    let there = try await desk.run("levels", "client/works.json", "--format", "json")
    #expect(there.standardOutput == levels.standardOutput && levels.exit == .exited(0))
    #expect(try await desk.run("verify", "client/works.json.record").exit == .exited(0))
    let list = try await desk.shell("tar -tf works.tar")
    #expect(
      list.output.split(separator: "\n").map(String.init) == [
        "zonebook-bundle.json", "works-report.html", "works.json", digest, "works.json.history",
        "works.json.journal", "works.json.record", "zonebook-bundle.sha256",
      ])
    let sums = try await desk.shell(
      "mkdir plain && tar -xf works.tar -C plain && cd plain && sha256sum -c zonebook-bundle.sha256"
    )
    #expect(sums.exit == .exited(0), "\(sums.errors)")
    let third = try await desk.run("unpack", "works.tar", "client")
    #expect(third.exit == .exited(4))
    #expect(try await desk.run("pack", "works.json", "--output", "works.tar").exit == .exited(4))
  }

  @Test("names that no old tar could hold are read by the system's tar")
  func longNames() async throws {
    let desk = try Desk()
    let name = String(repeating: "Zażółć gęślą ", count: 5) + ".json"
    _ = try await desk.run("new", name, "--sample", "energy")
    let long = String(repeating: "r", count: 180) + ".html"
    try desk.write("a report", to: long)
    let pack = try await desk.run("pack", name, "--output", "b.tar", "--report", long)
    #expect(pack.exit == .exited(0), "\(pack.errors)")
    let list = try await desk.shell("tar --quoting-style=literal -tf b.tar")
    #expect(list.errors.isEmpty)
    #expect(list.output.contains(name + "\n") && list.output.contains(long + "\n"))
    #expect(try await desk.run("unpack", "b.tar", "out").exit == .exited(0))
    #expect(try desk.fileNames(in: "out") == [name, long].sorted())
  }

  @Test("an encrypted assessment is sealed and packed as it is, and nothing of it leaves in clear")
  func encrypted() async throws {
    let desk = try Desk()
    _ = try await desk.makeVisit()
    try desk.write("correct horse battery\n", to: "phrase")
    let unlock = ["--passphrase-file", "phrase"]
    let encrypt = try await desk.run(["encrypt", "works.json"] + unlock)
    #expect(encrypt.exit == .exited(0), "\(encrypt.errors)")
    try FileManager.default.removeItem(atPath: desk.path("works-report.html"))
    _ = try await desk.run("key", "new", "keller.key")
    let seal = ["sign", "works.json", "--key", "keller.key"]
    #expect(try await desk.run(seal).exit == .exited(3))
    let sealed = try await desk.run(seal + unlock)
    #expect(sealed.exit == .exited(0), "\(sealed.errors)")
    #expect(try await desk.verify().exit == .exited(0))
    let packed = try await desk.run(["pack", "works.json", "--output", "b.tar"] + unlock)
    #expect(packed.exit == .exited(0), "\(packed.errors)")
    #expect(!desk.bytes(of: "b.tar").contains(Data("Works A".utf8)))
    _ = try await desk.run("unpack", "b.tar", "out")
    let levels = try await desk.run(["levels", "works.json"] + unlock)
    #expect(levels.exit == .exited(0))
    #expect(try await desk.run(["levels", "out/works.json"] + unlock).output == levels.output)
  }

  @Test("what cannot be sealed, packed or verified is explained, and nothing is written")
  func errors() async throws {
    let desk = try Desk()
    _ = try await desk.makeVisit()
    _ = try await desk.run("key", "new", "keller.key")
    try desk.write("{\n  \"format\": \"zonebook signing key\",\n  \"x\": 1\n}\n", to: "bad.key")
    try desk.write("elsewhere", to: "elsewhere/report.pdf")
    try desk.write("elsewhere", to: "a\\b.pdf")
    let names = try desk.fileNames()
    let cases: [(arguments: [String], exit: Int32, reason: String)] = [
      (["sign", "works.json", "--key", "bad.key"], 3, "bad.key:3:4"),
      (["sign", "works.json", "--key", "keller.key.pub"], 3, "is no zonebook signing key"),
      (["sign", "works.json", "--key", "none.key"], 3, "no such file"),
      (["sign", "-", "--key", "keller.key"], 2, "needs a file"),
      (
        ["sign", "works.json", "--key", "keller.key", "--output", "elsewhere/r"], 3,
        "does not lie in the folder elsewhere"
      ),
      (["sign", "works.json", "--key", "keller.key", "--report", "none.pdf"], 3, "none.pdf"),
      (["sign", "works.json", "--key", "keller.key", "--report", "a\\b.pdf"], 3, "backslash"),
      (["pack", "works.json", "--output", "none/b.tar"], 4, "none/b.tar"),
      (["pack", "none.json", "--output", "b.tar"], 3, "none.json"),
      (["verify", "none.record"], 3, "no such file"),
      (["verify", "keller.key", "--key", "bad.key"], 3, "bad.key:3:4"),
      (["unpack", "works.json", "out"], 3, "is no zonebook bundle"),
      (["key", "new", "keller.key"], 4, "keller.key.pub"),
      (["key", "show", "works.json"], 3, "is no zonebook public key"),
    ]
    for (arguments, exit, reason) in cases {
      let run = try await desk.run(arguments)
      #expect(run.exit == .exited(exit), "\(arguments): \(run.errors)")
      #expect(run.errors.contains(reason), "\(arguments): \(run.errors)")
      #expect(try desk.fileNames() == names, "\(arguments)")
    }
  }
}

extension Desk {
  /// A visit with a report, a journal and a piece of evidence; gives the name of the evidence and the
  /// journal.
  fileprivate func makeVisit() async throws -> (evidence: String, journal: Data) {
    try await makeDemo()
    let rows = Desk.answersHeader + "Z3,SR 1.1,notMet,,seen,,\n"
    _ = try await run("answers", "import", "works.json", "-", input: rows)
    _ = try await run("report", "works.json", "--format", "html", "--output", "works-report.html")
    let name =
      "works.json.evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    try write("x", to: name)
    return (name, bytes(of: "works.json.journal"))
  }

  /// Verifies the record of the visit, once for people and once for programs.
  fileprivate func verify(_ arguments: String...) async throws -> Verdict {
    let table = try await run(["verify", "works.json.record"] + arguments)
    let json = try await run(["verify", "works.json.record", "--format", "json"] + arguments)
    #expect(table.exit == json.exit)
    let document = try JSONDecoder().decode(Verdict.Document.self, from: Data(json.standardOutput))
    #expect(document.isGood == (table.exit == .exited(0)))
    let changed = document.files.filter { $0.state != "same" }
    return Verdict(
      exit: table.exit, output: table.output, errors: table.errors,
      states: Dictionary(uniqueKeysWithValues: changed.map { ($0.name, $0.state) }))
  }

  /// The names in one of the user's folders, sorted.
  fileprivate func fileNames(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }
}

/// What `zonebook verify` said of a record, and the files that are not as they were.
private struct Verdict {
  struct Document: Decodable {
    struct File: Decodable {
      var name: String
      var state: String
    }
    var files: [File]
    var isGood: Bool
  }

  var exit: TestSupport.ExitStatus
  var output: String
  var errors: String
  var states: [String: String]
}
