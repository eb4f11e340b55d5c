/// One line of the table: what was measured, and what it should be.
struct Figure {
  /// What was measured.
  let name: String
  /// The figure with its unit.
  let value: String
  /// The aim; empty where there is none.
  var aim = ""
  /// Whether the aim is met; nil where there is none.
  var isMet: Bool?

  /// A duration, in milliseconds.
  static func milliseconds(_ name: String, _ seconds: Double, atMost limit: Double? = nil) -> Figure
  {
    Figure(
      name: name, value: Decimals.text(seconds * 1000) + " ms",
      aim: limit.map { "≤ \(Decimals.text($0)) ms" } ?? "",
      isMet: limit.map { seconds * 1000 <= $0 })
  }

  /// How many times as much as something else.
  static func ratio(_ name: String, _ ratio: Double, atMost limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: Decimals.text(ratio) + " x",
      aim: limit.map { "≤ \(Decimals.text($0)) x" } ?? "", isMet: limit.map { ratio <= $0 })
  }

  /// Anything else.
  static func plain(_ name: String, _ value: String) -> Figure {
    Figure(name: name, value: value)
  }
}
