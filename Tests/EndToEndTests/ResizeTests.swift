import Foundation
import TestSupport
import Testing

@Suite("Sizes")
struct ResizeTests {
  @Test("after a hundred random sizes the screen is that of a program started at the last size")
  func resizeStorm() async throws {
    var generator = SeededGenerator.fromEnvironment("resize storm")
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")])
    try await user.see("Overview")
    try await user.openQuestionnaire()
    try user.session.press(">", ">", "}", "}")
    _ = try await user.afterLookingUpHelp()
    for _ in 1...100 {
      let columns = Int.random(in: 1...220, using: &generator)
      let rows = Int.random(in: 1...70, using: &generator)
      try user.session.resize(columns: columns, rows: rows)
      if Int.random(in: 0..<4, using: &generator) == 0 {
        try await user.session.waitForIdle()
      }
    }
    let last = (
      columns: Int.random(in: 80...200, using: &generator),
      rows: Int.random(in: 24...60, using: &generator)
    )
    try user.session.resize(columns: last.columns, rows: last.rows)
    let resized = try await user.afterLookingUpHelp()
    try await user.quit()
    let fresh = try desk.start([desk.path("works.json")], size: last)
    try await fresh.see("Answer ")
    _ = try await fresh.afterLookingUpHelp()
    try await fresh.see(same: resized)
    try await fresh.quit()
  }

  @Test(
    "every screen can be used at the sizes that the workbench is made for",
    arguments: [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
  func usableSizes(columns: Int, rows: Int) async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")], size: (columns, rows))
    try await user.see("Overview")
    try await user.see("Z5")
    for (key, title) in WorkbenchDriver.screenKeys {
      try user.session.press(key)
      try await user.see(title)
    }
    try user.session.press("s", "Enter")
    try await user.see("Answer ")
    try await user.answer(.notMet)
    try await user.openNote()
    user.session.send(" Seen")
    try await user.see("Seen")
    try user.session.press("^s")
    try await user.see(no: "^s save")
    try await user.seeSaved()
    try await user.quit()
    let export = try await desk.run("answers", "export", "works.json")
    #expect(export.output.contains("Seen"))
  }

  @Test(
    "below the least size it keeps running and is whole again after growing",
    arguments: [(59, 15), (40, 12), (20, 6), (19, 5), (8, 3), (2, 2), (1, 1)])
  func tooSmall(columns: Int, rows: Int) async throws {
    let desk = try Desk()
    let user = try desk.start(["demo", desk.path("works.json")], size: (columns, rows))
    try await user.session.wait(until: "a first frame") { $0.isAlternateScreen }
    try user.session.press("s", "j", "e", "x", "^s", "d", "z", "F", "x", "?", "Esc", "s", "Tab")
    try await user.session.waitForIdle()
    #expect(user.session.process == .running)
    try user.session.resize(columns: 80, rows: 24)
    try await user.see("Works A")
    try await user.see("Answer ")
    try await user.quit()
  }
}

extension WorkbenchDriver {
  /// The keys of the screens, and what each says at its top.
  static let screenKeys = [
    ("z", "› Zones and conduits"), ("F", "› Findings"), ("S", "› System under"),
    ("R", "› Review"), ("x", "› Report and export"), ("H", "› History"), ("d", "› Overview"),
  ]
}
