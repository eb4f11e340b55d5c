import DocumentFormat

/// The bytes of an encrypted file: a head in clear, then sealed chunks.
public enum SealedFile {
  /// Whether some bytes begin like an encrypted file.
  public static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: Array(#"{"check":""#.utf8))
  }

  /// Reads the head and checks that it is whole; gives it with the offset of the first chunk.
  public static func head(
    of bytes: some Collection<UInt8>
  ) throws(SealedFileError) -> (head: SealedHead, length: Int) {
    let line = Array(bytes.prefix(SealedHead.sizeLimit).prefix { $0 != 0x0A })
    let head: SealedHead
    do throws(DocumentFault) {
      head = try SealedHead.read(line)
    } catch {
      switch error {
      case .newerVersion(let version, _, _): throw .newerVersion(version)
      case .damaged(let problem, _): throw .headDamaged(problem)
      case .otherFormat: throw .headAltered
      }
    }
    guard head.check == head.expectedCheck, head.line.count == line.count + 1,
      head.size >= 0, head.size < 1 << 60, head.nonce.bytes.count == 16
    else { throw .headAltered }
    return (head, line.count + 1)
  }

  /// Seals a content with a workspace's key; `lock` makes the file one that a passphrase opens.
  public static func seal(
    _ bytes: [UInt8], as content: SealedHead.Content, key: DataKey, lock: PassphraseLock? = nil,
    isUnfinished: Bool = false
  ) -> [UInt8] {
    var (file, sealer) = begin(
      content, size: bytes.count, key: key, lock: lock, isUnfinished: isUnfinished)
    file.reserveCapacity(file.count + ChunkSealer.sealedSize(of: bytes.count))
    let count = ChunkSealer.count(of: bytes.count)
    for number in 0..<count {
      let start = number * ChunkSealer.chunkSize
      let end = min(start + ChunkSealer.chunkSize, bytes.count)
      file += sealer.seal(bytes[start..<end], isLast: number == count - 1)
    }
    return file
  }

  /// Begins a file of `size` bytes in clear: its first bytes, and what seals the chunks that follow.
  public static func begin(
    _ content: SealedHead.Content, size: Int, key: DataKey, lock: PassphraseLock? = nil,
    isUnfinished: Bool = false
  ) -> (head: [UInt8], sealer: ChunkSealer) {
    let head = SealedHead(
      content, key: key, lock: lock, size: size, isUnfinished: isUnfinished)
    return (head.line, ChunkSealer(key: key, head: head))
  }

  /// The key of a file that a passphrase opens. Takes a moment on purpose.
  public static func unlock(
    _ bytes: some Collection<UInt8>, with passphrase: Passphrase?
  ) throws(SealedFileError) -> DataKey {
    let head = try head(of: bytes).head
    guard let lock = head.lock else { throw .otherContent(head.content) }
    guard let passphrase else { throw .needsPassphrase }
    return try lock.open(with: passphrase)
  }

  /// The content of a whole file.
  public static func open(
    _ bytes: [UInt8], as content: SealedHead.Content, key: DataKey
  ) throws(SealedFileError) -> [UInt8] {
    let (head, start) = try head(of: bytes)
    guard head.content == content else { throw .otherContent(head.content) }
    guard head.keyName == key.name else { throw .otherKey }
    var opener = ChunkOpener(head: head, key: key)
    try opener.checkSize(bytes.count - start, headLength: start)
    var clear: [UInt8] = []
    clear.reserveCapacity(head.size)
    var offset = start
    while let length = opener.nextLength {
      clear += try opener.open(bytes[offset..<(offset + length)])
      offset += length
    }
    return clear
  }
}
