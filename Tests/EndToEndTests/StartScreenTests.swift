import Foundation
import TestSupport
import Testing

@Suite("The start screen")
struct StartScreenTests {
  @Test("a new assessment grows from nothing: file, zone, target, answer, level")
  func fromNothing() async throws {
    let desk = try Desk()
    let user = try desk.start([])
    try await user.see("zonebook")
    try user.session.press("Down", "Enter")
    try await user.see("New workspace: path")
    try user.session.press("^u")
    user.session.send("plant.json")
    try user.session.press("Enter")
    try await user.see("In clear")
    try user.session.press("Down", "Enter")
    try await user.see("› Overview")
    try user.session.press("z", "o")
    try await user.see("New zone")
    try user.session.press("Tab")
    user.session.send("Boiler house")
    try user.session.press("^s")
    try await user.see("Z1 Boiler house")
    try user.session.press("T")
    try await user.see("Target of Z1")
    user.session.send("1111111")
    try user.session.press("^s")
    try await user.see("{1 1 1 1 1 1 1}")
    try await user.openQuestionnaire()
    try await user.answer(.met)
    try await user.quit()
    let levels = try await desk.run("levels", "plant.json")
    #expect(levels.output.contains("Boiler house"))
    #expect(levels.output.contains("1/37"))
  }

  @Test("a workspace that was open lately is offered, and opens where it was left")
  func recent() async throws {
    let desk = try Desk()
    let first = try desk.start(["demo", desk.path("works.json")])
    try await first.see("Overview")
    try first.session.press("F")
    try await first.see("› Findings")
    try await first.quit()
    let user = try desk.start([])
    try await user.see("works.json")
    try user.session.press("Enter")
    try await user.see("› Findings")
    try await user.quit()
  }

  @Test("a file that cannot be opened is refused with the reason, and the program goes on")
  func damaged() async throws {
    let desk = try Desk()
    try desk.write("[1]\n", to: "list.json")
    let user = try desk.start([])
    try await user.see("zonebook")
    try user.session.press("Enter")
    try await user.see("Open a workspace: path")
    user.session.send("list.json")
    try user.session.press("Enter")
    try await user.see("no zonebook workspace")
    try user.session.press("q")
    #expect(try await user.session.waitForExit() == .exited(0))
    #expect(try desk.text(of: "list.json") == "[1]\n")
    #expect(try desk.fileNames() == ["list.json"])
  }
}
