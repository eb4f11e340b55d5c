import DocumentSecurity

/// Turns the chunks of one evidence file into what is written to the disk.
struct EvidenceEncoder: Sendable {
  /// What stands before the first chunk.
  let head: [UInt8]
  private var sealer: ChunkSealer?

  /// Chunks stay as they are; with a sealer they are sealed behind a head.
  init(head: [UInt8] = [], sealer: ChunkSealer? = nil) {
    self.head = head
    self.sealer = sealer
  }

  /// The next chunk as it is written: ``EvidenceCoding/chunkSize`` bytes, fewer only for the last one.
  mutating func encode(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
    sealer?.seal(chunk, isLast: isLast) ?? chunk
  }
}
