import Foundation
import TestSupport
import Testing

@Suite("Permissions that go and come")
struct PermissionTests {
  private static let whyNot: Comment = "needs an ordinary user who may run the program"

  /// As root, the words that run what follows as a user without rights; permissions do not bind root.
  private static let asOrdinary =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

  /// Whether an ordinary user can reach the program that is tested and run it.
  private static let isPossible: Bool = {
    guard let program = try? BinaryUnderTest.url() else { return false }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(asOrdinary) \"$1\" --version", "sh", program.path]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// A desk that belongs to the ordinary user, with a workspace in a folder.
  private func ordinaryDesk() async throws -> Desk {
    let desk = try Desk()
    try desk.makeFolder("plant")
    _ = try await desk.run("new", "plant/works.json", "--sample", "water")
    if geteuid() == 0 { _ = try await desk.shell("chown -R 65534:65534 \"$TMPDIR\"") }
    return desk
  }

  private func start(_ desk: Desk) throws -> WorkbenchDriver {
    try desk.start(
      after: "exec \(Self.asOrdinary) \"$@\"", [desk.path("plant/works.json")])
  }

  @Test(
    "a folder that is closed under the program: changes go to the journal, which the end says",
    .enabled(if: isPossible, whyNot))
  func lost() async throws {
    let desk = try await ordinaryDesk()
    var user = try start(desk)
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    _ = try await desk.shell("chmod 0 plant")
    try user.session.press("Down")
    try await user.answer(.notMet)
    try user.session.press("^q")
    #expect(try await user.session.waitForExit() == .exited(0))
    #expect(user.screen.contains("the file is behind its journal, which has every change"))
    _ = try await desk.shell("chmod 700 plant")
    user = try start(desk)
    try await user.see("2 changes restored from the journal")
    try await user.quit()
    let export = try await desk.run("answers", "export", "plant/works.json")
    #expect(export.output.contains("Z1,SR 1.3,notMet,"))
  }

  @Test(
    "a file that may not be written is read-only until the permission is given",
    .enabled(if: isPossible, whyNot))
  func given() async throws {
    let desk = try await ordinaryDesk()
    _ = try await desk.shell("chmod 500 plant && chmod 400 plant/works.json")
    let user = try start(desk)
    try await user.see("READ-ONLY")
    _ = try await desk.shell("chmod 700 plant && chmod 600 plant/works.json")
    try await user.see("You can write now.")
    try await user.openQuestionnaire()
    try await user.answer(.partly)
    try await user.quit()
    let export = try await desk.run("answers", "export", "plant/works.json")
    #expect(export.output.contains("Z1,SR 1.1,partly,"))
  }
}
