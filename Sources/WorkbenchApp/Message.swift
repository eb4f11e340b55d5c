import AssessmentModel
import TerminalKit

/// Something that happened and that the workbench has to deal with.
public enum Message: Sendable {
  /// A key.
  case key(Key)
  /// Text that the terminal marked as pasted.
  case paste(String)
  /// The screen has another size now.
  case resize(Size)
  /// The mouse.
  case mouse(MouseEvent)
  /// The program is on the screen again after a suspension or an editor.
  case resumed
  /// A workspace has been opened.
  case opened(OpenedFile)
  /// A workspace could not be opened or made.
  case openFailed(String)
  /// The workspace is encrypted: it needs its passphrase, or the one that was given does not fit.
  case passphraseNeeded(path: String, isWrong: Bool)
  /// Every change up to this revision is on the disk.
  case persisted(revision: Int)
  /// Another program changed the file; its version lies beside ours under this name.
  case otherVersionKept(name: String)
  /// Another program put something in the journal's place; it is kept under this name, and all changes
  /// were written anew.
  case journalRestored(keptAs: String)
  /// Changes could not be written; the store keeps trying.
  case persistFailed(String)
  /// Every change ever made, oldest first, and what is wrong with the record of them; nil where it
  /// cannot be read.
  case trail([Change]?, problem: String?)
  /// The file could not be brought up to date; every change is in the journal.
  case snapshotFailed(String)
  /// The file is brought up to date before the program ends, and that takes a while.
  case closing
  /// Another program changed the file; nothing was overwritten.
  case changedElsewhere
  /// The other program's version is open now.
  case otherVersionTaken(OpenedFile)
  /// What the user wanted with the two versions could not be done.
  case versionsUnsettled(String)
  /// Another instance has saved the workspace, which is open read-only here.
  case news(WorkspaceDocument)
  /// The workspace, which is open read-only here, stays so for another reason.
  case readOnly(because: String)
  /// The workspace was open read-only and can be written now.
  case tookOver(OpenedFile)
  /// A copy of the workspace at a revision is on the disk; so many attached files are not beside it.
  case copyWritten(path: String, revision: Int, missingFiles: Int)
  /// A copy could not be written.
  case copyFailed(String)
  /// A file of the copy's name exists already.
  case copyExists(path: String)
  /// The copy is the open workspace now.
  case movedToCopy(path: String, revision: Int)
  /// A report file is on the disk and was read back.
  case reportWritten(ReportOrder)
  /// A report file could not be written.
  case reportFailed(ReportOrder, String)
  /// A file of that name exists already.
  case reportExists(ReportOrder)
  /// So much of copying a file and reading it back is done, 0 to 100.
  case evidenceProgress(percent: Int)
  /// A file lies beside the workspace and was read back.
  case evidenceCopied(CopiedFile)
  /// A file was not copied, and why; also after it was stopped.
  case evidenceFailed(String)
  /// What a path that was begun can become.
  case pathCompleted(String, PathCompletion)
  /// What came back from $EDITOR.
  case editedOutside(TextPanel.Purpose, EditedText)
  /// The user's own texts could not be read and are left out; why, in one line.
  case overlayIgnored(String)
  /// Files that were open lately, the newest first, and whether such a list is kept at all; nil where
  /// the user cannot decide that in the program.
  case recents([String], areKept: Bool?)
}

extension Message {
  /// What to tell the user when another program changed the file in the meantime.
  public static func otherVersion(keptAs name: String) -> String {
    "Another program changed the file; its version is kept as \(name)."
  }

  /// What to tell the user when another program put something in the journal's place.
  public static func otherJournal(keptAs name: String) -> String {
    "Another program changed the journal; what it left is kept as \(name), and ours was written anew."
  }
}
