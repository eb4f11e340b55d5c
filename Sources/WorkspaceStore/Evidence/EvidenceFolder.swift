import AssessmentModel

/// The folder beside a workspace that holds the bytes of its evidence, each content once.
///
/// Files come whole or not at all and are never changed. One without a record is harmless: an undone
/// attachment leaves its file, so that it can be done again.
public struct EvidenceFolder: Sendable {
  /// The path of the folder, which need not exist.
  public let path: String

  let disk: Disk
  let coding: EvidenceCoding

  /// The name of a file that is being written; only the one writer of a workspace has such a file.
  static let unfinishedName = "adding"

  var unfinished: String { "\(path)/\(Self.unfinishedName)" }

  func blob(_ digest: ContentDigest) -> String { "\(path)/\(coding.blobName(for: digest))" }

  /// Removes what is left of a file that was being added when a program ended.
  func removeUnfinished() { try? disk.remove(unfinished) }

  /// Makes the folder where there is none yet, for its owner only whatever the umask.
  func make() throws(StoreError) {
    do throws(SystemError) {
      if let status = try disk.status(path) {
        guard status.kind == .folder else { throw SystemError.notAFolder }
      } else {
        try disk.makeFolder(path)
      }
      // Also where it is there already: whoever made it may not have come this far.
      try disk.syncFolder(of: path)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
  }
}
