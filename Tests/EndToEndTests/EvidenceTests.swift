import Foundation
import TestSupport
import Testing

@Suite("Evidence at the workbench")
struct EvidenceTests {
  /// A user who has a photo and looks at the window of the first requirement of the demo.
  private func userWithPhoto(_ desk: Desk) async throws -> WorkbenchDriver {
    try await desk.makeDemo()
    try desk.write("cabinet door open", to: "IMG_0412.jpg")
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try await user.press("w")
    try await user.see("Evidence for Z1 SR 1.1")
    return user
  }

  private func attach(_ path: String, _ user: WorkbenchDriver) async throws {
    try await user.press("o")
    try await user.see("Tab completes")
    user.session.send(path)
    try await user.press("Tab", "Enter")
    try await user.see("Attached IMG_0412.jpg")
    try await user.press("Esc")
    try await user.seeSaved()
  }

  @Test("a file is attached with a completed path, taken away, brought back, and survives kill -9")
  func attachUndoKill() async throws {
    let desk = try Desk()
    var user = try await userWithPhoto(desk)
    try await attach("\(desk.path("IMG_"))", user)
    try await user.press("w", "D")
    try await user.see("Taken away: IMG_0412.jpg")
    try await user.press("u")
    try await user.see("Undone")
    try await user.press("Esc")
    try await user.seeSaved()
    user.session.kill()
    try await user.session.waitForExit()
    let list = try await desk.run("evidence", "list", "works.json")
    #expect(list.output.contains("IMG_0412.jpg") && list.output.contains("Z1 SR 1.1"))
    let check = try await desk.run("evidence", "check", "works.json")
    #expect(check.exit == .exited(0) && check.output.contains("All evidence is there"))
    #expect(try desk.mode(of: "works.json.evidence") == 0o700)

    user = try desk.start([desk.path("works.json")])
    try await user.see("restored from the journal")
    try await user.returnToQuestions()
    try await user.press("w")
    try await user.see("IMG_0412.jpg")
    try await user.press("Esc")
    try await user.quit()
  }

  @Test("undoing an attachment leaves the file, which checking calls unreferenced")
  func undoLeavesFile() async throws {
    let desk = try Desk()
    let user = try await userWithPhoto(desk)
    try await attach("\(desk.path("IMG_"))", user)
    try await user.press("u")
    try await user.see("Undone")
    try await user.seeSaved()
    try await user.quit()
    let check = try await desk.run("evidence", "check", "works.json")
    #expect(check.exit == .exited(0) && check.output.contains("no record refers to this file"))
  }

  @Test("a large file can be stopped while it is copied, and nothing is left of it")
  func stop() async throws {
    let desk = try Desk()
    let user = try await userWithPhoto(desk)
    // Sparse: it takes no room, and too long to be copied before the key arrives.
    try desk.write("", to: "large.img")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.path("large.img")))
    try file.truncate(atOffset: 1 << 36)
    try file.close()
    try await user.press("o")
    user.session.send(desk.path("large.img"))
    try await user.press("Enter")
    try await user.see("Copying large.img")
    try await user.press("Esc")
    try await user.see("nothing was attached")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.path("works.json.evidence")).isEmpty)
    try await user.press("Esc")
    try await user.quit()
  }

  @Test("a rest that a killed copy left is told and goes away when the workspace is opened")
  func killWhileCopying() async throws {
    let desk = try Desk()
    var user = try await userWithPhoto(desk)
    try desk.write("", to: "large.img")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.path("large.img")))
    try file.truncate(atOffset: 1 << 36)
    try file.close()
    try await user.press("o")
    user.session.send(desk.path("large.img"))
    try await user.press("Enter")
    try await user.see("Copying large.img")
    user.session.kill()
    try await user.session.waitForExit()
    let check = try await desk.run("evidence", "check", "works.json")
    #expect(check.output.contains("was being attached when the program ended"))
    user = try desk.start([desk.path("works.json")])
    try await user.returnToQuestions()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.path("works.json.evidence")).isEmpty)
    try await user.quit()
  }

  @Test("Ctrl-C ends adding a file in order, with nothing left")
  func interrupt() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json")
    let run = try await desk.shell(
      "truncate -s 64G large.img; \"$ZONEBOOK\" evidence add plant.json large.img & job=$!;"
        + " until [ -s plant.json.evidence/adding ]; do sleep 0.05; done; kill -INT $job;"
        + " wait $job; echo status $?; ls plant.json.evidence")
    #expect(run.output == "status 4\n", "\(run.output)\(run.errors)")
    #expect(run.errors.contains("it was cancelled"))
  }
}
