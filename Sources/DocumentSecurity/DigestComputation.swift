import AssessmentModel
import Crypto

/// Computes a SHA-256 piece by piece, for files that are too large to be read at once.
public struct DigestComputation: Sendable {
  private var hash = SHA256()

  /// Begins with no bytes.
  public init() {}

  /// Takes the next bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
    }
    if done == nil { hash.update(data: Array(bytes)) }
  }

  /// The digest of all bytes so far.
  public var digest: ContentDigest {
    guard let digest = ContentDigest(bytes: Array(hash.finalize())) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }
}

extension ContentDigest {
  /// The digest of some bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var computation = DigestComputation()
    computation.update(bytes)
    self = computation.digest
  }
}
