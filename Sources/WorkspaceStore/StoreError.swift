import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// Why a workspace could not be read or written.
public enum StoreError: Error, Equatable, Sendable {
  /// Nothing stands at the path.
  case missing(path: String)
  /// Something else than a regular file stands at the path.
  case notAFile(path: String, kind: FileKind)
  /// The file is larger than what is read at all; both in bytes.
  case tooLarge(path: String, size: Int, limit: Int)
  /// The name leaves no room for those of the files beside it; both in bytes.
  case nameTooLong(path: String, bytes: Int, limit: Int)
  /// The system does not let the file be read.
  case unreadable(path: String, reason: SystemError)
  /// The system does not let the file be written.
  case unwritable(path: String, reason: SystemError)
  /// A file that must not be replaced stands there already.
  case alreadyExists(path: String)
  /// The file is not a workspace of any version.
  case notAWorkspace(path: String, position: TextPosition, found: String?)
  /// A newer program wrote the file.
  case newerVersion(path: String, position: TextPosition, version: Int)
  /// The file is encrypted and cannot be opened.
  case sealed(path: String, reason: SealedFileError)
  /// A passphrase was given, but the file is in clear.
  case inClear(path: String)
  /// The file is no longer the workspace that is open.
  case replaced(path: String, by: Replacement)
  /// The text is not what the format asks for.
  case damaged(path: String, position: TextPosition, problem: DocumentProblem)
  /// The text has the right form, but contradicts itself.
  case contradiction(path: String, position: TextPosition, problem: Diagnostic)
  /// Another instance holds the file, or it cannot be written at all; `holder` is nil then.
  case readOnly(path: String, holder: String?)
  /// The file is no longer what was read or written last; it was not overwritten.
  case changedByAnotherProgram(path: String)
  /// A change does not follow on the last one that was stored.
  case outOfSequence(expected: Int, found: Int)
  /// What was read back is not what was written.
  case differsAfterWriting(path: String)
  /// A file that is to be attached is not there.
  case noSuchSource(path: String)
  /// Somebody wrote to a file while it was being copied.
  case changedWhileRead(path: String)
  /// The user ended it; nothing was left behind.
  case cancelled(path: String)
  /// The file of some evidence is not in its folder.
  case evidenceMissing(path: String)
  /// The file of some evidence is not what was attached.
  case notTheEvidence(path: String)
  /// The workspace was closed before.
  case closed(path: String)

  /// What stands in the place of a workspace that is open.
  public enum Replacement: Hashable, Sendable {
    /// A file in clear, while the open one is encrypted.
    case clear
    /// A file that is encrypted, while the open one is in clear.
    case encrypted
    /// A file that is encrypted with another key.
    case otherKey
    /// A workspace with another identifier.
    case otherWorkspace
  }
}
