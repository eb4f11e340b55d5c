import Foundation
import Testing

@testable import WorkspaceStore
@testable import ZonebookCommands

/// Carries out every forgery that the page on records lists, and compares the outcome with the page.
@Suite("Forgeries")
struct ForgeryTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ZonebookCommands/ZonebookCommands.docc/Records.md")

  /// A row of the page: what is done, and the exit codes without and with a key.
  private struct Row {
    var name: String
    var codes: [Int32?]
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = text.components(separatedBy: "| Forgery |").last ?? ""
    return table.split(separator: "\n").dropFirst(2).compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { return nil }
      return Row(name: cells[0], codes: [Int32(cells[1]), Int32(cells[2])])
    }
  }

  @Test("each one on the page is found, or not, as the page says; and the page has every one")
  func everyForgery() throws {
    let rows = try Self.rows()
    #expect(rows.map(\.name).sorted() == Self.forgeries.keys.sorted())
    for row in rows {
      guard let forge = Self.forgeries[row.name] else { continue }
      let site = try ForgedSite()
      let file = try forge(site)
      #expect(site.verify(file) == row.codes[0], "\(row.name)")
      if let code = row.codes[1] {
        #expect(site.verify(file, withKey: true) == code, "\(row.name)")
      }
    }
  }

  @Test("the honest forms of all of them are in order")
  func honest() throws {
    let site = try ForgedSite()
    #expect(site.verify("plant") == 0)
    site.run("sign", "@plant", "--key", "@key")
    #expect(site.verify("plant.record", withKey: true) == 0)
    site.run("pack", "@plant", "--output", "@b.tar")
    #expect(site.verify("b.tar") == 0 && site.verify("b.tar", withKey: true) == 0)
  }

  private typealias Forge = @Sendable (ForgedSite) throws -> String

  private static let forgeries: [String: Forge] = [
    "workspace: an answer is changed in the file": { site in
      try site.rewrite("plant", "\"note\": \"second\"", "\"note\": \"tidied\"")
      return "plant"
    },
    "workspace: an answer is changed, and link, revision, journal and history are taken away": {
      try $0.takeTraceAway()
      return "plant"
    },
    "workspace: journal and history are taken away": { site in
      for name in ["plant.journal", "plant.history"] { try site.remove(name) }
      return "plant"
    },
    "workspace: a record is taken out of the journal": { site in
      try site.changeJournal { lines in
        lines.remove(at: lines.firstIndex { $0.hasPrefix("change 2 ") } ?? 0)
      }
      return "plant"
    },
    "workspace: a recorded change is altered, with its checksum": { site in
      try site.changeJournal { lines in
        let index = lines.firstIndex { $0.hasPrefix("change 1 ") } ?? 0
        let json = lines[index].split(separator: " ", maxSplits: 4)[4]
        let forged = json.replacing("first", with: "f1rst")
        lines[index] = String(
          decoding: JournalLine.bytes(.change, 1, json: Array(forged.utf8), .clear).dropLast(),
          as: UTF8.self)
      }
      return "plant"
    },
    "workspace: an attached file is exchanged": { site in
      try site.exchangeEvidence()
      return "plant"
    },
    "workspace: an answer is changed without a trace, and a record is begun anew with the next change":
      { site in
        try site.takeTraceAway()
        try site.answer("late", "SR 1.2")
        return "plant"
      },
    "record: a file is changed after it was signed": { site in
      site.run("sign", "@plant", "--key", "@key")
      try site.answer("late", "SR 1.2")
      return "plant.record"
    },
    "record: an attached file is added": { site in
      site.run("sign", "@plant", "--key", "@key")
      try site.write("late", to: "plant.evidence/\(String(repeating: "0f", count: 32))")
      return "plant.record"
    },
    "record: the signer's name is changed": { site in
      site.run("sign", "@plant", "--key", "@key", "--signer", "M. Keller")
      try site.rewrite("plant.record", "M. Keller", "M. Kellor")
      return "plant.record"
    },
    "record: it is made anew with another key": { site in
      try site.answer("late", "SR 1.2")
      site.run("sign", "@plant", "--key", "@other")
      return "plant.record"
    },
    "bundle: a byte is changed": { site in
      site.run("sign", "@plant", "--key", "@key")
      site.run("pack", "@plant", "--output", "@b.tar")
      var bytes = try site.bytes("b.tar")
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: site.url("b.tar"))
      return "b.tar"
    },
    "bundle: an answer is changed before packing, nothing is signed": { site in
      try site.answer("late", "SR 1.2")
      site.run("pack", "@plant", "--output", "@b.tar")
      return "b.tar"
    },
    "bundle: an answer is changed after signing, and the list made anew": { site in
      site.run("sign", "@plant", "--key", "@key")
      try site.answer("late", "SR 1.2")
      site.run("pack", "@plant", "--output", "@b.tar")
      return "b.tar"
    },
    "bundle: the record is left out": { site in
      site.run("sign", "@plant", "--key", "@key")
      try site.remove("plant.record")
      site.run("pack", "@plant", "--output", "@b.tar")
      return "b.tar"
    },
    "bundle: the record is made anew with another key": { site in
      try site.answer("late", "SR 1.2")
      site.run("sign", "@plant", "--key", "@other")
      site.run("pack", "@plant", "--output", "@b.tar")
      return "b.tar"
    },
    "bundle: a report is added after signing, and the list made anew": { site in
      site.run("sign", "@plant", "--key", "@key")
      try site.write("a false report", to: "false.html")
      site.run("pack", "@plant", "--output", "@b.tar", "--report", "@false.html")
      return "b.tar"
    },
  ]
}

