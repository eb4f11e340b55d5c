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
}
