import Foundation
import TestSupport
import Testing

/// Folders of `Version2` as the program left them that wrote this version of the format: in clear
/// and encrypted, closed properly and killed with changes in the journal; each has undo left, an
/// attached file and older changes in the history. `settled` holds the bytes that the same program
/// wrote when it opened the folder and left.
@Suite("Files of version 2 as they were once written")
struct Version2Tests {
  private static let passphrase = "tidal mill 41"
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Version2")

  /// A folder with the link of its last change.
  struct Fixture: CustomTestStringConvertible, Sendable {
    var name: String
    var link: String
    var isEncrypted: Bool { name.hasPrefix("encrypted") }
    var testDescription: String { name }
  }

  private static let fixtures = [
    Fixture(name: "clear-closed", link: "ceffb79d048feee6"),
    Fixture(name: "clear-killed", link: "d98780734d58362c"),
    Fixture(name: "encrypted-closed", link: "fc52a7d0428e9967"),
    Fixture(name: "encrypted-killed", link: "72b3007178114a20"),
  ]

  @Test(
    "opened and left they are the same bytes as then, and the trail is in order",
    arguments: fixtures)
  func openAndLeave(fixture: Fixture) async throws {
    let (desk, options) = try Self.desk(with: fixture)
    let user = try await Self.open(fixture, on: desk)
    try await user.quit()
    let verify = try await desk.run(["verify", "plant.json"] + options)
    #expect(verify.exit == .exited(0), "\(verify.output)\(verify.errors)")
    let line =
      "In order: 14 recorded changes, the last one linked as \(fixture.link); 1 attached file."
    #expect(verify.output.contains(line))
    if fixture.isEncrypted {
      let decrypt = try await desk.run(["decrypt", "plant.json"] + options)
      #expect(decrypt.exit == .exited(0), "\(decrypt.errors)")
    }
    let settled = try Data(
      contentsOf: Self.folder.appending(path: "settled/\(fixture.name).json"))
    #expect(desk.bytes(of: "plant.json") == settled)
  }

  @Test("what was undoable then can be undone now", arguments: fixtures)
  func undo(fixture: Fixture) async throws {
    let (desk, options) = try Self.desk(with: fixture)
    let user = try await Self.open(fixture, on: desk)
    let before = desk.bytes(of: "plant.json.journal")
    try await user.press("u")
    _ = try await user.session.waitForIdle(until: "the undo on the disk") {
      $0.rows[0].contains("saved") && desk.bytes(of: "plant.json.journal") != before
    }
    try await user.quit()
    let verify = try await desk.run(["verify", "plant.json"] + options)
    #expect(verify.output.contains("In order: 15 recorded changes"), "\(verify.output)")
  }

  @Test("the signed record holds, and names a changed workspace", arguments: fixtures)
  func record(fixture: Fixture) async throws {
    guard fixture.name.hasSuffix("closed") else { return }
    let (desk, options) = try Self.desk(with: fixture)
    let arguments = ["verify", "plant.json.record", "--key", "signer.pub"] + options
    let good = try await desk.run(arguments)
    #expect(good.exit == .exited(0), "\(good.output)\(good.errors)")
    #expect(good.output.contains("made by the key that was expected"))
    try desk.write(Array(desk.bytes(of: "plant.json")) + [0x20], to: "plant.json")
    #expect(try await desk.run(arguments).exit == .exited(1))
  }

  @Test("the bundle is in order, and unpacks to the same files", arguments: ["clear", "encrypted"])
  func bundle(kind: String) async throws {
    let closed = try #require(Self.fixtures.first { $0.name == "\(kind)-closed" })
    let (desk, _) = try Self.desk(with: closed)
    let verify = try await desk.run("verify", "\(kind)-bundle.tar")
    #expect(verify.exit == .exited(0), "\(verify.output)\(verify.errors)")
    let unpack = try await desk.run("unpack", "\(kind)-bundle.tar", "out")
    #expect(unpack.exit == .exited(0), "\(unpack.errors)")
    for name in ["plant.json", "plant.json.journal", "plant.json.history", "plant.json.record"] {
      #expect(desk.bytes(of: "out/\(name)") == desk.bytes(of: name), "\(name)")
    }
  }

  // MARK: Copies of the fixtures

  /// A desk with a copy of a fixture among its files, and the options that open it.
  private static func desk(with fixture: Fixture) throws -> (Desk, [String]) {
    let desk = try Desk()
    let source = folder.appending(path: fixture.name)
    let names = try FileManager.default.subpathsOfDirectory(atPath: source.path)
    for name in names.sorted() {
      let file = source.appending(path: name)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try desk.makeFolder(name)
      } else {
        try desk.write(Array(try Data(contentsOf: file)), to: name)
      }
    }
    for name in ["signer.pub", "clear-bundle.tar", "encrypted-bundle.tar"] {
      try desk.write(Array(try Data(contentsOf: folder.appending(path: name))), to: name)
    }
    guard fixture.isEncrypted else { return (desk, []) }
    try desk.write(passphrase, to: "pass.txt")
    return (desk, ["--passphrase-file", "pass.txt"])
  }

  /// The workbench on a copy, once it shows the plant.
  private static func open(_ fixture: Fixture, on desk: Desk) async throws -> WorkbenchDriver {
    let user = try desk.start([desk.path("plant.json")])
    if fixture.isEncrypted {
      try await user.see("assphrase")
      user.session.send(passphrase)
      try user.session.press("Enter")
    }
    try await user.see("Control room")
    _ = try await user.session.waitForIdle()
    return user
  }
}
