import AssessmentModel
import Foundation
import RequirementCatalog
import Testing

@testable import ZonebookCommands

@Suite("Commands")
struct CommandTests {
  @Test("the catalog has as many rows as the standard at every level")
  func catalogCounts() throws {
    for (level, count) in [(1, 37), (2, 60), (3, 90), (4, 100)] {
      let json = try CommandSession()
        .run("catalog", "--level", "\(level)", "--format", "json").output
      let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(rows?.count == count)
    }
  }

  @Test("a level is null where no requirement applies")
  func nullLevels() throws {
    let session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water")
    let rows = Catalog.requirements(of: .tre).map { "Z1,\($0.id),notApplicable,,,none,\n" }
    let header = "zone,requirement,status,capability,note,rationale,followUp\n"
    session.run("answers", "import", "@p.json", "-", input: header + rows.joined())
    let json = session.run("levels", "@p.json", "--format", "json").output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let zones = try #require(document["zones"] as? [[String: Any]])
    let zone = try #require(zones.first)
    let achieved = try #require(zone["achieved"] as? [String: [Any]])
    #expect(achieved["proven"]?[5] is NSNull)
    #expect((zone["state"] as? [String])?[5] == "notApplicable")
    #expect((zone["blocking"] as? [String: [String]])?.count == 7)
    #expect((document["conduits"] as? [Any])?.count == 6)
    #expect(document["asOf"] as? String == "2026-05-28")
  }

  @Test("a file that cannot be read gives 3, one that cannot be written 4, wrong usage 2")
  func exitStatuses() throws {
    let session = try CommandSession()
    #expect(session.run("levels", "@none.json").status == .invalidInput)
    #expect(session.run("levels", "-", input: "no workspace").status == .invalidInput)
    #expect(session.run("new", "@none/deeper/p.json").status == .notWritten)
    #expect(session.run("new", "@p.json").status == .done)
    #expect(session.run("new", "@p.json").status == .notWritten)
    #expect(session.run("levels", "@p.json", "--colour").status == .wrongUsage)
    #expect(session.run("validate", "@p.json").status == .done)
    #expect(session.run("--version").output == "\(Zonebook.version)\n")
  }

  @Test("a record is still signed under the former name of the command, which help does not show")
  func formerName() throws {
    let session = try CommandSession()
    session.run("new", "@p.json")
    session.run("key", "new", "@key")
    #expect(session.run("seal", "@p.json", "--key", "@key").status == .done)
    #expect(session.run("verify", "@p.json.record").status == .done)
    #expect(!session.run("--help").output.contains("seal"))
    #expect(session.run("--help").output.contains("sign"))
  }

  @Test("the licence and the notices of everything that is linked in are shown")
  func licences() throws {
    let text = try CommandSession().run("--licences").output
    let manifest = try String(
      contentsOf: repository.appending(path: "Package.swift"), encoding: .utf8)
    let packages = manifest.matches(of: /url: "[^"]+\/([^"\/]+)"/).map { String($0.output.1) }
    let linked = manifest.matches(of: /linkedLibrary\(":lib([a-z]+)\.a"\)/).map {
      String($0.output.1)
    }
    #expect(packages.count >= 2)
    for name in packages + linked.map({ $0 == "z" ? "zlib" : $0 }) {
      #expect(text.contains("\n\(name)"), "\(name)")
    }
    #expect(text.contains("Apache License\n") && text.contains("END OF TERMS AND CONDITIONS"))
  }

  private var repository: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  @Test("an empty workspace has no levels, and says so")
  func emptyWorkspace() throws {
    let session = try CommandSession()
    session.run("new", "@p.json")
    #expect(session.run("levels", "@p.json").output == Messages.noPlaces + "\n")
  }

  @Test("control characters from a file never reach a terminal, nor a table")
  func controlCharacters() throws {
    let session = try CommandSession()
    let hostile = "\u{1B}[2J\u{202E}x\u{7}\u{9B}1m"
    let rows = "code,name,purdue,parent,target,description\nZ1,\(hostile),,,1,\(hostile)\n"
    session.run("new", "@p.json")
    session.run("zones", "import", "@p.json", "-", input: rows)
    let table = session.run("zones", "export", "@p.json").output
    #expect(table.contains("\u{FFFD}[2J\u{FFFD}x\u{FFFD}\u{FFFD}1m"))
    let plain = ["TERM": "xterm", "NO_COLOR": "1"]
    for arguments in [["zones", "export"], ["levels"], ["validate"]] {
      let result =
        arguments.count == 2
        ? session.run(arguments[0], arguments[1], "@p.json", terminal: true, environment: plain)
        : session.run(arguments[0], "@p.json", terminal: true, environment: plain)
      let controls = (result.output + result.errors).unicodeScalars.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(controls.isEmpty, "\(arguments)")
    }
    let errors = session.run("levels", "@p.json", "--zone", hostile).errors
    #expect(!errors.contains("\u{1B}"))
    #expect(!session.run(hostile, "x").errors.contains("\u{1B}"))
  }

  @Test("colours need a terminal that NO_COLOR does not silence")
  func colors() throws {
    let session = try CommandSession()
    #expect(session.run("catalog", terminal: true).output.contains("\u{1B}[1m"))
    #expect(!session.run("catalog").output.contains("\u{1B}"))
    let silent = ["TERM": "xterm", "NO_COLOR": "1"]
    #expect(!session.run("catalog", terminal: true, environment: silent).output.contains("\u{1B}"))
  }

  @Test("without UTF-8 nothing beyond ASCII is written to a terminal")
  func asciiOnly() throws {
    let session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water", "--name", "Größe")
    let output = session.run("levels", "@p.json", terminal: true, unicode: false).output
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("an import and an export of a thousand rows lose nothing")
  func roundTrip() throws {
    let session = try CommandSession()
    session.run("new", "@a.json", "--sample", "water")
    session.run("answers", "export", "@a.json", "--unanswered", "--output", "@a.csv")
    let before = session.run("answers", "export", "@a.json", "--unanswered").output
    let filled = before.replacing(",,,,,\r\n", with: ",partly,,\"seen, asked\",,x\r\n")
    let imported = session.run("answers", "import", "@a.json", "-", input: filled)
    #expect(imported.status == .done, "\(imported.errors)")
    let after = session.run("answers", "export", "@a.json").output
    #expect(after == filled.replacing(",x\r\n", with: ",yes\r\n"))
  }

  @Test("there is one table of findings, whichever command writes it")
  func oneFindingsTable() throws {
    let session = try CommandSession()
    session.run("new", "@p.json", "--sample", "water")
    let export = session.run("findings", "export", "@p.json").output
    let report = session.run("report", "@p.json", "--format", "csv", "--findings").output
    #expect(export == report)
    #expect(export.hasPrefix("code,title,severity,status,places,requirements,"))
  }
}
