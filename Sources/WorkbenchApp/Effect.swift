import AssessmentModel

/// Something that the workbench wants done outside of it; the answer comes back as a message.
public enum Effect: Sendable {
  /// Put the change on the disk. `document` is the state after it, for a later snapshot.
  case persist(Change, document: WorkspaceDocument)
  /// Keep where the user is.
  case saveResume(ResumeState)
  /// Open a workspace; the passphrase is for one that is encrypted.
  case open(path: TypedPath, passphrase: String?)
  /// Make a workspace, empty or from a sample plant, and open it; with a passphrase it is encrypted.
  case create(path: TypedPath, sample: String?, passphrase: String?)
  /// Write a report file; `overwrites` says that the user agreed to replace one.
  case writeReport(ReportOrder, document: WorkspaceDocument, overwrites: Bool)
  /// Read everything that was ever done to the workspace.
  case readTrail
  /// Write the whole workspace to another path; `overwrites` says that the user agreed to replace a
  /// file.
  case saveCopy(path: TypedPath, document: WorkspaceDocument, overwrites: Bool)
  /// Let a copy be the open workspace; `document` is the state to go on with.
  case goOnInCopy(path: String, revision: Int, document: WorkspaceDocument)
  /// Try at once to write what is not on the disk.
  case retryWriting
  /// Do what the user wants with a file that another program changed.
  case settleVersions(VersionChoice)
  /// Keep what the user said to be called.
  case keepAuthor(String)
  /// Keep a list of recent files, or forget it and keep none.
  case keepRecents(Bool)
  /// Copy a file beside the workspace, so that it can be referred to.
  case copyEvidence(path: TypedPath)
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
  /// Leave the program; everything is on the disk.
  case quit
  /// Leave the program without what is not on the disk; the user wants it so.
  case quitWithout
}
