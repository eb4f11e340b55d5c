import AssessmentModel
import DocumentSecurity
import Glibc

extension EvidenceFolder {
  /// Copies a file into the folder: hashed while it is copied and once more, synced, read back, renamed to its name,
  /// and the folder synced. When it throws, nothing new is left.
  func add(
    from source: String, _ control: TransferControl
  ) throws(StoreError) -> EvidenceFile {
    let (input, status) = try open(source)
    defer { disk.calls.close(input) }
    try make()
    do throws(StoreError) {
      let added = try write { (output) throws(StoreError) in
        try copy(EvidenceSource(path: source, file: input, status: status), to: output, control)
      }
      try keep(as: added.digest)
      return added
    } catch {
      removeUnfinished()
      throw error
    }
  }

  // MARK: The source

  /// Opens a regular file; pipes, folders and devices are refused without opening them.
  private func open(_ source: String) throws(StoreError) -> (file: Int32, status: FileStatus) {
    var refusal: FileKind?
    do throws(SystemError) {
      guard let status = try disk.status(source) else { throw SystemError(ENOENT) }
      if status.kind == .regular {
        let file = try disk.open(source, O_RDONLY)
        do throws(SystemError) {
          let opened = try disk.retrying { () throws(SystemError) in
            try disk.calls.openStatus(file)
          }
          if opened.kind == .regular { return (file, opened) }
          refusal = opened.kind
        } catch {
          disk.calls.close(file)
          throw error
        }
        disk.calls.close(file)
      } else {
        refusal = status.kind
      }
    } catch {
      if error.code == ENOENT { throw .noSuchSource(path: source) }
      throw .unreadable(path: source, reason: error)
    }
    throw .notAFile(path: source, kind: refusal ?? .device)
  }

  // MARK: The copy

  /// Makes a new file, lets it be filled, and waits until it is on the disk.
  private func write(
    _ fill: (Int32) throws(StoreError) -> EvidenceFile
  ) throws(StoreError) -> EvidenceFile {
    let output: Int32
    do throws(SystemError) {
      try disk.remove(unfinished)
      output = try disk.open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    defer { disk.calls.close(output) }
    return try fill(output)
  }

  private func copy(
    _ source: EvidenceSource, to output: Int32, _ control: TransferControl
  ) throws(StoreError) -> EvidenceFile {
    let size = source.status.size
    var digest = DigestComputation()
    var encoder = coding.encoder(size: size)
    var written = 0
    do throws(SystemError) {
      try disk.retrying { () throws(SystemError) in
        try disk.calls.setMode(output, Disk.privateMode)
      }
      try disk.write(encoder.head, to: output, at: 0)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    written += encoder.head.count
    var done = 0
    repeat {
      try checkCancelled(control)
      let chunk = try source.chunk(at: done, disk)
      done += chunk.count
      digest.update(chunk)
      let bytes = encoder.encode(chunk, isLast: done == size)
      do throws(SystemError) {
        try disk.write(bytes, to: output, at: written)
      } catch {
        throw .unwritable(path: path, reason: error)
      }
      written += bytes.count
      control.progress(done, Self.passes * size)
    } while done < size
    let copy = EvidenceFile(
      digest: digest.digest, size: size, name: FilePaths.name(of: source.path))
    try checkUnchanged(source, copy, control)
    do throws(SystemError) {
      try disk.retrying { () throws(SystemError) in try disk.calls.sync(output) }
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    return try readBack(copy, control)
  }

  /// Throws where the source is another one than was copied. A program that writes through a mapping
  /// leaves no trace in the times, so the source is read a second time.
  private func checkUnchanged(
    _ source: EvidenceSource, _ copy: EvidenceFile, _ control: TransferControl
  ) throws(StoreError) {
    var digest = DigestComputation()
    var done = 0
    while done < copy.size {
      try checkCancelled(control)
      let chunk = try source.chunk(at: done, disk)
      done += chunk.count
      digest.update(chunk)
      control.progress(copy.size + done, Self.passes * copy.size)
    }
    guard digest.digest == copy.digest else { throw .changedWhileRead(path: source.path) }
    try source.checkUnchanged(disk)
  }

  /// How often the bytes are read: to be copied, as a second look at the source, and from the copy.
  private static let passes = 3

  /// Throws unless what was written reads as what was copied.
  private func readBack(
    _ copy: EvidenceFile, _ control: TransferControl
  ) throws(StoreError) -> EvidenceFile {
    let second = TransferControl(
      progress: { done, _ in
        control.progress(2 * copy.size + done, Self.passes * copy.size)
      },
      isCancelled: control.isCancelled)
    let found: ContentDigest?
    do throws(StoreError) {
      found = try read(unfinished, second) { (_) throws(StoreError) in }
    } catch {
      if case .sealed = error { found = nil } else { throw error }
    }
    guard found == copy.digest else { throw .differsAfterWriting(path: path) }
    return copy
  }

  /// Gives the copy its name; a file that has it already holds the same, or did so before it was
  /// damaged.
  private func keep(as digest: ContentDigest) throws(StoreError) {
    do throws(SystemError) {
      try disk.rename(unfinished, to: blob(digest))
      try disk.syncFolder(of: blob(digest))
    } catch {
      throw .unwritable(path: path, reason: error)
    }
  }
}
