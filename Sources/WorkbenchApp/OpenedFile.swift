import AssessmentModel

/// A workspace as the store hands it to the workbench.
public struct OpenedFile: Sendable {
  /// The workspace with its history.
  public var document: WorkspaceDocument
  /// Its path.
  public var path: String
  /// The last change that is certainly on the disk; nil where all are.
  public var savedRevision: Int?
  /// Why nothing can be written to it, in a sentence; nil where it can.
  public var readOnlyReason: String?
  /// What happened while opening, such as replayed changes.
  public var notices: [String]
  /// Where the user was last time.
  public var resume: ResumeState?

  /// Creates the message of a file that was opened.
  public init(
    document: WorkspaceDocument, path: String, readOnlyReason: String? = nil,
    notices: [String] = [], resume: ResumeState? = nil, savedRevision: Int? = nil
  ) {
    self.document = document
    self.path = path
    self.savedRevision = savedRevision
    self.readOnlyReason = readOnlyReason
    self.notices = notices
    self.resume = resume
  }
}
