import DocumentFormat
import DocumentSecurity

/// What a bundle proves: that it is whole, and what the closing record in it vouches for.
///
/// Anybody can make a bundle with a fitting manifest. Only a signature in it says more.
public struct BundleVerification: Equatable, Sendable {
  /// The largest record that is read, in bytes; a file takes some 250 of them.
  private static let recordLimit = 64 << 20

  /// What the bundle holds; every digest in it has been compared.
  public let manifest: BundleManifest
  /// How the files of the bundle compare with the closing record in it; nil where it has none.
  public let record: RecordVerification?

  /// Reads a whole bundle; anything in it that is not as its manifest says is an error.
  ///
  /// `expectedKey` is the key that must have signed; without one, any key will do.
  public init(of path: String, expectedKey: PublicKey? = nil) throws(RecordError) {
    var reader = try BundleReader(path)
    manifest = reader.manifest
    var found: (file: RecordedFile, bytes: [UInt8])?
    for file in manifest.files {
      guard file.role == .record else {
        try reader.read(file)
        continue
      }
      guard file.size <= Self.recordLimit else {
        throw .file(.tooLarge(path: file.name.text, size: file.size, limit: Self.recordLimit))
      }
      var bytes: [UInt8] = []
      try reader.read(file) { (piece) throws(RecordError) in bytes += piece }
      found = (file, bytes)
    }
    try reader.finish()
    guard let found else {
      record = nil
      return
    }
    do throws(DocumentFault) {
      record = RecordVerification(
        try ClosingRecord.read(found.bytes), in: manifest, expectedKey: expectedKey)
    } catch {
      throw .document(path: "\(path): \(found.file.name.text)", error)
    }
  }
}

extension RecordVerification {
  /// Compares a record with the files of the bundle that it came in. A file that the record does not
  /// name is not vouched for, whatever its role.
  init(_ record: ClosingRecord, in manifest: BundleManifest, expectedKey: PublicKey?) {
    let packed = Dictionary(manifest.files.map { ($0.name, $0) }) { first, _ in first }
    var files = record.files.map { file in
      FileFinding(name: file.name.text, role: file.role, state: Self.state(packed[file.name], file))
    }
    let known = Set(record.files.map(\.name))
    files += manifest.files.filter { $0.role != .record && !known.contains($0.name) }.map {
      FileFinding(name: $0.name.text, role: $0.role, state: .added)
    }
    if manifest.workspace != record.workspace {
      files.append(
        FileFinding(name: BundleLayout.manifestName, role: .workspace, state: .changed))
    }
    self.init(
      record, signature: SignatureState(of: record, expectedKey: expectedKey), files: files)
  }

  private static func state(_ found: RecordedFile?, _ expected: RecordedFile) -> FileState {
    guard let found else { return .missing }
    if found.size > expected.size { return .larger(size: found.size) }
    if found.size < expected.size { return .smaller(size: found.size) }
    return found == expected ? .same : .changed
  }
}
