import ArgumentParser
import Foundation
import TestSupport

/// Tries every parser of the program with inputs that nobody meant.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try every parser with inputs that nobody meant.",
    discussion: """
      Each input must end in a value or an error within bounded time and memory. The input that is \
      being tried stands in a file, which a crash leaves behind; put it into Tests/Fuzz/Corpus.
      """)

  /// The address space of the whole run, in bytes.
  private static let memoryLimit: rlim_t = 1 << 30

  @Option(help: "How many inputs to try, shared among the parsers.")
  var inputs = 100_000

  @Option(help: "Try this parser alone.")
  var only: String?

  @Option(help: "Repeat the run of this seed.")
  var seed: UInt64?

  @Option(help: "How many seconds one input may take.")
  var patience = 10

  @Option(help: "Where the input that is being tried is kept.")
  var folder = FileManager.default.temporaryDirectory.appending(path: "zonebook-fuzz").path

  @Argument(help: "Try these files with the parser named by --only, and nothing else.")
  var files: [String] = []

  func run() throws {
    var limit = rlimit(rlim_cur: Self.memoryLimit, rlim_max: Self.memoryLimit)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let parsers = try chosen(from: FuzzedParser.all(for: StoredPlant()))
    if !files.isEmpty { return try replay(with: parsers) }
    let seed = seed ?? .random(in: 0 ... .max)
    say("seed \(seed); the input being tried is kept in \(folder)")
    let figures = try tries(of: parsers, seed: seed)
    let total = figures.map(\.inputs).reduce(0, +)
    let seconds = figures.map(\.time).reduce(.zero, +) / .seconds(1)
    say("\(total) inputs in \(Figures.decimals(seconds)) s, no crash; peak memory \(peak) MB")
  }

  private func tries(of parsers: [FuzzedParser], seed: UInt64) throws -> [Figures] {
    let watchdog = Watchdog(limit: .seconds(patience))
    let shares = parsers.map(\.share).reduce(0, +)
    return try parsers.map { parser in
      var run = try ParserRun(
        parser, seeds: try Corpus().seeds(of: parser.name),
        generator: SeededGenerator(seed: seed), watchdog: watchdog, folder: folder)
      let figures = try run.run(inputs: inputs * parser.share / shares)
      say(figures.line)
      return figures
    }
  }

  private func replay(with parsers: [FuzzedParser]) throws {
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(filePath: file)))
      for parser in parsers { say("\(parser.name): \(try parser.read(bytes))") }
    }
  }

  private func chosen(from all: [FuzzedParser]) throws(FuzzError) -> [FuzzedParser] {
    guard let only else { return all }
    let found = (all + FuzzedParser.drills).filter { $0.name == only }
    guard !found.isEmpty else { throw .unknownParser(only, known: all.map(\.name)) }
    return found
  }

  /// Writes a line at once, so that it is there when the next parser crashes.
  private func say(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  /// The most memory that the run has had, in MB.
  private var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  }
}
