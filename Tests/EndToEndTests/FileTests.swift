import Foundation
import TestSupport
import Testing

@Suite("Files")
struct FileTests {
  /// A file that is no workspace for this program.
  struct Misfit: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var place: String
    var reason: String

    var testDescription: String { name }
  }

  static let misfits = [
    Misfit(
      name: "newer", text: "{\n  \"format\": \"zonebook workspace\",\n  \"formatVersion\": 99\n}\n",
      place: ":3:", reason: "newer zonebook"),
    Misfit(
      name: "damaged",
      text:
        "{\n  \"format\": \"zonebook workspace\",\n  \"formatVersion\": 1,\n  \"zones\": [{]\n}\n",
      place: ":4:14", reason: "a field name in quotes expected"),
    Misfit(
      name: "cut off",
      text: "{\n  \"format\": \"zonebook workspace\",\n  \"formatVersion\": 1,\n  \"id\": \"w-1",
      place: ":4:", reason: "the text ends"),
    Misfit(
      name: "foreign", text: "{\n  \"format\": \"diagram\"\n}\n", place: ":2:",
      reason: "no zonebook workspace"),
    Misfit(name: "list", text: "[1, 2, 3]\n", place: ":1:1", reason: "no zonebook workspace"),
    Misfit(name: "prose", text: "Dear assessor,\n", place: ":1:1", reason: "no zonebook workspace"),
    Misfit(name: "empty", text: "", place: ":1:1", reason: "no zonebook workspace"),
  ]

  @Test(
    "a file that does not fit is refused with place and reason, and not touched", arguments: misfits
  )
  func refused(misfit: Misfit) async throws {
    let desk = try Desk()
    try desk.write(misfit.text, to: "plant.json")
    let table = "code,name,purdue,parent,target,description\nZ1,Cell,1,,{1 1 1 1 1 1 1},\n"
    let levels = try await desk.run("levels", "plant.json")
    let imported = try await desk.run("zones", "import", "plant.json", "-", input: table)
    for run in [levels, imported] {
      #expect(run.exit == .exited(3))
      #expect(run.errors.contains("plant.json\(misfit.place)"), "\(run.errors)")
      #expect(run.errors.contains(misfit.reason), "\(run.errors)")
    }
    let user = try desk.start(["plant.json"])
    #expect(try await user.session.waitForExit() == .exited(3))
    #expect(user.screen.contains("plant.json\(misfit.place)"))
    #expect(!user.session.rawOutput.contains(0x1B))
    #expect(try desk.text(of: "plant.json") == misfit.text)
    #expect(try desk.fileNames() == ["plant.json"])
  }

  @Test(
    "what is written can be read by its owner only, whatever the umask",
    arguments: [
      "000", "022", "077", "277",
    ])
  func modes(umask: String) async throws {
    let desk = try Desk()
    let run = try await desk.shell(
      """
      umask \(umask)
      "$ZONEBOOK" new plant.json --sample water &&
      "$ZONEBOOK" answers export plant.json --unanswered --output answers.csv &&
      "$ZONEBOOK" answers import plant.json answers.csv &&
      "$ZONEBOOK" report plant.json --format html --output report.html
      """)
    #expect(run.exit == .exited(0), "\(run.errors)")
    let names = try desk.fileNames()
    #expect(Set(names).isSuperset(of: ["plant.json", "answers.csv", "report.html"]))
    for name in names { #expect(try desk.mode(of: name) == 0o600, "\(name)") }
  }

  @Test("journal and state have the same narrow mode while the workbench is open")
  func modesWhileOpen() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    for name in try desk.fileNames() { #expect(try desk.mode(of: name) == 0o600, "\(name)") }
    try await user.quit()
  }

  @Test("a file that is opened and closed stays the same to the byte")
  func openAndClose() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    for _ in 1...2 {
      let before = desk.bytes(of: "works.json")
      let user = try desk.start([desk.path("works.json")])
      try await user.see("Works A")
      try await user.quit()
      #expect(desk.bytes(of: "works.json") == before)
    }
  }

  @Test("after the time of rest that is stated the file is brought up to date while it is open")
  func rest() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let before = desk.bytes(of: "works.json")
    let user = try desk.start(
      [desk.path("works.json")], environment: ["ZONEBOOK_SNAPSHOT_AFTER": "1"])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    _ = try await user.session.waitForIdle(until: "the answer in the file") { _ in
      desk.bytes(of: "works.json") != before
    }
    try await user.quit()
  }

  @Test("the same journal gives the same file to the byte, and a second save changes nothing")
  func secondSave() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.write(note: " Written before the power failed.")
    user.session.kill()
    try await user.session.waitForExit()
    for name in ["one.json", "two.json"] {
      try desk.write(try desk.text(of: "works.json"), to: name)
      try desk.write(try desk.text(of: "works.json.journal"), to: name + ".journal")
      let again = try desk.start([desk.path(name)])
      try await again.see("restored from the journal")
      try await again.quit()
    }
    let saved = desk.bytes(of: "one.json")
    #expect(saved == desk.bytes(of: "two.json"))
    #expect(String(decoding: saved, as: UTF8.self).contains("before the power failed."))
    let once = try desk.start([desk.path("one.json")])
    try await once.see("Overview")
    try await once.quit()
    #expect(desk.bytes(of: "one.json") == saved)
  }

  @Test("the published schema describes every workspace that the program writes")
  func schema() async throws {
    let desk = try Desk()
    let check = try JSONSchemaCheck(schema: Data(try await desk.run("schema").standardOutput))
    _ = try await desk.run("new", "empty.json")
    _ = try await desk.run("new", "named.json", "--name", "Żuraw \"A\"\u{7}")
    for plant in ["water", "energy", "manufacturing"] {
      _ = try await desk.run("new", "\(plant).json", "--sample", plant)
    }
    let user = try desk.start(["demo", desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    for answer in WorkbenchDriver.Answer.allCases {
      try await user.answer(answer)
      try user.session.press("c", "m", "Down")
      _ = try await user.afterLookingUpHelp()
    }
    try user.session.press("i")
    try await user.see("New finding")
    try user.session.press("^s")
    try await user.see(no: "New finding")
    try await user.seeSaved()
    try await user.quit()
    for name in try desk.fileNames() where name.hasSuffix(".json") {
      let violations = try check.violations(in: desk.bytes(of: name))
      #expect(violations.isEmpty, "\(name)")
    }
    #expect(try !check.violations(in: #"{"format": "zonebook workspace"}"#).isEmpty)
  }
}
