import Foundation

/// Random numbers that a seed repeats (SplitMix64, Steele, Lea and Flood 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  /// The number that everything follows from.
  public let seed: UInt64
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  public init(seed: UInt64) {
    self.seed = seed
    self.state = seed
  }

  /// Takes the seed from `ZONEBOOK_SEED` or else a new one, and writes it to standard error so that
  /// a failure can be repeated.
  public static func fromEnvironment(_ label: String) -> SeededGenerator {
    let given = ProcessInfo.processInfo.environment["ZONEBOOK_SEED"].flatMap { UInt64($0) }
    let generator = SeededGenerator(seed: given ?? UInt64.random(in: 0...UInt64.max))
    let line = "\(label): ZONEBOOK_SEED=\(generator.seed)\n"
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    return generator
  }

  /// The next 64 bits; the period is 2^64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times, on average.
  public mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// One of the elements; there must be one.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}
