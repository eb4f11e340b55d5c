import AssessmentModel
import DocumentSecurity

/// How evidence stands in its folder: the one place that decides the names and bytes of its files.
///
/// In clear a file has the digest as its name and is what was attached, byte for byte. In an encrypted
/// workspace the name tells nothing about the content, which is sealed chunk by chunk.
struct EvidenceCoding: Sendable {
  /// In clear.
  static let clear = EvidenceCoding(key: nil)
  /// Bytes in clear that are coded at once; only the last chunk of a file is shorter.
  static let chunkSize = ChunkSealer.chunkSize

  private let key: DataKey?

  /// Sealed with the key of a workspace; nil is in clear.
  init(key: DataKey?) {
    self.key = key
  }

  /// The name of the file with this content in the folder.
  func blobName(for digest: ContentDigest) -> String {
    key.map { $0.veil(digest).text } ?? digest.text
  }

  /// What writes a file of `size` bytes in clear.
  func encoder(size: Int) -> EvidenceEncoder {
    guard let key else { return EvidenceEncoder() }
    let begun = SealedFile.begin(.evidence, size: size, key: key)
    return EvidenceEncoder(head: begun.head, sealer: begun.sealer)
  }

  /// What reads a file of `size` bytes on the disk; `beginning` has its first ones, at most
  /// ``EvidenceDecoder/headLimit``.
  func decoder(
    _ beginning: [UInt8], size: Int
  ) throws(SealedFileError) -> EvidenceDecoder {
    guard let key else { return EvidenceDecoder(size: size) }
    return try EvidenceDecoder(sealed: beginning, size: size, key: key)
  }
}
