import DocumentSecurity

/// Turns what stands on the disk back into the chunks of one evidence file.
struct EvidenceDecoder: Sendable {
  /// How many bytes of a file are needed to begin, at most.
  static let headLimit = 4096

  /// Offset of the first chunk.
  let start: Int
  /// Bytes in clear of the whole file.
  let clearSize: Int
  private var opener: ChunkOpener?
  private var rest: Int

  /// A decoder of a file in clear.
  init(size: Int) {
    start = 0
    clearSize = size
    rest = size
  }

  /// A decoder of a sealed file; throws where it is another kind of file or has another length.
  init(sealed beginning: [UInt8], size: Int, key: DataKey) throws(SealedFileError) {
    let (head, length) = try SealedFile.head(of: beginning)
    guard head.content == .evidence else { throw .otherContent(head.content) }
    let opener = ChunkOpener(head: head, key: key)
    try opener.checkSize(size - length, headLength: length)
    start = length
    clearSize = head.size
    rest = head.size
    self.opener = opener
  }

  /// Bytes on the disk of the next chunk; nil after the last one.
  var nextLength: Int? {
    if let opener { return opener.nextLength }
    return rest == 0 ? nil : min(rest, EvidenceCoding.chunkSize)
  }

  /// The next chunk in clear.
  mutating func decode(_ bytes: [UInt8]) throws(SealedFileError) -> [UInt8] {
    rest -= bytes.count
    return try opener?.open(bytes[...]) ?? bytes
  }
}
