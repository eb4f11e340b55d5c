import TestSupport

/// Makes inputs out of seeds and of what was found on the way.
struct Mutator {
  /// Longer inputs are cut; what a parser does with a long input the tests of the program tell.
  static let sizeLimit = 1 << 14
  /// How deep an input is nested now and then.
  static let greatDepth = 100_000

  private let words: [[UInt8]]
  private let nesting: [FuzzedParser.Nesting]

  init(_ parser: FuzzedParser) {
    words = parser.words.map { Array($0.utf8) } + EvilBytes.all
    nesting = parser.nesting
  }

  /// A changed copy of one of some inputs, perhaps with pieces of the pool.
  func input(
    from inputs: [[UInt8]], and pool: [[UInt8]], using generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = generator.pick(inputs)
    for _ in 0..<generator.pick([1, 1, 1, 2, 2, 4, 8]) {
      change(&bytes, pool, &generator)
    }
    return Array(bytes.prefix(Self.sizeLimit))
  }

  /// An input that is nothing but depth; nil for a parser without nesting.
  func deepInput(using generator: inout SeededGenerator) -> [UInt8]? {
    guard !nesting.isEmpty else { return nil }
    let pair = generator.pick(nesting)
    let closings = generator.pick([0, 1, Self.greatDepth])
    return Array(String(repeating: pair.opening, count: Self.greatDepth).utf8)
      + Array(String(repeating: pair.closing, count: closings).utf8)
  }

  // MARK: Changes

  private func change(
    _ bytes: inout [UInt8], _ pool: [[UInt8]], _ generator: inout SeededGenerator
  ) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0 where place < bytes.count:
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 1 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &generator)
    case 2: bytes.insert(.random(in: 0...255, using: &generator), at: place)
    case 3: bytes.removeSubrange(piece(from: place, of: bytes, &generator))
    case 4: bytes.insert(contentsOf: bytes[piece(from: place, of: bytes, &generator)], at: place)
    case 5:
      let piece = bytes[piece(from: place, of: bytes, &generator)]
      bytes.insert(contentsOf: piece, at: .random(in: 0...bytes.count, using: &generator))
    case 6:
      let other = generator.pick(pool)
      let start = Int.random(in: 0...other.count, using: &generator)
      bytes.insert(contentsOf: other[piece(from: start, of: other, &generator)], at: place)
    case 7:
      let other = generator.pick(pool)
      let start = Int.random(in: 0...other.count, using: &generator)
      bytes.replaceSubrange(place..., with: other[start...])
    case 8: bytes.insert(contentsOf: generator.pick(words), at: place)
    case 9: replaceNumber(from: place, in: &bytes, &generator)
    case 10 where generator.once(in: 4): bytes.removeSubrange(place...)
    default: nest(from: place, in: &bytes, &generator)
    }
  }

  /// A piece that begins at a place; long ones are rare.
  private func piece(
    from place: Int, of bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> Range<Int> {
    let longest = generator.pick([1, 4, 16, 64, 512])
    return place..<min(bytes.count, place + Int.random(in: 1...longest, using: &generator))
  }

  private func replaceNumber(
    from place: Int, in bytes: inout [UInt8], _ generator: inout SeededGenerator
  ) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: generator.pick(EvilBytes.numbers))
  }

  private func nest(
    from place: Int, in bytes: inout [UInt8], _ generator: inout SeededGenerator
  ) {
    guard !nesting.isEmpty else {
      return bytes.insert(contentsOf: generator.pick(words), at: place)
    }
    let pair = generator.pick(nesting)
    let depth = generator.pick([1, 2, 3, 8, 63, 64, 65])
    let end = piece(from: place, of: bytes, &generator).upperBound
    bytes.insert(contentsOf: String(repeating: pair.closing, count: depth).utf8, at: end)
    bytes.insert(contentsOf: String(repeating: pair.opening, count: depth).utf8, at: place)
  }
}
