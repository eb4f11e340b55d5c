import TerminalKit
import WorkbenchApp

/// Keys that an assessor presses again and again on one screen.
struct KeyScript {
  /// What is done.
  let name: String
  /// Where it begins.
  var screen = ScreenID.questionnaire
  /// Pressed once before, without being measured.
  var lead: [String] = []
  /// Pressed in turn; each is measured.
  let keys: [String]

  /// What is pressed most, and what costs most.
  static let all: [KeyScript] = [
    KeyScript(
      name: "move on the overview (Down, Right)", screen: .overview, keys: ["Down", "Right"]),
    KeyScript(name: "move through the requirements (Down)", keys: ["Down"]),
    KeyScript(name: "answer (1, Down, 3)", keys: ["1", "Down", "3"]),
    KeyScript(name: "next unanswered and next gap (], })", keys: ["]", "}"]),
    KeyScript(name: "next zone and back (>, <)", keys: [">", ">", "<"]),
    KeyScript(name: "turn the table and back (t, t)", keys: ["t", "t"]),
    KeyScript(name: "move in the turned table (Down)", lead: ["t"], keys: ["Down"]),
    KeyScript(
      name: "answer in the turned table (1, Down, 2)", lead: ["t"], keys: ["1", "Down", "2"]),
    KeyScript(name: "overview and back (d, s)", keys: ["d", "s"]),
    KeyScript(name: "undo and redo (u, ^r)", lead: ["1", "3", "2"], keys: ["u", "^r"]),
  ]

  /// Plays the script on workbenches in turn, so that all see the same machine; samples for each.
  func play(rounds: Int, on workbenches: [KeyToPaint]) -> [Samples] {
    let leadKeys = lead.compactMap(Key.init(name:))
    let measured = keys.compactMap(Key.init(name:))
    var benches = workbenches
    var seconds = benches.map { _ in [Double]() }
    for index in benches.indices {
      for key in leadKeys + measured { _ = benches[index].press(key) }
    }
    for round in 0..<rounds {
      let key = measured[round % measured.count]
      for index in benches.indices { seconds[index].append(benches[index].press(key)) }
    }
    return seconds.map(Samples.init)
  }
}
