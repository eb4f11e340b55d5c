import AssessmentModel
import DocumentFormat
import WorkspaceStore

/// One file with everything that belongs to a workspace, to hand over or to keep: a tar archive.
public enum Bundle {
  /// Writes a bundle of some files; gives its manifest.
  ///
  /// It gets its name only when it is on the disk and every digest in it has been read back and
  /// compared. A file that stands there already is refused.
  public static func pack(
    _ workspace: WorkspaceID, _ parts: WorkspaceParts, to path: String
  ) throws(RecordError) -> BundleManifest {
    var pending = try PendingFile(recorded: path)
    var files: [RecordedFile] = []
    for source in parts.files { files.append(try source.read()) }
    let manifest = BundleManifest(of: workspace, files: files)
    try pending.add(
      BundleLayout.member(BundleLayout.manifestName, JSONWriter.document(manifest)))
    for (source, file) in zip(parts.files, files) {
      try pending.add(TarHeader.blocks(name: file.name.text, size: file.size))
      let copied = try source.read { (piece) throws(RecordError) in try pending.add(piece) }
      guard copied == file else { throw .changedMeanwhile(path: source.path) }
      try pending.add(TarHeader.padding(after: file.size))
    }
    try pending.add(BundleLayout.tail(manifest))
    try pending.complete(manifest)
    return manifest
  }

  /// Reads a whole bundle and compares every digest; gives its manifest.
  public static func check(_ path: String) throws(RecordError) -> BundleManifest {
    var reader = try BundleReader(path)
    let manifest = reader.manifest
    for file in manifest.files { try reader.read(file) }
    try reader.finish()
    return manifest
  }

  /// Puts the files of a bundle into a folder, which is made where there is none; gives its manifest.
  ///
  /// Nothing gets its name before the whole bundle has been compared with its digests. A file that
  /// stands there already is refused, and a failure leaves nothing behind.
  public static func unpack(
    _ path: String, into folder: String
  ) throws(RecordError) -> BundleManifest {
    var reader = try BundleReader(path)
    let manifest = reader.manifest
    var arrival = try ArrivalFolder.prepared(
      in: RelativeName.withoutSlashes(folder), for: manifest.files)
    for file in manifest.files {
      var pending = try arrival.file(file.name)
      try reader.read(file) { (piece) throws(RecordError) in try pending.add(piece) }
      try pending.complete()
    }
    try reader.finish()
    try arrival.putInPlace()
    return manifest
  }
}

extension PendingFile {
  /// Syncs the file and gives it its name; a bundle is read back first.
  fileprivate mutating func complete(_ manifest: BundleManifest? = nil) throws(RecordError) {
    do throws(StoreError) {
      try sync()
    } catch {
      throw .file(error)
    }
    if let manifest {
      let found = try? Bundle.check(temporary)
      guard found == manifest else { throw .file(.differsAfterWriting(path: path)) }
    }
    do throws(StoreError) {
      try putInPlace()
    } catch {
      throw .file(error)
    }
  }
}
