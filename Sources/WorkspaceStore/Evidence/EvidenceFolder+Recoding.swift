import AssessmentModel
import DocumentSecurity
import Glibc

extension EvidenceFolder {
  /// Writes every file that is in clear as an encrypted workspace has it; those that are sealed already
  /// stay. Each is read back before the one in clear goes.
  func seal(with key: DataKey) throws(StoreError) {
    let sealed = EvidenceFolder(path: path, disk: disk, coding: EvidenceCoding(key: key))
    for name in try names() where try isClear(name) {
      let blob = "\(path)/\(name)"
      _ = try sealed.add(from: blob, TransferControl())
      try remove(blob)
    }
  }

  /// Writes every sealed file in clear again. One that is damaged stays as it is, for checks to find.
  func unseal() throws(StoreError) {
    for name in try names() where try !isClear(name) {
      let blob = "\(path)/\(name)"
      do throws(StoreError) {
        try putInClear(blob)
      } catch .sealed {
        continue
      }
      try remove(blob)
    }
  }

  // MARK: Pieces

  private func names() throws(StoreError) -> [String] {
    removeUnfinished()
    do throws(SystemError) {
      return try disk.names(in: path)
    } catch {
      throw .unreadable(path: path, reason: error)
    }
  }

  /// Whether a file is in clear: then its name is the digest of its bytes.
  private func isClear(_ name: String) throws(StoreError) -> Bool {
    let clear = EvidenceFolder(path: path, disk: disk, coding: .clear)
    let digest = try clear.read("\(path)/\(name)", TransferControl()) { (_) throws(StoreError) in }
    return digest.text == name
  }

  private func putInClear(_ blob: String) throws(StoreError) {
    let output: Int32
    do throws(SystemError) {
      output = try disk.open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
    defer { disk.calls.close(output) }
    do throws(StoreError) {
      var written = 0
      let digest = try read(blob, TransferControl()) { (chunk) throws(StoreError) in
        do throws(SystemError) {
          try disk.write(chunk, to: output, at: written)
        } catch {
          throw .unwritable(path: path, reason: error)
        }
        written += chunk.count
      }
      do throws(SystemError) {
        try disk.retrying { () throws(SystemError) in
          try disk.calls.setMode(output, Disk.privateMode)
        }
        try disk.retrying { () throws(SystemError) in try disk.calls.sync(output) }
        try disk.rename(unfinished, to: "\(path)/\(digest.text)")
        try disk.syncFolder(of: unfinished)
      } catch {
        throw .unwritable(path: path, reason: error)
      }
    } catch {
      removeUnfinished()
      throw error
    }
  }

  private func remove(_ blob: String) throws(StoreError) {
    do throws(SystemError) {
      try disk.remove(blob)
      try disk.syncFolder(of: blob)
    } catch {
      throw .unwritable(path: blob, reason: error)
    }
  }
}
