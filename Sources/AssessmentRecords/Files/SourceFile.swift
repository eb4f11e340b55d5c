import DocumentSecurity
import WorkspaceStore

/// A file on this machine that goes into a record or a bundle.
public struct SourceFile: Hashable, Sendable {
  /// How many bytes are read at once.
  static let pieceSize = 1 << 20

  /// Its name there.
  public var name: RelativeName
  /// What it is.
  public var role: FileRole
  /// Where it lies.
  public var path: String

  /// Reads the file piece by piece; `take` gets each piece. A file that is written to meanwhile is an
  /// error.
  func read(
    _ take: ([UInt8]) throws(RecordError) -> Void = { _ throws(RecordError) in }
  ) throws(RecordError) -> RecordedFile {
    var reader = try FileReader(recorded: path)
    var digest = DigestComputation()
    while true {
      let piece = try reader.next(Self.pieceSize)
      if piece.isEmpty { break }
      digest.update(piece)
      try take(piece)
    }
    guard reader.isUnchanged, reader.offset == reader.size else {
      throw .changedMeanwhile(path: path)
    }
    return RecordedFile(name: name, role: role, size: reader.offset, sha256: digest.digest)
  }
}
