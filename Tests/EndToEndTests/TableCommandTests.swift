import Foundation
import TestSupport
import Testing

@Suite("Tables on the command line")
struct TableCommandTests {
  @Test("answers that are exported and imported elsewhere are the same, to the byte")
  func roundTrip() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let export = try await desk.run("answers", "export", "works.json", "--output", "answers.csv")
    #expect(export.exit == .exited(0))
    #expect(export.standardOutput.isEmpty)
    _ = try await desk.run("new", "other.json", "--sample", "water")
    let imported = try await desk.run("answers", "import", "other.json", "answers.csv")
    #expect(imported.exit == .exited(0), "\(imported.errors)")
    let again = try await desk.run("answers", "export", "other.json")
    #expect(Data(again.standardOutput) == desk.bytes(of: "answers.csv"))
    let before = desk.bytes(of: "other.json")
    let second = try await desk.run("answers", "import", "other.json", "answers.csv")
    #expect(second.output.contains("Nothing to import"))
    #expect(desk.bytes(of: "other.json") == before)
  }

  @Test("zones that are exported and imported elsewhere are the same, to the byte")
  func zonesRoundTrip() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "one.json", "--sample", "energy")
    _ = try await desk.run("new", "two.json")
    let table = try await desk.run("zones", "export", "one.json")
    let imported = try await desk.run("zones", "import", "two.json", "-", input: table.output)
    #expect(imported.exit == .exited(0), "\(imported.errors)")
    #expect(try await desk.run("zones", "export", "two.json").output == table.output)
  }

  @Test("wrong rows are reported with their lines, and no row is imported")
  func wrongRows() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let before = desk.bytes(of: "plant.json")
    try desk.write(
      Desk.answersHeader + """
        Z1,SR 1.1,met,,,,
        Z1,SR 1.2,fine,,,,
        Z99,SR 1.1,met,,,,
        Z1,SR 9.9,met,,,,
        Z1,SR 1.3,met,perhaps,,,

        """, to: "answers.csv")
    let run = try await desk.run("answers", "import", "plant.json", "answers.csv")
    #expect(run.exit == .exited(3))
    for line in 3...6 { #expect(run.errors.contains("answers.csv:\(line)")) }
    #expect(!run.errors.contains("answers.csv:2"))
    #expect(run.errors.contains("Nothing was imported"))
    #expect(desk.bytes(of: "plant.json") == before)
    #expect(try await desk.run("answers", "export", "plant.json").output.hasSuffix("followUp\r\n"))
  }

  @Test("a cell is never a formula when a spreadsheet opens it, and comes back as it was")
  func formulas() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let note = "=HYPERLINK(1)"
    let run = try await desk.run(
      "answers", "import", "plant.json", "-",
      input: Desk.answersHeader + "Z1,SR 1.1,notMet,,'\(note),,\n")
    #expect(run.exit == .exited(0))
    #expect(try desk.text(of: "plant.json").contains("\"\(note)\""))
    let export = try await desk.run("answers", "export", "plant.json")
    #expect(!export.output.contains(",="))
    #expect(export.output.contains("'\(note)"))
  }

  @Test("a workspace on standard input can be read by every command that only reads")
  func standardInput() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let text = try desk.text(of: "works.json")
    for command in [
      ["levels"], ["answers", "export"], ["zones", "export"], ["findings", "export"],
    ] {
      let fromFile = try await desk.run(command + ["works.json"])
      let fromPipe = try await desk.run(command + ["-"], input: text)
      #expect(fromFile.exit == .exited(0))
      #expect(fromPipe.output == fromFile.output)
    }
    let refused = try await desk.run("answers", "import", "-", "answers.csv", input: text)
    #expect(refused.exit == .exited(2))
  }

  @Test(
    "a table with three columns keeps every note; emptying is asked for, and a dry run writes nothing"
  )
  func nothingLost() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let rows = Desk.answersHeader + "Z1,SR 1.1,partly,capable,Two shared accounts,,yes\n"
    _ = try await desk.run("answers", "import", "plant.json", "-", input: rows)
    let short = "zone,requirement,status\nz1,SR 1.1 ,MET\n"
    let run = try await desk.run("answers", "import", "plant.json", "-", input: short)
    #expect(run.exit == .exited(0), "\(run.errors)")
    let kept = "Z1,SR 1.1,met,capable,Two shared accounts,,yes"
    #expect(try await desk.run("answers", "export", "plant.json").output.contains(kept))
    let before = desk.bytes(of: "plant.json")
    let empty = Desk.answersHeader + "Z1,SR 1.1,met,,,,\n"
    let dry = try await desk.run(
      "answers", "import", "plant.json", "-", "--empty", "erases", "--dry-run", input: empty)
    #expect(
      dry.output.contains("Would empty: capability in 1 row, followUp in 1 row, note in 1 row."))
    let plain = try await desk.run("answers", "import", "plant.json", "-", input: empty)
    #expect(plain.output.contains("Nothing to import"))
    #expect(desk.bytes(of: "plant.json") == before)
    let erased = try await desk.run(
      "answers", "import", "plant.json", "-", "--empty", "erases", input: empty)
    #expect(
      erased.output.contains("Emptied: capability in 1 row, followUp in 1 row, note in 1 row."))
    #expect(
      try await desk.run("answers", "export", "plant.json").output.contains("Z1,SR 1.1,met,,,,\r\n")
    )
  }

  @Test("what is written for a spreadsheet is no news to the workspace, and own columns are named")
  func spreadsheets() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    for table in ["zones", "answers"] {
      let name = "\(table).csv"
      _ = try await desk.run(table, "export", "works.json", "--excel", "--output", name)
      #expect(desk.bytes(of: name).starts(with: [0xEF, 0xBB, 0xBF]))
      let again = try await desk.run(table, "import", "works.json", name)
      #expect(again.output.contains("Nothing to import"), "\(again.errors)")
    }
    let own = "Plant A\n\ncode,VLAN,purdue\nZ1,120,L2-L1\n"
    let run = try await desk.run("zones", "import", "works.json", "-", input: own)
    #expect(run.exit == .exited(0), "\(run.errors)")
    #expect(run.output.contains("column \"VLAN\"") && run.output.contains("line 1, above"))
    #expect(try await desk.run("zones", "export", "works.json").output.contains(",1 to 2,"))
  }

  @Test("many rows with one cause are one message, and a bare 1.1 is refused with both it can be")
  func oneMessage() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let rows = (2...9).map { "Q9,SR 1.\($0),met,,,,\n" }.joined()
    let run = try await desk.run(
      "answers", "import", "plant.json", "-", input: Desk.answersHeader + rows + "Z1,1.1,met,,,,\n")
    #expect(run.exit == .exited(3))
    #expect(run.errors.split(separator: "\n").count { $0.contains("Q9") } == 1)
    #expect(run.errors.contains("also in lines 3 to 9"))
    #expect(run.errors.contains("write SR 1.1 or SR 1.10"))
  }
}
