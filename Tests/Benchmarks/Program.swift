import Glibc

/// The `zonebook` that was built with the benchmarks.
struct Program {
  let path: String
  private let environment: [String]
  /// `POSIX_SPAWN_SETSID` of glibc, which its Swift module leaves out.
  private static let newSession: Int16 = 0x80

  /// Finds the program beside this one; what it keeps for its user goes to `state`.
  init(state: String) throws(BenchmarkError) {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/zonebook"
    guard access(path, X_OK) == 0 else { throw .notFound(program: path) }
    environment = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(state)", "XDG_STATE_HOME=\(state)",
      "TMPDIR=\(state)", "PATH=/usr/bin:/bin",
    ]
  }

  /// The shell, which finds programs where whoever runs the benchmarks does.
  init(shellWithStateIn state: String) {
    path = "/bin/sh"
    let places = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    environment = ["LC_ALL=C.UTF-8", "HOME=\(state)", "TMPDIR=\(state)", "PATH=\(places)"]
  }

  /// Runs the program to its end without input and with its output thrown away; gives its code.
  func run(_ arguments: [String]) throws(BenchmarkError) -> Int32 {
    let process = try start(arguments, on: "/dev/null")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Starts the program with the device at `terminal` as its descriptors 0, 1 and 2.
  func start(_ arguments: [String], on terminal: String) throws(BenchmarkError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, Self.newSession)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var process: pid_t = 0
    let failure = Self.withPointers([path] + arguments) { arguments in
      Self.withPointers(environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw .call("posix_spawn", code: failure) }
    return process
  }

  /// Waits until a process has ended.
  static func wait(for process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
