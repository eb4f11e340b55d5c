import Glibc

/// An open file that is being attached; what it was when it was opened has to stay until it is copied.
struct EvidenceSource {
  let path: String
  let file: Int32
  let status: FileStatus

  /// The next bytes of the file, as many as a chunk has or are left.
  func chunk(at offset: Int, _ disk: Disk) throws(StoreError) -> [UInt8] {
    let count = min(EvidenceCoding.chunkSize, status.size - offset)
    let chunk: [UInt8]
    do throws(SystemError) {
      chunk = try disk.read(file, from: offset, count: count)
    } catch {
      throw .unreadable(path: path, reason: error)
    }
    guard chunk.count == count else { throw .changedWhileRead(path: path) }
    return chunk
  }

  /// Throws where somebody wrote to the file since it was opened.
  func checkUnchanged(_ disk: Disk) throws(StoreError) {
    let isSame: Bool
    do throws(SystemError) {
      var now = try disk.retrying { () throws(SystemError) in try disk.calls.openStatus(file) }
      now.links = status.links
      let rest = try disk.read(file, from: status.size, count: 1)
      isSame = now == status && rest.isEmpty
    } catch {
      throw .unreadable(path: path, reason: error)
    }
    guard isSame else { throw .changedWhileRead(path: path) }
  }
}
