/// The number that a spreadsheet takes a code for, such as `003` or `1.10`: without the zeros that it
/// cuts off.
struct CodeNumber: Hashable {
  private let digits: String

  /// Nil where the code is no number.
  init?(_ code: String) {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard isNumber, (1...2).contains(parts.count) else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count == 2 ? parts[1].reversed().drop { $0 == "0" }.reversed() : []
    digits = whole + "." + String(fraction)
  }
}