/// A workspace with two recorded answers and an attached file, two keys, and what a forger does to it.
private final class ForgedSite {
  private let session: CommandSession

  init() throws {
    session = try CommandSession()
    run("key", "new", "@key")
    run("key", "new", "@other")
    run("new", "@plant", "--sample", "water")
    for note in ["first", "second"] { try answer(note, "SR 1.1") }
    try write("a photo", to: "photo.jpg")
    run("evidence", "add", "@plant", "@photo.jpg", "--zone", "Z1", "--requirement", "SR 1.1")
  }

  func run(_ arguments: String...) {
    let run = session.run(arguments)
    #expect(run.status == .done, "\(arguments): \(run.errors)")
  }

  func verify(_ name: String, withKey: Bool = false) -> Int32 {
    session.run(["verify", "@\(name)"] + (withKey ? ["--key", "@key.pub"] : [])).status.rawValue
  }

  func answer(_ note: String, _ requirement: String) throws {
    try write(
      """
      zone,requirement,status,capability,note,rationale,followUp
      Z1,\(requirement),met,,\(note),,
      """, to: "answers.csv")
    run("answers", "import", "@plant", "@answers.csv")
  }

  func url(_ name: String) -> URL { URL(fileURLWithPath: "\(session.folder)/\(name)") }
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }
  func write(_ text: String, to name: String) throws { try session.write(text, to: name) }
  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

  func rewrite(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: url(name), encoding: .utf8)
    #expect(text.contains(old))
    try write(text.replacing(old, with: new), to: name)
  }

  /// Another answer, and every sign of the recorded changes removed.
  func takeTraceAway() throws {
    for name in ["plant.journal", "plant.history"] { try remove(name) }
    var text = try String(contentsOf: url("plant"), encoding: .utf8)
    text.replace("\"note\": \"second\"", with: "\"note\": \"tidied\"")
    text.replace(/\n  "link": "[0-9a-f]+",/, with: "")
    text.replace(/\n  "revision": [0-9]+/, with: "\n  \"revision\": 0")
    try write(text, to: "plant")
  }

  func changeJournal(_ change: (inout [String]) -> Void) throws {
    let text = try String(contentsOf: url("plant.journal"), encoding: .utf8)
    var lines = text.split(separator: "\n").map(String.init)
    change(&lines)
    try write(lines.joined(separator: "\n") + "\n", to: "plant.journal")
  }

  func exchangeEvidence() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: url("plant.evidence").path)
    try write("another photo", to: "plant.evidence/\(names.first ?? "")")
  }
}
