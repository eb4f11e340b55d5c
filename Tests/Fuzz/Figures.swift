import Foundation

/// How the tries of one parser went.
struct Figures {
  var parser: String
  var inputs: Int
  /// How many inputs were taken.
  var accepted: Int
  /// How many outcomes could be told apart.
  var outcomes: Int
  var time: Duration

  /// The figures on one line.
  var line: String {
    let seconds = time / .seconds(1)
    return [
      parser.padding(toLength: 12, withPad: " ", startingAt: 0), column(inputs, "inputs"),
      column(accepted, "accepted"), column(outcomes, "outcomes"), Self.decimals(seconds) + " s",
    ].joined(separator: "  ")
  }

  /// A number with one decimal.
  static func decimals(_ number: Double) -> String { String(format: "%.1f", number) }

  private func column(_ number: Int, _ unit: String) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 9 - digits.count)) + digits + " " + unit
  }
}
