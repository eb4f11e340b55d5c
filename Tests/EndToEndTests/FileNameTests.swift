import Foundation
import TestSupport
import Testing

@Suite("Names of files")
struct FileNameTests {
  @Test("a name that leaves no room for those beside it is refused before anything is made")
  func tooLong() async throws {
    let desk = try Desk()
    let long = String(repeating: "a", count: 237)
    let run = try await desk.run("new", long, "--sample", "water")
    #expect(run.exit == .exited(4))
    #expect(run.errors.contains("the name has 237 bytes"))
    #expect(try desk.fileNames().isEmpty)

    _ = try await desk.run("new", "short.json", "--sample", "water")
    try desk.move("short.json", to: long)
    let before = try desk.trace(of: long)
    let opened = try await desk.run(
      "answers", "import", long, "-", input: Desk.answersHeader + "Z1,SR 1.1,met,,,,\n")
    #expect(opened.exit == .exited(3))
    #expect(opened.errors.contains("choose a shorter name"))
    #expect(try desk.trace(of: long) == before)
    #expect(try desk.fileNames() == [long])
  }

  @Test("the longest name that is taken bears all that is made beside it")
  func longest() async throws {
    let desk = try Desk()
    let name = String(repeating: "ü", count: 118)
    let made = try await desk.run("new", name, "--sample", "water")
    #expect(made.exit == .exited(0), "\(made.errors)")
    for status in ["met", "notMet"] {
      let run = try await desk.run(
        "answers", "import", name, "-", input: Desk.answersHeader + "Z1,SR 1.1,\(status),,,,\n")
      #expect(run.exit == .exited(0), "\(run.errors)")
    }
    #expect(try await desk.run("key", "new", "key").exit == .exited(0))
    #expect(try await desk.run("sign", name, "--key", "key").exit == .exited(0))
    #expect(try await desk.run("verify", name).exit == .exited(0))
    try desk.write("noise\nnoise\n", to: name + ".journal")
    let user = try desk.start([desk.path(name)])
    try await user.see("Originals are kept as")
    try await user.quit()
    #expect(desk.exists(name + ".journal.1"))
  }

  @Test("a name that is not UTF-8 is refused, and no other file is made or read in its place")
  func notText() async throws {
    let desk = try Desk()
    let new = try await desk.shell(#""$ZONEBOOK" new "$(printf 'b\377d.json')""#)
    #expect(new.exit == .exited(2))
    #expect(new.errors.contains("is not UTF-8"))
    #expect(try desk.fileNames().isEmpty)
    _ = try await desk.run("new", "b\u{FFFD}d.json", "--sample", "water")
    let read = try await desk.shell(
      #"ln -s "$(printf 'b\377d.json')" link; "$ZONEBOOK" levels link"#)
    #expect(read.exit == .exited(3))
    #expect(read.output == "")
  }

  @Test("a file with several names is told, and only the name that was opened changes")
  func hardLinks() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "one.json", "--sample", "water")
    try FileManager.default.linkItem(atPath: desk.path("one.json"), toPath: desk.path("two.json"))
    let before = desk.bytes(of: "two.json")
    let run = try await desk.run(
      "answers", "import", "one.json", "-", input: Desk.answersHeader + "Z1,SR 1.1,met,,,,\n")
    #expect(run.exit == .exited(0))
    #expect(run.errors.contains("The file has 2 names (hard links)"))
    #expect(desk.bytes(of: "two.json") == before)
    #expect(desk.bytes(of: "one.json") != before)
  }

  @Test("while one name of a file is open, another one cannot be opened for writing")
  func hardLinkOpen() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    try FileManager.default.linkItem(
      atPath: desk.path("works.json"), toPath: desk.path("two.json"))
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    let arguments = ["answers", "import", "two.json", "-"]
    let table = Desk.answersHeader + "Z1,SR 1.1,met,,,,\n"
    let refused = try await desk.run(arguments, input: table)
    #expect(refused.exit == .exited(4))
    #expect(refused.errors.contains("open for writing"))
    try await user.quit()
    #expect(try await desk.run(arguments, input: table).exit == .exited(0))
  }
}
