/// Opens the chunks of one encrypted file in order, and tells how a wrong one is wrong.
public struct ChunkOpener: Sendable {
  /// How many places are tried to find out where a misplaced chunk belongs.
  private static let searchLimit = 4096

  private let sealer: ChunkSealer
  private let size: Int
  private let count: Int
  private var number = 0

  /// An opener for the chunks after a head.
  public init(head: SealedHead, key: DataKey) {
    sealer = ChunkSealer(key: key, head: head)
    size = head.size
    count = ChunkSealer.count(of: head.size)
  }

  /// Throws where the sealed chunks do not have so many bytes as the head promises.
  public func checkSize(_ sealed: Int, headLength: Int) throws(SealedFileError) {
    let expected = ChunkSealer.sealedSize(of: size)
    if sealed < expected {
      throw .truncated(expected: headLength + expected, found: headLength + sealed)
    }
    if sealed > expected {
      throw .surplus(expected: headLength + expected, found: headLength + sealed)
    }
  }

  /// Bytes of the next sealed chunk; nil after the last one.
  public var nextLength: Int? {
    guard number < count else { return nil }
    let rest = size - number * ChunkSealer.chunkSize
    return min(rest, ChunkSealer.chunkSize) + ChunkSealer.tagSize
  }

  /// The bytes of the next chunk in clear.
  public mutating func open(_ sealed: ArraySlice<UInt8>) throws(SealedFileError) -> [UInt8] {
    if let bytes = sealer.open(sealed, as: number, isLast: number == count - 1) {
      number += 1
      return bytes
    }
    for other in 0..<min(count, Self.searchLimit) where other != number {
      guard sealer.open(sealed, as: other, isLast: other == count - 1) != nil else { continue }
      throw .chunkMisplaced(number + 1, belongsAt: other + 1, of: count)
    }
    throw .chunkAltered(number + 1, of: count)
  }
}
