import Glibc

/// What is said about the place of a workspace and the files in it.
extension StoreNotice {
  /// The warning that a file that was made for its owner only can be read by others all the same, as on
  /// file systems without permissions; nil where it cannot. Asks about a file that the program made.
  static func openness(of madeFile: String) -> StoreNotice? {
    var status = stat()
    guard stat(madeFile, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o077 == 0 ? nil : .readableByAll
  }

  /// The same of a workspace that was made just now.
  public static func openness(ofNew path: String, isEncrypted: Bool) -> StoreNotice? {
    isEncrypted ? nil : openness(of: (try? Disk.system.resolve(path)) ?? path)
  }

  /// One sentence for people; empty for a notice about something else.
  var placeSummary: String {
    switch self {
    case .hardLinked(let names):
      "The file has \(names) names (hard links): what is saved goes to this one, the others keep"
        + " what they hold now."
    case .readableByAll:
      "Not encrypted, and this file system lets other users read it, whatever the permissions."
    case .foreignHistory:
      "The history beside the file belongs to another workspace or is damaged at its beginning; a"
        + " new one begins."
    default: ""
    }
  }
}

extension OpenWorkspace {
  /// The warning that others can read what this program writes here; nil where they cannot, or where it
  /// is encrypted.
  public var openness: StoreNotice? {
    isReadOnly || protection != nil ? nil : StoreNotice.openness(of: paths.lock)
  }
}
