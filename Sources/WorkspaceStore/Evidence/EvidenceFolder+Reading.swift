import AssessmentModel
import DocumentSecurity
import Glibc

extension EvidenceFolder {
  /// Hands the bytes of evidence out chunk by chunk, after it was made sure that they are what was
  /// attached.
  public func read(
    _ evidence: Evidence, _ control: TransferControl = TransferControl(),
    into sink: ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) {
    let blob = try intactBlob(of: evidence, control)
    _ = try read(blob, control, into: sink)
  }

  /// Copies evidence to a new file for its owner only; one that exists is refused.
  ///
  /// The copy is written beside its place, synced and compared with the digest before it gets its name.
  public func extract(
    _ evidence: Evidence, to target: String, _ control: TransferControl = TransferControl()
  ) throws(StoreError) {
    let blob = blob(evidence.digest)
    let temporary = "\(target).new-\(getpid())"
    do throws(StoreError) {
      try checkFree(target)
      let digest = try copy(blob, to: temporary, naming: target, evidence, control)
      guard digest == evidence.digest else { throw .notTheEvidence(path: blob) }
      do throws(SystemError) {
        try disk.rename(temporary, to: target, replacing: false)
        try disk.syncFolder(of: target)
      } catch {
        throw error.code == EEXIST
          ? .alreadyExists(path: target) : .unwritable(path: target, reason: error)
      }
    } catch {
      try? disk.remove(temporary)
      throw error
    }
  }

  // MARK: Pieces

  /// Throws unless evidence is there and what was attached; gives its path.
  func intactBlob(
    of evidence: Evidence, _ control: TransferControl
  ) throws(StoreError) -> String {
    let blob = blob(evidence.digest)
    let digest = try evidenceMissing(blob) { () throws(StoreError) in
      try read(blob, control) { (_) throws(StoreError) in }
    }
    guard digest == evidence.digest else { throw .notTheEvidence(path: blob) }
    return blob
  }

  /// Goes through a file of the folder from start to end; gives the digest of its content in clear.
  func read(
    _ blob: String, _ control: TransferControl, into sink: ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) -> ContentDigest {
    let (file, size) = try open(blob)
    defer { disk.calls.close(file) }
    var digest = DigestComputation()
    do {
      let beginning = try disk.read(file, from: 0, count: EvidenceDecoder.headLimit)
      var decoder = try coding.decoder(beginning, size: size)
      var offset = decoder.start
      var done = 0
      while let length = decoder.nextLength {
        try checkCancelled(control)
        let bytes = try disk.read(file, from: offset, count: length)
        guard bytes.count == length else { throw StoreError.notTheEvidence(path: blob) }
        let chunk = try decoder.decode(bytes)
        digest.update(chunk)
        try sink(chunk)
        offset += length
        done += chunk.count
        control.progress(done, decoder.clearSize)
      }
      return digest.digest
    } catch let error as SealedFileError {
      throw .sealed(path: blob, reason: error)
    } catch let error as SystemError {
      throw .unreadable(path: blob, reason: error)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unreadable(path: blob, reason: SystemError(EIO))
    }
  }

  func checkCancelled(_ control: TransferControl) throws(StoreError) {
    if control.isCancelled() { throw .cancelled(path: path) }
  }

  private func open(_ blob: String) throws(StoreError) -> (file: Int32, size: Int) {
    var status: FileStatus?
    do throws(SystemError) {
      status = try disk.status(blob, followsLinks: false)
      if let status, status.kind == .regular {
        return (try disk.open(blob, O_RDONLY | O_NOFOLLOW), status.size)
      }
    } catch {
      throw .unreadable(path: blob, reason: error)
    }
    guard let status else { throw .missing(path: blob) }
    throw .notAFile(path: blob, kind: status.kind)
  }

  private func checkFree(_ target: String) throws(StoreError) {
    let status: FileStatus?
    do throws(SystemError) {
      status = try disk.status(target, followsLinks: false)
    } catch {
      throw .unwritable(path: target, reason: error)
    }
    guard status == nil else { throw .alreadyExists(path: target) }
  }

  private func evidenceMissing<Result>(
    _ blob: String, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch .missing {
      throw .evidenceMissing(path: blob)
    }
  }

  private func copy(
    _ blob: String, to temporary: String, naming target: String, _ evidence: Evidence,
    _ control: TransferControl
  ) throws(StoreError) -> ContentDigest {
    let output: Int32
    do throws(SystemError) {
      try disk.remove(temporary)
      output = try disk.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      throw .unwritable(path: target, reason: error)
    }
    defer { disk.calls.close(output) }
    var written = 0
    let digest = try evidenceMissing(blob) { () throws(StoreError) in
      try read(blob, control) { (chunk) throws(StoreError) in
        do throws(SystemError) {
          try disk.write(chunk, to: output, at: written)
        } catch {
          throw .unwritable(path: target, reason: error)
        }
        written += chunk.count
      }
    }
    do throws(SystemError) {
      try disk.retrying { () throws(SystemError) in
        try disk.calls.setMode(output, Disk.privateMode)
      }
      try disk.retrying { () throws(SystemError) in try disk.calls.sync(output) }
    } catch {
      throw .unwritable(path: target, reason: error)
    }
    return digest
  }
}
