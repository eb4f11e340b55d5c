import AssessmentModel
import Glibc

extension Surroundings {
  /// The process that runs.
  static func system() -> Surroundings {
    setlocale(LC_ALL, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return Surroundings(
      environment: variables(names),
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, isUnicode: codeset == "UTF-8",
      columns: columnCount(), user: userName(), host: hostName(),
      askPassphrase: PassphrasePrompt.ask, endAsking: PassphrasePrompt.end,
      now: { Timestamp(seconds: time(nil)) }, utcOffset: utcOffset,
      readInput: { () throws(CommandError) in try readAll() },
      writeOutput: { (bytes) throws(CommandError) in try writeAll(bytes) },
      writeError: { bytes in _ = write(STDERR_FILENO, bytes, bytes.count) })
  }

  /// The variables that the program looks at.
  static let names = [
    "EDITOR", "HOME", "NO_COLOR", "TERM", "TMPDIR", "VISUAL", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME", "ZONEBOOK_ASSESSOR", "ZONEBOOK_MOUSE",
    "ZONEBOOK_RECENT", "ZONEBOOK_SNAPSHOT_AFTER",
  ]

  private static func variables(_ names: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private static func columnCount() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func userName() -> String {
    if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
    return "user \(getuid())"
  }

  private static func utcOffset(at moment: Timestamp) -> Int {
    var time = time_t(moment.seconds)
    var local = tm()
    localtime_r(&time, &local)
    return local.tm_gmtoff
  }

  private static func hostName() -> String {
    var name = [UInt8](repeating: 0, count: 256)
    let failed = name.withUnsafeMutableBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return start.map { gethostname($0, 255) != 0 } ?? true
    }
    return failed ? "" : String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func readAll() throws(CommandError) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return all }
      if count > 0 {
        all.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw .inputFailed(code: errno)
      }
    }
  }

  private static func writeAll(_ bytes: [UInt8]) throws(CommandError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .outputClosed
      } else if errno != EINTR {
        throw .outputFailed(code: errno)
      }
    }
  }
}
