import Foundation
import TestSupport
import Testing

@Suite("What stays in clear when a workspace is encrypted")
struct ClearRemainsTests {
  /// Stands in what the user types; never as a whole in a file that the tests write.
  private static let marker = ["M4rk3d", "R3m41ns"].joined()

  private func encrypt(_ desk: Desk) async throws -> String {
    try desk.write("correct horse\n", to: "pass")
    let run = try await desk.run("encrypt", "plant.json", "--passphrase-file", "pass")
    #expect(run.exit == .exited(0), "\(run.errors)")
    return run.output
  }

  private func openNote(_ desk: Desk, _ options: [String] = []) async throws -> WorkbenchDriver {
    let user = try desk.start(["open", desk.path("plant.json")] + options, size: (120, 40))
    try await user.openNote()
    return user
  }

  /// A number that no process has.
  private var deadProcess: Int { 4_194_304 + 17 }

  @Test("the draft is encrypted with it, and is there again afterwards")
  func draft() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let user = try desk.start([desk.path("plant.json")], size: (120, 40))
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.openNote()
    user.session.send(Self.marker)
    try await user.see(Self.marker)
    try await user.session.waitForIdle(until: "the draft on the disk") { _ in
      desk.size(ofFileContaining: Self.marker) > 0
    }
    user.session.kill()
    try await user.session.waitForExit()
    #expect(try await encrypt(desk).contains("Encrypted too"))
    #expect(desk.files(containing: Self.marker) == [])
    let again = try await openNote(desk, ["--passphrase-file", desk.path("pass")])
    try await again.see(Self.marker)
    again.session.kill()
    try await again.session.waitForExit()
    #expect(desk.files(containing: Self.marker) == [])
  }

  @Test("leftovers of a crash and copies that were kept are removed or encrypted, each is named")
  func leftovers() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let rows = Desk.answersHeader + "Z1,SR 1.1,met,,\(Self.marker),,\n"
    _ = try await desk.run("answers", "import", "plant.json", "-", input: rows)
    let (file, journal) = (desk.bytes(of: "plant.json"), desk.bytes(of: "plant.json.journal"))
    #expect(file.range(of: Data(Self.marker.utf8)) != nil)
    let kept = [
      "plant.json.1", "plant.json.v1", "plant.json.v1.1", "plant.json.journal.1",
      "plant.json.journal.v1", "plant.json.history.2",
    ]
    let removed = [
      "plant.json.aside", "plant.json.new", "plant.json.journal.new", "plant.json.history.aside",
      "plant.json.new-\(deadProcess)", "plant-report.html.new-\(deadProcess)",
    ]
    for name in kept + removed {
      try (name.contains("journal") ? journal : file).write(to: URL(filePath: desk.path(name)))
    }
    try file.write(to: URL(filePath: desk.path("plant.json.new-1")))
    let output = try await encrypt(desk)
    for name in kept { #expect(output.contains(name), "\(name): \(output)") }
    for name in removed {
      #expect(!desk.exists(name), "\(name): \(output)")
      // What is written anew in the course of it takes these two over.
      let isTakenOver = name == "plant.json.new" || name == "plant.json.journal.new"
      #expect(isTakenOver || output.contains(name), "\(name): \(output)")
    }
    #expect(output.contains("Still in clear") && output.contains("plant.json.new-1"))
    #expect(desk.files(containing: Self.marker) == ["plant.json.new-1"])
    // Another version opens with the passphrase, and decrypting gives every byte back.
    let other = try await desk.run(
      "answers", "export", "plant.json.1", "--passphrase-file", "pass")
    #expect(other.output.contains(Self.marker), "\(other.errors)")
    let decrypt = try await desk.run("decrypt", "plant.json", "--passphrase-file", "pass")
    #expect(decrypt.exit == .exited(0), "\(decrypt.errors)")
    for name in kept {
      #expect(desk.bytes(of: name) == (name.contains("journal") ? journal : file), "\(name)")
    }
  }

  @Test(
    "a text that a killed program left in an editor becomes a draft at the next start, and goes",
    arguments: [false, true])
  func editor(isEncrypted: Bool) async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    if isEncrypted { _ = try await encrypt(desk) }
    let options = isEncrypted ? ["--passphrase-file", desk.path("pass")] : []
    let script = try desk.writeScript(
      """
      printf 'M4rk3d%s' 'R3m41ns' >> "$1"
      echo "$1" > "\(desk.path("where"))"
      exec sleep 1000
      """, to: "editor")
    let user = try desk.start(
      ["open", desk.path("plant.json")] + options, size: (120, 40),
      environment: ["EDITOR": script])
    try await user.openQuestionnaire()
    try await user.answer(.notMet)
    try await user.seeSaved()
    try user.session.press("E")
    try await user.session.waitForIdle(until: "the editor") { _ in
      (try? desk.text(of: "where"))?.isEmpty == false
    }
    let file = try desk.text(of: "where").trimmingCharacters(in: .newlines)
    user.session.kill()
    try await user.session.waitForExit()
    // While the editor lives, its text is not touched.
    _ = try await desk.run(["levels", "plant.json"] + options)
    let early = try desk.start(["open", desk.path("plant.json")] + options, size: (120, 40))
    try await early.see("SR 1.1")
    try await early.quit()
    #expect(FileManager.default.fileExists(atPath: file))
    try await endEditor(of: file)
    let again = try desk.start(["open", desk.path("plant.json")] + options, size: (120, 40))
    try await again.openNote()
    try await again.see(Self.marker)
    #expect(!FileManager.default.fileExists(atPath: file))
    again.session.kill()
    try await again.session.waitForExit()
    if isEncrypted { #expect(desk.files(containing: Self.marker) == []) }
  }

  /// Ends the processes that have the folder of an editor open, and no others.
  private func endEditor(of file: String) async throws {
    let folder = URL(filePath: file).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let process = Int32(name) else { continue }
      let files =
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(name)/fd")) ?? []
      let isEditor = files.contains { number in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/fd/\(number)"))
          == folder
      }
      if isEditor { kill(process, SIGKILL) }
    }
  }
}
