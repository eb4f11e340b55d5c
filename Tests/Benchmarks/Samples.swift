/// How long something took, many times over.
struct Samples {
  private var sorted: [Double]

  /// Seconds, in any order; there must be at least one.
  init(_ seconds: [Double]) {
    sorted = seconds.sorted()
  }

  /// The value below which this share (0 to 1) of the samples lies, in seconds.
  func quantile(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double { quantile(0.5) }
}
