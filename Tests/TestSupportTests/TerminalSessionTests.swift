import Foundation
import TestSupport
import Testing

/// The driver against programs that every Debian has.
@Suite struct TerminalSessionTests {
  private func shell(_ script: String, size: (columns: Int, rows: Int) = (80, 24)) throws
    -> TerminalSession
  {
    try TerminalSession(
      program: URL(filePath: "/bin/sh"), arguments: ["-c", script], size: size)
  }

  @Test("what a program prints stands on the screen, and its exit code is reported")
  func outputAndExit() async throws {
    let session = try shell("printf 'one\\ntwo'; exit 7")
    #expect(try await session.waitForExit() == .exited(7))
    #expect(session.screen.rows[0].hasPrefix("one "))
    #expect(session.screen.rows[1].hasPrefix("two "))
    #expect(String(decoding: session.rawOutput, as: UTF8.self) == "one\r\ntwo")
  }

  @Test("a program that does not exist is an error and not a session")
  func missingProgram() {
    #expect(throws: TerminalSessionError.self) {
      try TerminalSession(program: URL(filePath: "/nowhere/program"))
    }
    #expect(throws: TerminalSessionError.self) {
      try TerminalSession(
        program: URL(filePath: "/bin/sh"), directory: URL(filePath: "/nowhere"))
    }
  }

  @Test("typed text reaches the program")
  func typing() async throws {
    let session = try shell("read line; echo \"<$line>\"")
    session.send("hello\r")
    try await session.wait(for: "<hello>")
    #expect(try await session.waitForExit() == .exited(0))
  }

  @Test("the program has a controlling terminal of the size given, and learns of a new size")
  func resizing() async throws {
    // The trap stands before the first size is printed, and no blocking read can delay it.
    let session = try shell(
      "trap 'stty size' WINCH; stty size </dev/tty; while :; do sleep 0.1; done", size: (90, 30))
    try await session.wait(for: "30 90")
    try session.resize(columns: 100, rows: 40)
    try await session.wait(for: "40 100")
    #expect(session.screen.columns == 100 && session.screen.height == 40)
  }

  @Test("colours, attributes, wide characters and the cursor are seen as cells")
  func cells() async throws {
    let script = "printf '\\033[1;4;7;38;5;166;48;5;25mX\\033[0m世é\\033[3;5H'; read x"
    let session = try shell(script)
    let screen = try await session.wait(until: "the cursor in row 2") { $0.cursorRow == 2 }
    let cell = screen.cell(0, 0)
    #expect(cell.text == "X" && cell.isBold && cell.isUnderlined && cell.isReversed)
    #expect(cell.foreground == .indexed(166) && cell.background == .indexed(25))
    #expect(screen.cell(1, 0).text == "世" && screen.cell(1, 0).width == 2)
    #expect(screen.cell(2, 0).width == 0 && screen.cell(3, 0).text == "é")
    #expect(screen.cursorColumn == 4)
    #expect(screen.cell(10, 10) == .blank && screen.cell(-1, 99) == .blank)
    #expect(screen.position(of: "é")?.column == 3)
  }

  @Test("modes, title and the alternate screen are followed")
  func modes() async throws {
    let on = "\\033[?1049h\\033[?25l\\033[?2004h\\033[?1002;1006h\\033]2;Works A\\007"
    let session = try shell("printf '\(on)up'; read x; printf '\\033[?1049l\\033[?25hdown'; read x")
    let screen = try await session.wait(for: "up")
    #expect(screen.isAlternateScreen && !screen.isCursorVisible && screen.isBracketedPaste)
    #expect(screen.mouse == .drags && screen.title == "Works A")
    session.send("\r")
    let later = try await session.wait(for: "down")
    #expect(!later.isAlternateScreen && later.isCursorVisible && !later.contains("up"))
  }

  @Test("a marked frame is seen as a whole, or the one before it is")
  func wholeFrames() async throws {
    let session = try shell(
      "stty -echo; printf 'old'; read x; printf '\\033[?2026h\\033[2J\\033[Hhalf'; read x; "
        + "printf ' and half\\033[?2026l'; read x")
    try await session.wait(for: "old")
    session.send("\r")
    try await session.wait(forOutput: "half")
    #expect(session.screen.contains("old") && !session.screen.contains("half"))
    session.send("\r")
    let whole = try await session.wait(for: "half and half")
    #expect(!whole.contains("old"))
  }

  @Test("a paste is bracketed exactly when the program asked for it")
  func pasting() async throws {
    let session = try shell("stty raw -echo; printf 'plain'; cat -v")
    try await session.wait(for: "plain")
    session.paste("a\nb")
    try await session.wait(for: "a^Mb")
    let other = try shell("stty raw -echo; printf '\\033[?2004hready'; cat -v")
    try await other.wait(for: "ready")
    other.paste("c")
    try await other.wait(for: "^[[200~c^[[201~")
  }

  @Test("Esc is read before the key that follows it")
  func escape() async throws {
    let reading = "dd bs=64 count=1 2>/dev/null | od -An -c"
    let session = try shell("stty raw -echo; printf ready; \(reading); \(reading); stty sane")
    try await session.wait(for: "ready")
    try session.press("Esc", "Down")
    try await session.wait(forOutput: "033   [   B")
    #expect(!String(decoding: session.rawOutput, as: UTF8.self).contains("033 033"))
  }

  @Test("an unknown key sends nothing")
  func unknownKey() throws {
    let session = try shell("read x")
    #expect(throws: TerminalSessionError.unknownKey("Dwon")) { try session.press("a", "Dwon") }
  }

  @Test("^C interrupts the program and a signal ends it")
  func signals() async throws {
    let interrupted = try shell("echo ready; exec cat")
    try await interrupted.wait(for: "ready")
    try interrupted.press("^c")
    #expect(try await interrupted.waitForExit() == .signalled(SIGINT))
    let killed = try shell("echo ready; exec cat")
    try await killed.wait(for: "ready")
    killed.kill()
    #expect(try await killed.waitForExit() == .signalled(SIGKILL))
    killed.signal(SIGTERM)
  }

  @Test("^Z suspends the program and it can go on")
  func suspending() async throws {
    let session = try shell("echo ready; exec cat")
    try await session.wait(for: "ready")
    try session.press("^z")
    #expect(try await session.waitForStop() == SIGTSTP)
    #expect(session.isStopped)
    session.continueProgram()
    session.send("again\r")
    try await session.wait(until: "echo and copy") { $0.rows[2].hasPrefix("again") }
    #expect(session.process == .running)
  }

  @Test("a lost terminal hangs the program up")
  func hangUp() async throws {
    let session = try shell("echo ready; exec cat")
    try await session.wait(for: "ready")
    session.hangUp()
    let status = try await session.waitForExit()
    #expect(status == .signalled(SIGHUP) || status == .exited(0) || status == .exited(1))
  }

  @Test("line settings can be read while the program runs and stay as it left them")
  func lineSettings() async throws {
    let session = try shell("stty raw -echo; printf ready; dd bs=1 count=1 2>/dev/null")
    try await session.wait(for: "ready")
    let raw = try session.attributes()
    #expect(!raw.isLineByLine && !raw.isEchoing && !raw.makesSignals)
    session.send("x")
    try await session.waitForExit()
    #expect(try session.attributes() == raw)
  }

  @Test("a wait in vain shows the screen, also when the program has ended")
  func failingWaits() async throws {
    let session = try shell("printf 'this is here'; read x")
    try await session.wait(for: "this is here")
    let late = await #expect(throws: TerminalSessionError.self) {
      try await session.wait(for: "never", timeout: .milliseconds(50))
    }
    #expect(late.map { "\($0)".contains("|this is here") && "\($0)".contains("never") } == true)
    session.send("\r")
    try await session.waitForExit()
    let ended = await #expect(throws: TerminalSessionError.self) {
      try await session.wait(for: "never")
    }
    #expect(ended.map { "\($0)".contains("exit code") } == true)
  }

  @Test("a large output does not block and is kept in full")
  func largeOutput() async throws {
    let session = try shell("stty -opost; head -c 3000000 /dev/zero | tr '\\0' 'x'; printf end")
    #expect(try await session.waitForExit() == .exited(0))
    #expect(session.rawOutput.count == 3_000_003)
  }

  @Test("a session that is let go kills its program")
  func release() async throws {
    var session: TerminalSession? = try shell(
      "trap '' HUP TERM INT; echo ready; while :; do read x; done")
    try await session?.wait(for: "ready")
    let process = try #require(session?.processIdentifier)
    let ending = try TerminalSession(
      program: URL(filePath: "/usr/bin/tail"), arguments: ["--pid=\(process)", "-f", "/dev/null"])
    session = nil
    #expect(try await ending.waitForExit() == .exited(0))
  }

  @Test("many sessions run side by side")
  func sideBySide() async throws {
    try await withThrowingTaskGroup(of: ExitStatus.self) { group in
      for number in 0..<24 {
        let session = try shell("read x; echo \"got $x\"; exit \(number)")
        group.addTask {
          session.send("n\(number)\r")
          try await session.wait(for: "got n\(number)")
          return try await session.waitForExit()
        }
      }
      var codes: Set<Int32> = []
      for try await case .exited(let code) in group { codes.insert(code) }
      #expect(codes == Set(0..<24))
    }
  }
}
