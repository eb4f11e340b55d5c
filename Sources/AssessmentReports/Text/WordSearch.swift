/// Finds words in a long text; each search goes on where the last one ended, then from the start.
///
/// Words that stand in the text in the order of the searches cost one pass together.
struct WordSearch {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether the word stands in the text, not as a part of a longer one.
  mutating func contains(_ word: String) -> Bool {
    let pattern = Array(word.utf8)
    guard !pattern.isEmpty else { return true }
    for range in [position..<bytes.count, 0..<bytes.count] {
      guard let found = first(pattern, in: range) else { continue }
      position = found
      return true
    }
    return false
  }

  private func first(_ pattern: [UInt8], in range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard range.count >= pattern.count else { return nil }
      var index = range.lowerBound
      while index <= range.upperBound - pattern.count {
        if bytes[index] == pattern[0],
          bytes[index..<(index + pattern.count)].elementsEqual(pattern),
          !Self.isWordByte(at: index - 1, bytes),
          !Self.isWordByte(at: index + pattern.count, bytes)
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  private static func isWordByte(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index] | 0x20
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(bytes[index])
  }
}
