import Glibc

/// A program that others know, against which one of ours is measured where it is installed.
struct Anchor {
  /// The command of a shell; `$0` is the file.
  let command: String
  private let shell: Program

  init(_ command: String, _ shell: Program) {
    self.command = command
    self.shell = shell
  }

  /// The first word of the command.
  private var name: String { String(command.prefix { $0 != " " }) }

  /// Whether the machine has it.
  func isInstalled() throws(BenchmarkError) -> Bool {
    try shell.run(["-c", "command -v \(name)"]) == 0
  }

  /// Takes the seconds of the anchor and of our program in turns; those of the anchor are nil where
  /// there is none.
  func measure(
    _ file: String, against program: Program, rounds: Int
  ) throws -> (anchor: Double?, own: Double) {
    let isInstalled = try isInstalled()
    var anchors: [Double] = []
    var owns: [Double] = []
    for _ in 0..<rounds {
      owns.append(try Stopwatch.time { _ = try program.run(["discover", file]) })
      if isInstalled {
        anchors.append(try Stopwatch.time { _ = try shell.run(["-c", command, file]) })
      }
    }
    return (isInstalled ? Samples(anchors).median : nil, Samples(owns).median)
  }
}
