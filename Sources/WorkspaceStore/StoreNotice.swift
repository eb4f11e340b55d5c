import AssessmentModel

/// Something that the user should know about how a workspace was opened; nothing was lost silently.
public enum StoreNotice: Hashable, Sendable {
  /// The program ended without a snapshot; the journal gave the changes since the last one.
  case replayed(changes: Int)
  /// A session is at work, whose changes in the journal are included; nil where it gave no name.
  case openNow(holder: HolderName?, changes: Int)
  /// The lock is one of another machine, and whether its session has ended is not known here; its
  /// changes in the journal are included.
  case openElsewhere(holder: HolderName, changes: Int)
  /// The lock was one of another machine, and nobody holds it here.
  case formerHolderElsewhere(holder: String)
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
  /// Changes in the journal, by number, that do not follow on those of this workspace.
  case notLinked(changes: [Int])
  /// The file and the journal both have changes after a common state, and were merged; `conflicts`
  /// counts the fields that both changed differently.
  case merged(changes: Int, conflicts: Int)
  /// One of these fields: the file's value counts, the journal's stands beside it.
  case keptBeside(MergeConflict)
  /// The file is an older state of the workspace than its journal, whose changes are included.
  case olderFile(revision: Int, latest: Int)
  /// The journal is older than the file, and so was not applied.
  case olderJournal(changes: Int)
  /// The file is as far as the journal or further and does not know its changes; none was applied.
  case staleJournal(changes: Int)
  /// The journal does not say which workspace it is about, and so was not applied.
  case unknownJournal
  /// The journal beside the file belongs to another workspace, and so was not applied.
  case journalOfAnotherWorkspace(changes: Int)
  /// An older program wrote the file in this version of the format.
  case migrated(from: Int)
  /// Original files that were kept, by name.
  case setAside(files: [String])
  /// The file has other names (hard links), which do not follow what is saved.
  case hardLinked(names: Int)
  /// The file system does not keep permissions, and the workspace is not encrypted.
  case readableByAll
  /// The history beside the file belongs to another workspace or does not say to which.
  case foreignHistory
  /// The workspace is not encrypted and lies where others may come to see it.
  case exposed(Exposure)

  /// One sentence for people, fit for a terminal.
  public var summary: String {
    switch self {
    case .replayed(let changes):
      "The last session did not end normally; \(Self.count(changes)) restored from the journal."
    case .openNow, .openElsewhere, .formerHolderElsewhere: sessionSummary
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
    case .notLinked(let changes):
      "The journal holds records that do not follow on this workspace, as of a copy (change"
        + "\(changes.count == 1 ? "" : "s") \(changes.map(String.init).joined(separator: ", ")));"
        + " they were not applied."
    case .merged, .keptBeside, .olderFile, .olderJournal, .staleJournal, .unknownJournal,
      .journalOfAnotherWorkspace:
      journalSummary
    case .migrated(let version):
      "The file had format version \(version) and now has \(WorkspaceFile.version)."
    case .setAside(let files):
      "Originals are kept as \(files.joined(separator: " and ").printable)."
    case .hardLinked, .readableByAll, .foreignHistory: placeSummary
    case .exposed(.gitWorkTree(let folder)):
      "Not encrypted, and in the git work tree \(folder.printable): do not commit it by mistake."
    case .exposed(.synchronised(let program, let folder)):
      "Not encrypted, and in \(folder.printable), which \(program) copies to other machines."
    }
  }

  static func count(_ changes: Int) -> String {
    changes == 1 ? "1 change" : "\(changes) changes"
  }
}
