import AssessmentModel
import AssessmentRecords
import DocumentSecurity

extension Messages {
  static let keyDiscussion = """
    Whoever has KEY can sign in your name: keep it on this machine. Give KEY.pub away, and read its \
    fingerprint to the other side on the phone: a record proves who signed only to those who know it.
    """

  static let signDiscussion = """
    The record lists the workspace, its journal, history and evidence, the reports that you name and \
    those that lie beside the workspace under their usual names: names, sizes and SHA-256, nothing of \
    their content. All must lie in the folder of the record or below it. zonebook verify checks it.
    """

  static let verifyDiscussion = """
    Of a workspace, every recorded change is done again: its link to the one before, its former values, \
    and that all of them lead to what the file says. Attached evidence is compared with its digests.

    Of a bundle, every file is compared with its manifest, and with the closing record in it, if any: \
    the manifest alone proves nothing, since anybody can write it anew.

    Anyone can make a record, so what is proved is that nothing changed since the holder of a key signed \
    it. Compare the fingerprint with the one that you were told, or name the key with --key. Exit code \
    0: all is as it was, 1: it is not.
    """

  static let packDiscussion = """
    The bundle is a tar archive with the workspace, its journal, history and evidence, its closing record \
    FILE.record, and reports as in zonebook sign. It is not encrypted unless the workspace is.
    """

  /// The verdict on a workspace; the end of its link can be compared with one that was noted.
  static func verified(changes: Int, link: String?, evidence: Int, isGood: Bool) -> String {
    let count = changes == 1 ? "1 recorded change" : "\(changes) recorded changes"
    let end = link.map { ", the last one linked as \($0.prefix(16))" } ?? ""
    let attached = evidence == 0 ? "" : "; \(evidence) attached \(evidence == 1 ? "file" : "files")"
    return "\(isGood ? "In order" : "Not in order"): \(count)\(end)\(attached)."
  }

  static func wholeBundle(_ count: Int) -> String {
    "Whole: \(files(count)), all as the bundle's own list says."
  }

  static let unsignedBundle =
    "Nothing in it is signed: anybody can have made it or changed it, and its list with it."

  static func madeKey(_ path: String) -> String {
    "Wrote \(path), which signs and must stay secret, and \(path)\(KeyFiles.publicEnding)."
  }

  static func fingerprint(_ key: PublicKey) -> String { "Fingerprint: \(key.fingerprint.text)" }

  static func signed(_ count: Int, at path: String) -> String {
    "Wrote \(path), which vouches for \(files(count))."
  }

  static func packed(_ count: Int, at path: String) -> String {
    "Wrote \(path) with \(files(count)); all were read back and compared."
  }

  static func unpacked(_ count: Int, into folder: String) -> String {
    "Unpacked \(files(count)) into \(folder); all are as they were packed."
  }

  static func state(_ state: FileState) -> String {
    switch state {
    case .same: "same"
    case .changed: "changed"
    case .larger(let size): "too large (\(size) bytes)"
    case .smaller(let size): "too small (\(size) bytes)"
    case .missing: "missing"
    case .notAFile(let kind): "no file (\(kind.rawValue))"
    case .unreadable(let reason): "unreadable (\(reason.summary))"
    case .added: "not in record"
    }
  }

  static func signature(_ state: SignatureState, expected: KeyFingerprint?) -> String {
    switch state {
    case .good where expected == nil: "The signature is good."
    case .good: "The signature is good, and made by the key that was expected."
    case .bad: "The signature is bad: this is not what the key signed."
    case .otherKey:
      "The signature is good, but not made by the key that was expected"
        + (expected.map { " (\($0.text))" } ?? "") + "."
    }
  }

  static func signer(_ name: String, at moment: Timestamp) -> String {
    let who = name.isEmpty ? "somebody who gave no name" : name
    return "Signed by \(who) on \(moment.day.text) \(moment.timeOfDay) UTC, as the record says."
  }

  static func verdict(_ verification: RecordVerification) -> String {
    let changed = verification.files.count { $0.state != .same }
    guard verification.signature != .bad else { return "Nothing is proved." }
    let verb = changed == 1 ? "is" : "are"
    return changed == 0
      ? "Unchanged since this key signed it: \(files(verification.files.count))."
      : "\(files(changed)) \(verb) not as when this key signed."
  }

  private static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
}
