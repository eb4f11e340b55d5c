import Crypto

/// Seals the content of one file chunk by chunk, so that files of any size need little memory.
///
/// ChaCha20-Poly1305 with the file's own key; the nonce is the chunk's number in 11 bytes, big-endian,
/// and one byte that is 1 for the last chunk only (the STREAM construction, as in age). The head's
/// line is authenticated with every chunk.
public struct ChunkSealer: Sendable {
  /// Bytes of a chunk in clear; only the last one is shorter.
  public static let chunkSize = 65_536
  /// Bytes that sealing adds to a chunk.
  static let tagSize = 16

  private let key: SymmetricKey
  private let head: [UInt8]
  private var number = 0

  init(key: DataKey, head: SealedHead) {
    self.key = key.derived(.chunks, salt: head.nonce.bytes)
    self.head = head.line
  }

  /// Seals the next chunk: ``chunkSize`` bytes, or fewer for the last one.
  public mutating func seal(_ chunk: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
    defer { number += 1 }
    guard let nonce = try? ChaChaPoly.Nonce(data: Self.nonce(number, isLast: isLast)),
      let box = try? ChaChaPoly.seal(Array(chunk), using: key, nonce: nonce, authenticating: head)
    else { preconditionFailure("a key and a nonce of ours have the right sizes") }
    return Array(box.ciphertext) + Array(box.tag)
  }

  /// Opens a chunk as number `number` (from 0); nil where it is not the one that was sealed there.
  func open(_ sealed: ArraySlice<UInt8>, as number: Int, isLast: Bool) -> [UInt8]? {
    guard sealed.count >= Self.tagSize,
      let nonce = try? ChaChaPoly.Nonce(data: Self.nonce(number, isLast: isLast)),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: sealed.dropLast(Self.tagSize),
        tag: sealed.suffix(Self.tagSize)),
      let bytes = try? ChaChaPoly.open(box, using: key, authenticating: head)
    else { return nil }
    return Array(bytes)
  }

  /// How many chunks a content of so many bytes has; an empty one has one empty chunk.
  static func count(of size: Int) -> Int { max(1, (size + chunkSize - 1) / chunkSize) }

  /// Bytes of the sealed chunks of a content of so many bytes.
  static func sealedSize(of size: Int) -> Int { size + count(of: size) * tagSize }

  private static func nonce(_ number: Int, isLast: Bool) -> [UInt8] {
    let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    return [0, 0, 0] + counter + [isLast ? 1 : 0]
  }
}
