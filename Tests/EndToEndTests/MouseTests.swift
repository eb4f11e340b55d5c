import Foundation
import TestSupport
import Testing

@Suite("The mouse in the real program")
struct MouseTests {
  private static func start() async throws -> (desk: Desk, user: WorkbenchDriver) {
    let desk = try Desk()
    try await desk.makeDemo()
    let user = try desk.start([desk.path("works.json")], size: (160, 50))
    try await user.see("Overview")
    return (desk, user)
  }

  /// Where a text stands on the screen.
  private static func place(
    of text: String, _ user: WorkbenchDriver
  ) throws -> (column: Int, row: Int) {
    try #require(user.screen.position(of: text), "\(text)")
  }

  @Test("a click in a list goes to that line, and a second one opens it")
  func list() async throws {
    let (_, user) = try await Self.start()
    try await user.press("z")
    try await user.see("Zones and conduits")
    let line = try Self.place(of: "Z4 ", user)
    user.session.click(column: line.column, row: line.row)
    try await user.session.wait(until: "the cursor on Z4") { $0.cursorRow == line.row }
    user.session.click(column: line.column + 1, row: line.row, times: 2)
    try await user.session.wait(until: "the questions of Z4") { $0.rows[0].contains("Z4") }
    try await user.quit()
  }

  @Test(
    "a click in the footer does its command; one in the header or a row above does nothing"
  )
  func footer() async throws {
    let (desk, user) = try await Self.start()
    let before = desk.contents
    let item = try Self.place(of: "F findings", user)
    user.session.click(column: 5, row: 0)
    user.session.click(column: item.column, row: item.row - 1)
    _ = try await user.session.waitForIdle()
    #expect(user.screen.rows[0].contains("Overview"))
    user.session.click(column: item.column, row: item.row)
    try await user.session.wait(until: "the findings") { $0.rows[0].contains("Findings") }
    #expect(desk.contents == before)
    try await user.quit()
  }

  @Test("the wheel scrolls the pane under it and leaves the others, each turn of several at once")
  func wheel() async throws {
    let (_, user) = try await Self.start()
    try await user.openQuestionnaire()
    try await user.press("g")
    let before = try await user.afterLookingUpHelp()
    let question = try Self.place(of: "Answer ", user)
    user.session.click(column: question.column + 2, row: 20, button: 65)
    let after = try await user.session.wait(until: "another part of the question") { screen in
      screen.rows != before.rows
    }
    #expect(after.cursorRow == before.cursorRow)
    let list = (0..<48).map { String(after.rows[$0].prefix(question.column - 2)) }
    #expect(list == (0..<48).map { String(before.rows[$0].prefix(question.column - 2)) })
    user.session.click(column: question.column - 10, row: 20, button: 65)
    try await user.session.wait(until: "the cursor three lines on") {
      $0.cursorRow == before.cursorRow + 3
    }
    user.session.click(column: question.column - 10, row: 20, button: 65, times: 4)
    try await user.session.wait(until: "the cursor twelve lines further, for four turns at once") {
      $0.cursorRow == before.cursorRow + 15
    }
    try await user.quit()
  }
}
