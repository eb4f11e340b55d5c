import Glibc

/// Lets the user edit a text in the editor of their choice.
enum ExternalEditor {
  /// How an editing ended.
  enum Outcome: Equatable {
    /// The text as the editor left it.
    case edited(String)
    /// There is no editor, or it ended with an error.
    case failed
    /// The text must not reach a disk, and there is no file system in memory.
    case noMemory
  }

  /// Lets the user edit a text.
  ///
  /// It goes through a file that only the user can read, which is removed afterwards. With
  /// `staysInMemory` the file lies in memory, and so does the home that the editor finds: what it
  /// keeps of its own (swap files, undo, registers) must not reach the disk either. The editor stays
  /// in our process group, for only the foreground group may use the terminal. `origin` lies beside the
  /// text and tells the next start whose it is, should this one not come to its end.
  static func edit(
    _ text: String, origin: [UInt8] = [], staysInMemory: Bool = false,
    environment: [String: String]
  ) -> Outcome {
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let folder =
      staysInMemory
      ? PrivateFolder.makeInMemory(EditorFolder.prefix, environment: environment)
      : PrivateFolder.make(EditorFolder.prefix, environment: environment)
    guard let folder else { return staysInMemory ? .noMemory : .failed }
    let lock = EditorFolder.lock(folder)
    defer {
      PrivateFolder.remove(folder)
      close(lock)
    }
    let file = "\(folder)/\(EditorFolder.textName)"
    let home = staysInMemory ? folder : nil
    guard origin.isEmpty || write(origin, to: "\(folder)/\(EditorFolder.originName)"),
      write(given(text), to: file), run(editor, on: file, home: home), let edited = read(file)
    else { return .failed }
    return .edited(edited)
  }

  /// What the editor finds in its file.
  static func given(_ text: String) -> [UInt8] { Array(text.utf8) + [0x0A] }

  // MARK: The editor

  /// Runs the editor through the shell, as `$EDITOR` may hold options; whether it ended well.
  ///
  /// Like system(3), we ignore the keyboard's signals meanwhile; the editor has them as usual.
  private static func run(_ editor: String, on file: String, home: String?) -> Bool {
    var ignored = sigaction()
    ignored.__sigaction_handler.sa_handler = SIG_IGN
    var oldInterrupt = sigaction()
    var oldQuit = sigaction()
    sigaction(SIGINT, &ignored, &oldInterrupt)
    sigaction(SIGQUIT, &ignored, &oldQuit)
    defer {
      sigaction(SIGINT, &oldInterrupt, nil)
      sigaction(SIGQUIT, &oldQuit, nil)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let names = ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    let homes = (names + ["XDG_STATE_HOME"]).map { "\($0)=\"$2\" " }.joined()
    let line = "\(home == nil ? "" : homes)exec \(editor) \"$1\""
    let words = ["sh", "-c", line, "sh", file, home ?? ""]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  // MARK: The file

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return String(validating: bytes, as: UTF8.self) }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
  }
}
