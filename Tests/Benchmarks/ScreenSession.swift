import Glibc

/// The real program on a pseudo-terminal, from its start to its first complete screen.
final class ScreenSession {
  private let program: Program
  private let arguments: [String]
  private let leader: Int32
  private let process: pid_t
  private let begin: Double

  /// Starts the program on a terminal of 80x24.
  init(_ program: Program, _ arguments: [String]) throws(BenchmarkError) {
    self.program = program
    self.arguments = arguments
    var leader: Int32 = -1
    var follower: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&leader, &follower, &name, nil, &size) == 0 else {
      throw .call("openpty", code: errno)
    }
    _ = fcntl(leader, F_SETFD, FD_CLOEXEC)
    _ = fcntl(follower, F_SETFD, FD_CLOEXEC)
    self.leader = leader
    let terminal = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    begin = Stopwatch.now
    process = try program.start(arguments, on: terminal)
    close(follower)
  }

  /// Seconds from the start until the last word of the footer, which is sent last, has come.
  func firstFrame() throws(BenchmarkError) -> Double {
    let footer = Array("quit".utf8)
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(leader, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .endedEarly(arguments: arguments) }
      let moment = Stopwatch.now
      seen += buffer[..<count]
      if Self.contains(footer, seen) { return moment - begin }
    }
  }

  /// The most memory that the program has had, in bytes.
  func peakMemory() throws(BenchmarkError) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else {
      throw .call("fopen", code: errno)
    }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      return (Int(text.filter(\.isNumber)) ?? 0) * 1024
    }
    throw .endedEarly(arguments: arguments)
  }

  /// Leaves the program by its key and waits for its end.
  func quit() {
    _ = write(leader, "q", 1)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(leader, &buffer, buffer.count)
      if count > 0 || (count < 0 && errno == EINTR) { continue }
      break
    }
    Program.wait(for: process)
    close(leader)
  }

  private static func contains(_ needle: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { start in
      bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
