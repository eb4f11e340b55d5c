import DocumentFormat
import DocumentSecurity
import WorkspaceStore

/// Reads a bundle front to back and compares every byte of it with what its manifest says.
///
/// A bundle has exactly one form for its content, so whatever differs from that form is damage.
struct BundleReader: ~Copyable {
  /// The largest manifest that is read, in bytes; a file takes some 250 of them.
  private static let manifestLimit = 64 << 20
  /// Where the size stands in a header block, as eleven octal digits.
  private static let sizeField = 124..<135

  /// What the bundle holds.
  let manifest: BundleManifest
  private let path: String
  private var file: FileReader

  /// Opens a bundle and reads its manifest.
  init(_ path: String) throws(RecordError) {
    self.path = path
    var file = try FileReader(recorded: path)
    manifest = try Self.manifest(&file)
    self.file = file
  }

  /// Reads the next file of the manifest; `take` gets its bytes piece by piece, before they have been
  /// compared with their digest.
  mutating func read(
    _ member: RecordedFile,
    _ take: ([UInt8]) throws(RecordError) -> Void = { _ throws(RecordError) in }
  ) throws(RecordError) {
    let start = file.offset
    let header = TarHeader.blocks(name: member.name.text, size: member.size)
    guard try piece(header.count) == header else {
      throw fault(.unfitHeader(member: member.name.text, offset: start))
    }
    var digest = DigestComputation()
    var left = member.size
    while left > 0 {
      let bytes = try piece(min(left, SourceFile.pieceSize))
      digest.update(bytes)
      left -= bytes.count
      try take(bytes)
    }
    guard digest.digest == member.sha256 else { throw fault(.differs(member: member.name.text)) }
    let padding = TarHeader.padding(after: member.size)
    let end = file.offset
    guard try piece(padding.count) == padding else { throw fault(.unfitPadding(offset: end)) }
  }

  /// Reads what follows the last file; throws unless the bundle ends there.
  mutating func finish() throws(RecordError) {
    let tail = BundleLayout.tail(manifest)
    guard try piece(tail.count) == tail else { throw fault(.unfitChecksums) }
    let end = file.offset
    guard try file.next(1).isEmpty else { throw fault(.moreData(offset: end)) }
    guard file.isUnchanged else { throw .changedMeanwhile(path: path) }
  }

  // MARK: Pieces

  private static func manifest(_ file: inout FileReader) throws(RecordError) -> BundleManifest {
    let name = BundleLayout.manifestName
    let block = try file.next(TarHeader.blockSize)
    let path = file.path
    guard block.starts(with: Array(name.utf8) + [0]) else { throw .bundle(path: path, .notABundle) }
    guard block.count == TarHeader.blockSize else {
      throw .bundle(path: path, .endsTooEarly(offset: file.offset))
    }
    let digits = String(decoding: block[sizeField], as: UTF8.self)
    guard let size = Int(digits, radix: 8), size >= 0,
      block == TarHeader.blocks(name: name, size: size)
    else { throw .bundle(path: path, .unfitHeader(member: name, offset: 0)) }
    guard size <= manifestLimit else {
      throw .bundle(path: path, .manifestTooLarge(size: size, limit: manifestLimit))
    }
    let padding = TarHeader.padding(after: size)
    let bytes = try file.next(size + padding.count)
    guard bytes.count == size + padding.count else {
      throw .bundle(path: path, .endsTooEarly(offset: file.offset))
    }
    guard bytes[size...].elementsEqual(padding) else {
      throw .bundle(path: path, .unfitPadding(offset: TarHeader.blockSize + size))
    }
    return try manifest(Array(bytes[..<size]), path)
  }

  private static func manifest(
    _ bytes: [UInt8], _ path: String
  ) throws(RecordError) -> BundleManifest {
    let manifest: BundleManifest
    do throws(DocumentFault) {
      manifest = try BundleManifest.read(bytes)
    } catch {
      throw .bundle(path: path, .manifest(error))
    }
    guard JSONWriter.document(manifest) == bytes else {
      throw .bundle(path: path, .differs(member: BundleLayout.manifestName))
    }
    return manifest
  }

  /// Exactly so many bytes.
  private mutating func piece(_ count: Int) throws(RecordError) -> [UInt8] {
    let bytes = try file.next(count)
    guard bytes.count == count else { throw fault(.endsTooEarly(offset: file.offset)) }
    return bytes
  }

  private func fault(_ fault: BundleFault) -> RecordError { .bundle(path: path, fault) }
}
