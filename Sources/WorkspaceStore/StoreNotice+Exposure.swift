import Glibc

extension StoreNotice {
  /// The warning that a workspace lies where others may come to see it; nil where it does not, or
  /// where that does no harm because it is encrypted.
  public static func exposure(of path: String, isEncrypted: Bool) -> StoreNotice? {
    guard !isEncrypted else { return nil }
    let target = (try? Disk.system.resolve(path)) ?? path
    guard let folder = realpath(FilePaths.folder(of: target), nil) else { return nil }
    defer { free(folder) }
    let file = String(cString: folder) + "/" + FilePaths.name(of: target)
    let found = Exposure.of(file) { (try? Disk.system.status($0, followsLinks: false)) != nil }
    return found.map(StoreNotice.exposed)
  }
}
