import CursesTerminal
import WorkspaceStore

extension Messages {
  /// Why changes cannot be written, as it follows on "not on the disk:".
  static func reason(_ failure: StoreError) -> String {
    switch failure {
    case .missing: "the file is gone, perhaps with its folder or disk"
    case .unwritable(_, let reason): reason.summary
    case .replaced(_, .clear): "another file, in clear, stands there"
    case .replaced(_, .encrypted): "another file, which is encrypted, stands there"
    case .replaced: "another workspace stands there"
    default: failure.summary
    }
  }

  /// What follows when two branches were merged in memory.
  static let mergedForReading =
    "  nothing was changed on the disk; open it in the workbench to look at the merged fields"

  /// What was not written when the program ended.
  static func leftOut(changes count: Int) -> String {
    count == 1
      ? "1 change was not written to the disk" : "\(count) changes were not written to the disk"
  }

  /// What was shown as saved could not be made certain, or written anew where it was taken away; why.
  static func uncertain(_ reason: String? = nil) -> String {
    "what was saved may not be on the disk" + (reason.map { ": \($0)" } ?? "")
  }

  /// Something could not be written to its file, since another workspace stands there.
  static func refuge(_ reason: String, _ name: String, isEncrypted: Bool) -> String {
    "\(reason); yours is kept \(isEncrypted ? "encrypted " : "")as \(name)"
  }

  /// What has to be on the disk before the user's wish can be fulfilled.
  static func notYet(changes count: Int) -> String {
    count == 1
      ? "First 1 change has to be on the disk" : "First \(count) changes have to be on the disk"
  }

  /// The file could not be brought up to date at the end; why.
  static func behind(_ reason: String) -> String {
    "the file is behind its journal, which has every change: \(reason)"
  }

  /// The disk did not answer in time.
  static func diskSilent(unsaved count: Int) -> String {
    let reason = "the disk does not answer"
    return count == 0 ? behind(reason) : "\(leftOut(changes: count)): \(reason)"
  }

  /// The last words of a program that a signal ended before everything was on the disk.
  static func endedBySignal(unsaved: String) -> [String] {
    ["zonebook was ended by a signal: \(unsaved)."]
  }

  /// The other program's version is open, ours lies beside it.
  static func oursKept(as name: String) -> String {
    "The other version is open now; ours is kept as \(name)."
  }

  /// A workspace that was open read-only can be written now; what happened on the way.
  static func takenOver(from holder: HolderName?, _ notices: [StoreNotice]) -> String {
    let isGone = notices.contains { if case .formerHolderGone = $0 { true } else { false } }
    let others = notices.filter { if case .formerHolderGone = $0 { false } else { true } }
    let name = holder.map { $0.host.isEmpty ? $0.user : "\($0.user) on \($0.host)" }
    let end = name.map { "\($0) \(isGone ? "ended without closing the file" : "closed the file")" }
    let head = "You can write now" + (end.map { ": \($0)." } ?? ".")
    return ([head] + others.map(\.summary)).joined(separator: " ")
  }
}
