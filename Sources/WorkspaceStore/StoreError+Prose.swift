import AssessmentModel
import DocumentFormat

extension StoreError {
  /// What happened, in one sentence without the place.
  public var summary: String { prose.summary }

  /// Where: the file, with line and column where they are known, as `FILE:3:14`.
  public var place: String {
    let prose = prose
    return prose.position.map { "\(prose.path):\($0.line):\($0.column)" } ?? prose.path
  }

  /// What to do, in one sentence.
  public var fix: String { prose.fix }

  /// Whether something could not be written; otherwise it could not be read or is not valid.
  public var concernsWriting: Bool {
    switch self {
    case .missing, .notAFile, .tooLarge, .nameTooLong, .unreadable, .notAWorkspace, .newerVersion,
      .sealed, .inClear, .replaced, .damaged, .contradiction, .noSuchSource, .changedWhileRead,
      .evidenceMissing,
      .notTheEvidence:
      false
    case .unwritable, .alreadyExists, .readOnly, .changedByAnotherProgram,
      .outOfSequence, .differsAfterWriting, .cancelled, .closed:
      true
    }
  }

  private struct Prose {
    var path = ""
    var position: TextPosition?
    var summary: String
    var fix: String

    init(_ path: String, at position: TextPosition? = nil, _ summary: String, fix: String) {
      self.path = path.printable
      self.position = position
      self.summary = summary
      self.fix = fix
    }
  }

  private var prose: Prose {
    switch self {
    case .missing(let path):
      Prose(path, "there is no such file", fix: "check the name, or make one with zonebook new")
    case .notAFile(let path, let kind):
      Prose(path, "this is \(kind.title), not a file", fix: "give the path of a regular file")
    case .tooLarge(let path, let size, let limit):
      Prose(
        path, "the file has \(size) bytes; at most \(limit) are read",
        fix: "check that it is the right file")
    case .nameTooLong(let path, let bytes, let limit):
      Prose(
        path, "the name has \(bytes) bytes; those of the files beside it leave room for \(limit)",
        fix: "choose a shorter name")
    case .unreadable(let path, let reason):
      Prose(
        path, "the file cannot be read: \(reason.summary)",
        fix: "check the permissions and the disk, then try again")
    case .unwritable(let path, let reason):
      Prose(
        path, "it cannot be written: \(reason.summary)",
        fix: "check free space and permissions, or save a copy elsewhere")
    case .alreadyExists(let path):
      Prose(
        path, "there is such a file already",
        fix: "choose another name, or remove that file first")
    case .notAWorkspace(let path, let position, let found):
      Prose(
        path, at: position,
        found.map { "this is no zonebook workspace; its format is \"\($0.printable)\"" }
          ?? "this is no zonebook workspace",
        fix: "check that it is the right file; it was not touched")
    case .newerVersion(let path, let position, let version):
      Prose(
        path, at: position,
        "a newer zonebook wrote this: its format version is \(version),"
          + " known up to \(WorkspaceFile.version)",
        fix: "open it with a newer zonebook; it was not touched")
    case .sealed(let path, let reason): Prose(path, reason.summary, fix: reason.fix)
    case .inClear(let path):
      Prose(
        path, "the file is not encrypted, but a passphrase was given for it",
        fix: "check that it is the right file; to use it as it is, leave the passphrase out")
    case .replaced(let path, let replacement):
      Prose(
        path, replacement.summary,
        fix: "if you did that yourself, open it again; else put the right file back, or save a copy"
          + " elsewhere; that file was not touched")
    case .damaged(let path, let position, let problem):
      Prose(
        path, at: position,
        problem.summary + (problem.path.isEmpty ? "" : " (in \(problem.path.printable))"),
        fix: "correct the text there, or go back to a copy; the file was not touched")
    case .contradiction(let path, let position, let problem):
      Prose(
        path, at: position, "\(problem.summary) (in \(problem.place))".printable,
        fix: "\(problem.fix); the file was not touched")
    case .readOnly(let path, let holder):
      Prose(
        path, holder.map { "\($0.printable) holds the file" } ?? "the file can only be read",
        fix: holder == nil
          ? "change the permissions, or save a copy elsewhere"
          : "close it there first, or save a copy under another name")
    case .changedByAnotherProgram(let path):
      Prose(
        path, "another program changed the file; it was not overwritten",
        fix: "keep both, or save a copy elsewhere; every change is in the journal")
    case .outOfSequence(let expected, let found):
      Prose(
        "", "change \(found) does not follow on the stored ones; \(expected) is next",
        fix: "save the whole workspace, and report this as a fault of zonebook")
    case .differsAfterWriting(let path):
      Prose(
        path, "what was written reads back differently; the former file was kept",
        fix: "check the disk, and save a copy elsewhere")
    case .noSuchSource(let path):
      Prose(path, "there is no such file", fix: "check the name of the file to attach")
    case .changedWhileRead(let path):
      Prose(
        path, "the file was changed while it was copied",
        fix: "attach it when nobody writes to it, or attach a copy of it")
    case .cancelled(let path):
      Prose(path, "it was cancelled; nothing was left behind", fix: "start it again when you like")
    case .evidenceMissing(let path):
      Prose(
        path, "the file of this evidence is not there",
        fix: "put it back from a copy of the workspace, or attach the original again")
    case .notTheEvidence(let path):
      Prose(
        path, "the file of this evidence is not what was attached",
        fix: "put it back from a copy of the workspace, or attach the original again")
    case .closed(let path):
      Prose(path, "the workspace was closed before", fix: "open it again")
    }
  }
}

extension StoreError.Replacement {
  /// What stands there now, in one sentence.
  fileprivate var summary: String {
    switch self {
    case .clear: "a file that is not encrypted has taken the place of this workspace"
    case .encrypted: "an encrypted file has taken the place of this workspace"
    case .otherKey:
      "a file that is encrypted with another key has taken the place of this workspace"
    case .otherWorkspace: "another workspace has taken the place of this one"
    }
  }
}
