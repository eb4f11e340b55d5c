import Foundation
import TestSupport
import Testing

@Suite("A crash at any moment", .serialized)
struct RandomCrashTests {
  private static let lanes = 10
  private static let roundsPerLane = 50
  private static let file = "works.json"

  /// When a round ends.
  private enum Moment: CaseIterable {
    /// While the program starts, before anything is typed.
    case starting
    /// While answers are typed.
    case typing
    /// While the program leaves.
    case leaving
  }

  @Test(
    """
    five hundred times kill -9 while keys come in: every answer shown as saved is there, in order, \
    and nothing that was not typed
    """)
  func killAtRandom() async throws {
    var generator = SeededGenerator.fromEnvironment("kill -9 at random moments")
    let seeds = (0..<Self.lanes).map { _ in generator.next() }
    let figures = try await withThrowingTaskGroup(of: Figures.self) { group in
      for seed in seeds { group.addTask { try await Self.lane(SeededGenerator(seed: seed)) } }
      return try await group.reduce(into: Figures()) { $0.add($1) }
    }
    #expect(figures.rounds == Self.lanes * Self.roundsPerLane)
    // The rounds are worth something only if they end in the middle of things.
    #expect(figures.shown > figures.rounds / 4, "\(figures)")
    #expect(figures.unfinished > figures.rounds / 10, "\(figures)")
  }

  /// What the rounds came to.
  private struct Figures {
    var rounds = 0
    /// Answers that were shown as saved.
    var shown = 0
    /// Rounds in which not all that was typed reached the disk.
    var unfinished = 0

    mutating func add(_ other: Figures) {
      rounds += other.rounds
      shown += other.shown
      unfinished += other.unfinished
    }
  }

  private static func lane(_ generator: SeededGenerator) async throws -> Figures {
    var generator = generator
    let desk = try Desk()
    var walk = try await AnswerWalk(at: file, on: desk)
    var figures = Figures()
    for round in 1...roundsPerLane {
      let moment =
        generator.once(in: 8) ? Moment.starting : generator.once(in: 8) ? .leaving : .typing
      let steps =
        moment == .starting
        ? [] : walk.steps(Int.random(in: 1...20, using: &generator), using: &generator)
      try desk.forgetVisits()
      let shown = try await play(steps, until: moment, on: desk, &generator)
      let run = try await desk.run("answers", "export", file)
      #expect(run.exit == .exited(0), "round \(round): \(run.errors)")
      let stored = walk.take(run.output, after: steps)
      #expect(
        stored.map { $0 >= shown } == true,
        "seed \(generator.seed), round \(round): \(shown) shown, stored \(stored ?? -1)")
      figures.add(
        Figures(rounds: 1, shown: shown, unfinished: (stored ?? 0) < steps.count ? 1 : 0))
    }
    return figures
  }

  /// Plays one round; gives how many of the steps were shown as saved.
  private static func play(
    _ steps: [AnswerWalk.Step], until moment: Moment, on desk: Desk,
    _ generator: inout SeededGenerator
  ) async throws -> Int {
    let user = try desk.start([desk.path(file)])
    defer { user.session.kill() }
    guard moment != .starting else {
      try await pause(upTo: 120_000, &generator)
      return try await end(user)
    }
    try await user.see("Overview")
    try await user.openQuestionnaire()
    var shown = 0
    func look() { shown = max(shown, AnswerWalk.saved(steps, on: user.screen) ?? 0) }
    let end = ContinuousClock.now + .microseconds(Int.random(in: 0...250_000, using: &generator))
    for step in steps where moment == .leaving || .now < end {
      for key in step.keys { try user.session.press(key) }
      try await pause(upTo: 5_000, &generator)
      look()
    }
    if moment == .leaving {
      try user.session.press("^q")
      try await pause(upTo: 20_000, &generator)
    }
    look()
    _ = try await Self.end(user)
    look()
    return shown
  }

  private static func end(_ user: WorkbenchDriver) async throws -> Int {
    user.session.kill()
    try await user.session.waitForExit()
    return 0
  }

  private static func pause(
    upTo microseconds: Int, _ generator: inout SeededGenerator
  ) async throws {
    try await Task.sleep(for: .microseconds(Int.random(in: 0...microseconds, using: &generator)))
  }
}
