/// Something that the user should know about how a workspace was opened; nothing was lost silently.
public enum StoreNotice: Hashable, Sendable {
  /// The program ended without a snapshot; the journal gave the changes since the last one.
  case replayed(changes: Int)
  /// Another instance holds the file.
  case readOnly(holder: String)
  /// Nobody holds the file, but this user cannot write it, or not the folder.
  case notWritable(reason: String)
  /// The last holder ended without closing the file.
  case formerHolderGone(holder: String)
  /// The journal ended in the middle of a record, which was never reported as saved.
  case tornTail(bytes: Int)
  /// A piece of the journal is unreadable; `lost` says what was in it.
  case damagedJournal(line: Int, bytes: Int, lost: LostChanges)
  /// A change of the journal does not fit the workspace.
  case notApplied(sequence: Int, label: String, reason: String)
  /// Another program changed the file; all of our changes had been in it, so its state counts.
  case fileChanged
  /// Another program changed the file while the journal held changes that were not in it.
  case mergedIntoChangedFile(applied: Int, of: Int)
  /// The journal beside the file belongs to another workspace, and so was not applied.
  case journalOfAnotherWorkspace(changes: Int)
  /// An older program wrote the file in this version of the format.
  case migrated(from: Int)
  /// Original files that were kept, by name.
  case setAside(files: [String])
  /// The workspace is not encrypted and lies where others may come to see it.
  case exposed(Exposure)

  /// One sentence for people, fit for a terminal.
  public var summary: String {
    switch self {
    case .replayed(let changes):
      "The last session did not end normally; \(Self.count(changes)) restored from the journal."
    case .readOnly(let holder):
      "Read-only: \(holder.printable) holds the file."
    case .notWritable(let reason):
      "Read-only: the file cannot be written (\(reason.printable))."
    case .formerHolderGone(let holder):
      "\(holder.printable) is gone; the file was taken over."
    case .tornTail(let bytes):
      "The journal ended in an unfinished record of \(bytes) bytes; it was never shown as saved."
    case .damagedJournal(let line, let bytes, let lost):
      "The journal is damaged at line \(line) (\(bytes) bytes); " + lost.summary
    case .notApplied(let sequence, let label, let reason):
      "Change \(sequence) (\(label.printable)) could not be applied: \(reason.printable)"
    case .fileChanged:
      "Another program changed the file; its state counts, and undo begins anew."
    case .mergedIntoChangedFile(let applied, let total):
      "Another program changed the file; \(applied) of \(Self.count(total)) that were not in it"
        + " yet have been applied to its new state."
    case .journalOfAnotherWorkspace(let changes):
      "The journal beside the file belongs to another workspace; \(Self.count(changes)) in it"
        + " not applied."
    case .migrated(let version):
      "The file had format version \(version) and now has \(WorkspaceFile.version)."
    case .setAside(let files):
      "Originals are kept as \(files.joined(separator: " and ").printable)."
    case .exposed(.gitWorkTree(let folder)):
      "Not encrypted, and in the git work tree \(folder.printable): do not commit it by mistake."
    case .exposed(.synchronised(let program, let folder)):
      "Not encrypted, and in \(folder.printable), which \(program) copies to other machines."
    }
  }

  private static func count(_ changes: Int) -> String {
    changes == 1 ? "1 change" : "\(changes) changes"
  }
}
