import Foundation
import TestSupport
import Testing

@Suite("A disk in trouble")
struct DiskTroubleTests {
  private static let whyNot: Comment = "needs the right to mount file systems"

  /// A note that is larger than what is left of a block.
  private static let longNote = String(
    repeating: "Cabinet 4 stood open, key in the lock. ", count: 120)

  /// The workbench on a workspace on a small disk, in the questionnaire, with a full disk and a
  /// note that does not fit any more.
  private func fullDisk() async throws -> (Desk, MountedFolder, WorkbenchDriver) {
    let desk = try Desk()
    let disk = try MountedFolder(desk.path("stick"), bytes: 1 << 20)
    _ = try await desk.run("new", "stick/works.json", "--sample", "water")
    let user = try desk.start([desk.path("stick/works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try disk.fill()
    try await user.openNote()
    user.session.send(Self.longNote)
    try user.session.press("^s")
    try await user.see("1 NOT ON DISK")
    try await user.see("Save a copy elsewhere")
    return (desk, disk, user)
  }

  @Test(
    "on a full disk everything stays in memory, is counted, and is saved when there is room again",
    .enabled(if: MountedFolder.isPossible, whyNot))
  func roomAgain() async throws {
    let (desk, disk, user) = try await fullDisk()
    try user.session.press("Esc", "Down", "3")
    try await user.see("2 NOT ON DISK")
    try disk.empty()
    try await user.see("Writing works again")
    try await user.seeSaved()
    try await user.quit()
    let export = try await desk.run("answers", "export", "stick/works.json")
    #expect(export.output.contains("Cabinet 4 stood open"))
    #expect(export.output.contains("Z1,SR 1.3,notMet,"))
  }

  @Test(
    "leaving a full disk asks; a copy elsewhere holds everything, and work can go on in it",
    .enabled(if: MountedFolder.isPossible, whyNot))
  func copyElsewhere() async throws {
    let (desk, _, user) = try await fullDisk()
    try user.session.press("Esc", "^q")
    try await user.see("Leave without them")
    try user.session.press("Down", "Enter")
    try await user.see("Save a copy of the whole workspace as")
    try user.session.press("^u")
    user.session.send(desk.path("copy.json"))
    try user.session.press("Enter")
    try await user.see("The copy is on the disk")
    try user.session.press("Down", "Enter")
    try await user.see("Working in \(desk.path("copy.json"))")
    try await user.seeSaved()
    try user.session.press("Down")
    try await user.answer(.notMet)
    try user.session.press("u", "u")
    try await user.see("Undone: ")
    try await user.seeSaved()
    try user.session.press("^r", "^r")
    try await user.seeSaved()
    try await user.quit()
    let export = try await desk.run("answers", "export", "copy.json")
    #expect(export.output.contains("Cabinet 4 stood open"))
    #expect(export.output.contains("Z1,SR 1.3,notMet,"))
    #expect(try desk.mode(of: "copy.json") == 0o600)
  }

  @Test(
    "leaving without what is not on the disk says what that was, and the exit code tells",
    .enabled(if: MountedFolder.isPossible, whyNot))
  func leaveWithout() async throws {
    let (desk, disk, user) = try await fullDisk()
    try user.session.press("Esc", "^q")
    try await user.see("Leave without them")
    try user.session.press("Down", "Down", "Enter")
    #expect(try await user.session.waitForExit() == .exited(4))
    #expect(user.screen.contains("1 change was not written to the disk"))
    try disk.empty()
    let export = try await desk.run("answers", "export", "stick/works.json")
    #expect(export.output.contains("Z1,SR 1.1,met,"))
  }

  @Test(
    "a signal that ends the program on a full disk leaves word of what was not written",
    .enabled(if: MountedFolder.isPossible, whyNot), arguments: [SIGTERM, SIGINT])
  func signalled(number: Int32) async throws {
    let (_, _, user) = try await fullDisk()
    user.session.signal(number)
    #expect(try await user.session.waitForExit() == .signalled(number))
    #expect(user.screen.contains("1 change was not written to the disk"))
    #expect(!user.screen.contains("Your answers are safe"))
    #expect(!user.screen.isAlternateScreen)
  }

  @Test(
    "a signal takes with it what would have been saved a moment later",
    arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalSaves(number: Int32) async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press("3", "m")
    try await user.session.waitForIdle()
    user.session.signal(number)
    #expect(try await user.session.waitForExit() == .signalled(number))
    let alone = try await desk.run("answers", "export", "-", input: desk.text(of: "works.json"))
    #expect(alone.output.contains("Z1,SR 1.1,notMet,"))
    #expect(try !desk.fileNames().contains("works.json.lock"))
  }

  @Test(
    "a disk that can only be read is opened read-only; a copy can be made, and it is taken over later",
    .enabled(if: MountedFolder.isPossible, whyNot))
  func readOnlyDisk() async throws {
    let desk = try Desk()
    let disk = try MountedFolder(desk.path("stick"), bytes: 1 << 20)
    _ = try await desk.run("new", "stick/works.json", "--sample", "water")
    try disk.setReadOnly(true)
    let user = try desk.start([desk.path("stick/works.json")])
    try await user.see("READ-ONLY")
    try user.session.press("W", "^u")
    user.session.send(desk.path("copy.json"))
    try user.session.press("Enter")
    try await user.see("Go on there")
    try user.session.press("Down", "Enter")
    try disk.setReadOnly(false)
    try await user.see("You can write now")
    try await user.openQuestionnaire()
    try await user.answer(.partly)
    try await user.quit()
    let export = try await desk.run("answers", "export", "stick/works.json")
    #expect(export.output.contains("Z1,SR 1.1,partly,"))
    #expect(!desk.bytes(of: "copy.json").isEmpty)
  }

  @Test("a stick that is pulled and put back loses nothing, and nothing is shown as saved between")
  func pulledAndPutBack() async throws {
    let desk = try Desk()
    try desk.makeFolder("stick")
    _ = try await desk.run("new", "stick/works.json", "--sample", "water")
    let user = try desk.start([desk.path("stick/works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try desk.move("stick", to: "pocket")
    try user.session.press("Down", "3")
    try await user.see("1 NOT ON DISK")
    try await user.see("Keep trying")
    try user.session.press("Enter")
    try desk.move("pocket", to: "stick")
    try await user.see("Writing works again")
    try await user.seeSaved()
    try await user.quit()
    let export = try await desk.run("answers", "export", "stick/works.json")
    #expect(export.output.contains("Z1,SR 1.1,met,"))
    #expect(export.output.contains("Z1,SR 1.3,notMet,"))
    #expect(!desk.exists("pocket"))
  }

  @Test("a stick that never comes back: everything is in the copy")
  func pulledForGood() async throws {
    let desk = try Desk()
    try desk.makeFolder("stick")
    _ = try await desk.run("new", "stick/works.json", "--sample", "water")
    let user = try desk.start([desk.path("stick/works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try desk.remove("stick")
    try user.session.press("Down", "3")
    try await user.see("NOT ON DISK")
    try await user.see("Save a copy elsewhere")
    try user.session.press("Down", "Enter", "^u")
    user.session.send("copy.json")
    try user.session.press("Enter")
    try await user.see("The copy is on the disk")
    try user.session.press("Enter")
    try await user.see("Working in copy.json")
    try await user.seeSaved()
    try await user.quit()
    let export = try await desk.run("answers", "export", "copy.json")
    #expect(export.output.contains("Z1,SR 1.1,met,"))
    #expect(export.output.contains("Z1,SR 1.3,notMet,"))
    #expect(!desk.exists("stick"))
  }

  @Test("a symbolic link stays a link through a session, and its target is written")
  func symbolicLink() async throws {
    let desk = try Desk()
    try desk.makeFolder("real")
    _ = try await desk.run("new", "real/works.json", "--sample", "water")
    try desk.link("works.json", to: "real/works.json")
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try await user.quit()
    #expect(try desk.linkTarget(of: "works.json") == "real/works.json")
    #expect(try desk.fileNames() == ["real", "works.json"])
    #expect(try desk.text(of: "real/works.json").contains("\"status\": \"met\""))
  }
}
