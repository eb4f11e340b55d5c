import Foundation
import TestSupport

/// The tries of one parser: the seeds as they are, then what comes out of them.
struct ParserRun {
  /// What reaches something new is kept for further changes, at most so many inputs.
  private static let poolLimit = 4096

  /// So many inputs that were taken are kept even where they lead to nothing new.
  private static let goodCount = 32

  private let parser: FuzzedParser
  private let watchdog: Watchdog
  private let kept: KeptInput
  private var generator: SeededGenerator
  private var pool: [[UInt8]]
  /// Those of the pool that were taken; most of what is changed begins with them.
  private var good: [[UInt8]] = []
  private var outcomes: Set<String> = []
  private var accepted = 0

  init(
    _ parser: FuzzedParser, seeds: [[UInt8]], generator: SeededGenerator, watchdog: Watchdog,
    folder: String
  ) throws(FuzzError) {
    self.parser = parser
    self.generator = generator
    self.watchdog = watchdog
    kept = try KeptInput(of: parser.name, in: folder)
    pool = seeds + parser.made
    if pool.isEmpty { pool = [[]] }
  }

  /// Tries so many inputs besides the seeds; gives a line that says how it went.
  mutating func run(inputs: Int) throws(FuzzError) -> Figures {
    let start = ContinuousClock.now
    let seeds = pool
    for seed in seeds { _ = try tries(seed) }
    let mutator = Mutator(parser)
    for _ in 0..<inputs {
      let isFromGood = !good.isEmpty && !generator.once(in: 3)
      var input = mutator.input(from: isFromGood ? good : pool, and: pool, using: &generator)
      if generator.once(in: 2000), let deep = mutator.deepInput(using: &generator) { input = deep }
      if let mend = parser.mend { input = mend(input, &generator) }
      if try tries(input) { keep(input) }
    }
    watchdog.pause()
    kept.remove()
    return Figures(
      parser: parser.name, inputs: inputs + seeds.count, accepted: accepted,
      outcomes: outcomes.count, time: .now - start)
  }

  private mutating func keep(_ input: [UInt8]) {
    if pool.count < Self.poolLimit, input.count <= Mutator.sizeLimit { pool.append(input) }
  }

  /// Tries one input; gives whether it led to something that none before it did.
  private mutating func tries(_ input: [UInt8]) throws(FuzzError) -> Bool {
    try kept.keep(input)
    watchdog.begin(input, of: parser.name)
    let outcome: String
    do throws(BrokenLaw) {
      outcome = try parser.read(input)
    } catch {
      throw .broken(parser: parser.name, law: error.description, input: kept.path)
    }
    let isNew = outcomes.insert(outcome).inserted
    if outcome.hasPrefix(Outcome.accepted) {
      accepted += 1
      if isNew || good.count < Self.goodCount, input.count <= Mutator.sizeLimit {
        good.append(input)
      }
    }
    return isNew
  }
}
