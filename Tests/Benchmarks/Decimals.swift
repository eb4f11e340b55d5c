/// Numbers with two decimals.
enum Decimals {
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "none" }
    let hundredths = Int((number * 100).rounded())
    let fraction = abs(hundredths % 100)
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths / 100)).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
