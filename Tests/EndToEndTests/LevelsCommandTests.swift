import Foundation
import TestSupport
import Testing

@Suite("zonebook levels")
struct LevelsCommandTests {
  /// A worked example for FR 6: SR 6.1 from SL 1, SR 6.2 from SL 2, SR 6.1 RE 1 from SL 3.
  struct Example: Sendable, CustomTestStringConvertible {
    var answers: [String: String]
    var target: Int
    var proven: Int?
    var possible: Int?
    var state: String
    var blocking: [String] = []

    var testDescription: String { "\(answers.sorted { $0.key < $1.key }) target \(target)" }
  }

  static let examples = [
    Example(
      answers: [:], target: 2, proven: 0, possible: 4, state: "undetermined",
      blocking: ["SR 6.1"]),
    Example(answers: ["SR 6.1": "met"], target: 1, proven: 1, possible: 4, state: "met"),
    Example(
      answers: ["SR 6.1": "met"], target: 2, proven: 1, possible: 4, state: "undetermined",
      blocking: ["SR 6.2"]),
    Example(
      answers: ["SR 6.1": "met", "SR 6.2": "notMet"], target: 2, proven: 1, possible: 1,
      state: "gap", blocking: ["SR 6.2"]),
    Example(
      answers: ["SR 6.1": "met", "SR 6.2": "compensated"], target: 2, proven: 2, possible: 4,
      state: "met"),
    Example(
      answers: ["SR 6.1": "met", "SR 6.2": "notMet", "SR 6.1 RE 1": "met"], target: 3, proven: 1,
      possible: 1, state: "gap", blocking: ["SR 6.2"]),
    Example(
      answers: ["SR 6.1": "met", "SR 6.2": "met", "SR 6.1 RE 1": "met"], target: 4, proven: 4,
      possible: 4, state: "met"),
    Example(
      answers: [
        "SR 6.1": "notApplicable", "SR 6.2": "notApplicable", "SR 6.1 RE 1": "notApplicable",
      ], target: 2, proven: nil, possible: nil, state: "notApplicable"),
    Example(
      answers: ["SR 6.1": "notApplicable"], target: 1, proven: 1, possible: 4,
      state: "notApplicable"),
    Example(
      answers: ["SR 6.1": "notMet"], target: 0, proven: 0, possible: 0, state: "notTargeted"),
  ]

  @Test("the worked examples come out of real files", arguments: examples)
  func workedExamples(example: Example) async throws {
    let desk = try Desk()
    try #require(try await desk.run("new", "plant.json").exit == .exited(0))
    let zones = """
      code,name,purdue,parent,target,description
      Z1,Cell,1-2,,{1 1 1 1 1 \(example.target) 1},

      """
    let zonesImport = try await desk.run("zones", "import", "plant.json", "-", input: zones)
    #expect(zonesImport.exit == .exited(0))
    if !example.answers.isEmpty {
      let rows = example.answers.map { "Z1,\($0.key),\($0.value),,,reason,\n" }.joined()
      let run = try await desk.run(
        "answers", "import", "plant.json", "-", input: Desk.answersHeader + rows)
      #expect(run.exit == .exited(0), "\(run.errors)")
    }
    let run = try await desk.run("levels", "plant.json", "--format", "json")
    let report = try JSONDecoder().decode(Levels.self, from: Data(run.standardOutput))
    let zone = try #require(report.zones.first)
    #expect(report.zones.count == 1 && report.conduits.isEmpty)
    #expect(zone.code == "Z1" && zone.name == "Cell")
    #expect(zone.target == [1, 1, 1, 1, 1, example.target, 1])
    #expect(zone.achieved.proven[5] == example.proven)
    #expect(zone.achieved.possible[5] == example.possible)
    #expect(zone.state[5] == example.state)
    #expect(zone.blocking["TRE"] ?? [] == example.blocking)
    let fails = example.blocking.filter { example.answers[$0] == "notMet" }
    #expect(zone.fails["TRE"] == fails)
    #expect(zone.open["TRE"] == example.blocking.filter { !fails.contains($0) })
  }

  @Test("one answer of many is no “SL 4, no gaps”, and an empty scope is no success")
  func knownFaults() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    _ = try await desk.run(
      "answers", "import", "plant.json", "-", input: Desk.answersHeader + "Z1,SR 1.1,met,,,,\n")
    let run = try await desk.run("levels", "plant.json", "--format", "json")
    let report = try JSONDecoder().decode(Levels.self, from: Data(run.standardOutput))
    let zone = try #require(report.zones.first { $0.code == "Z1" })
    #expect(zone.achieved.proven == [0, 0, 0, 0, 0, 0, 0])
    #expect(zone.coverage.answered == 1 && zone.coverage.required > 30)
    #expect(!zone.state.contains("met"))

    _ = try await desk.run("new", "empty.json")
    let empty = try await desk.run("levels", "empty.json")
    #expect(empty.exit == .exited(0))
    #expect(empty.output.contains("no levels"))
    #expect(!empty.output.contains("100"))
  }

  // MARK: The JSON

  private struct Levels: Decodable {
    struct Pair: Decodable {
      var proven: [Int?]
      var possible: [Int?]
    }
    struct Coverage: Decodable {
      var answered: Int
      var required: Int
    }
    struct Place: Decodable {
      var code: String
      var name: String
      var target: [Int]
      var achieved: Pair
      var capability: Pair
      var state: [String]
      var coverage: Coverage
      var blocking: [String: [String]]
      var fails: [String: [String]]
      var open: [String: [String]]
    }
    var zones: [Place]
    var conduits: [Place]
  }
}

extension Desk {
  /// The first line of a table of answers.
  static let answersHeader = "zone,requirement,status,capability,note,rationale,followUp\n"
}
