import AssessmentModel

/// Something that the workbench wants done outside of it; the answer comes back as a message.
public enum Effect: Sendable {
  /// Put the change on the disk. `document` is the state after it, for a later snapshot.
  case persist(Change, document: WorkspaceDocument)
  /// Keep where the user is.
  case saveResume(ResumeState)
  /// Open a workspace; the passphrase is for one that is encrypted.
  case open(path: String, passphrase: String?)
  /// Make a workspace, empty or from a sample plant, and open it; with a passphrase it is encrypted.
  case create(path: String, sample: String?, passphrase: String?)
  /// Write a report file; `overwrites` says that the user agreed to replace one.
  case writeReport(ReportFile, path: String, document: WorkspaceDocument, overwrites: Bool)
  /// Read everything that was ever done to the workspace.
  case readTrail
  /// Copy a file beside the workspace, so that it can be referred to; `~` stands for the home folder.
  case copyEvidence(path: String)
  /// Stop copying; nothing is left of it.
  case cancelCopy
  /// Find out what a path that was begun can become.
  case completePath(String)
  /// Let the user edit a text in $EDITOR.
  case editOutside(TextPanel.Purpose, text: String)
  /// Put a text into the terminal's clipboard.
  case copy(String)
  /// Draw everything anew.
  case repaint
  /// Stop the program until the shell continues it.
  case suspend
  /// Leave the program.
  case quit
}
