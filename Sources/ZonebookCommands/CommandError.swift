import AssessmentModel
import AssessmentRecords
import AssessmentReports
import AssessmentTables
import DocumentFormat
import RequirementCatalog
import SamplePlants
import WorkspaceStore

/// Why a command ended early; the prose is in `Messages.swift`.
enum CommandError: Error {
  /// A workspace or table could not be read.
  case unreadable(StoreError)
  /// A file could not be written.
  case unwritable(StoreError)
  /// Another instance has the workspace open.
  case held(path: String, holder: String)
  /// A table has problems.
  case unfitTable(path: String, TableProblems)
  /// The workspace refuses an edit.
  case refused(path: String, EditError)
  /// A sample cannot be built.
  case sample(SampleError)
  /// A report cannot be rendered.
  case report(ReportError)
  /// A report that was written is not what it should be.
  case unfitReport(path: String, problems: [String])
  /// No zone or conduit has this code.
  case unknownCode(path: String, String)
  /// No finding has this code.
  case unknownFinding(path: String, String)
  /// No evidence, or more than one, goes by this identifier or beginning of a digest.
  case unknownEvidence(path: String, String, matches: Int)
  /// The standard has no such requirement.
  case unknownRequirement(RequirementNotationError)
  /// A user's own texts are not what an overlay is.
  case brokenOverlay(path: String, position: TextPosition, problem: DocumentProblem)
  /// A key file is not what it must be.
  case brokenDocument(path: String, DocumentFault)
  /// A record or a bundle could not be made or read.
  case record(RecordError)
  /// The environment names no folder for the user's settings.
  case noConfigFolder
  /// `-` stands where only a file can.
  case needsFile(String)
  /// Two inputs are to come from standard input.
  case inputTwice
  /// Standard input cannot be read.
  case inputFailed(code: Int32)
  /// Standard output cannot be written.
  case outputFailed(code: Int32)
  /// Whoever read the output has stopped reading, as `head` does.
  case outputClosed
  /// A workspace is encrypted, and nobody gave its passphrase.
  case noPassphrase(path: String)
  /// A file or descriptor that should hold a passphrase holds none.
  case emptyPassphrase(source: String)
  /// A new passphrase has too few characters.
  case passphraseTooShort(least: Int)
  /// A new passphrase was typed differently the second time.
  case passphrasesDiffer
  /// A workspace that is to be encrypted is encrypted.
  case alreadyEncrypted(path: String)
  /// A workspace that should be encrypted is in clear.
  case notEncrypted(path: String)
  /// No folder for a temporary copy could be made.
  case noTemporaryFolder(path: String, code: Int32)
  /// A source of observations cannot be opened or read.
  case unreadableSource(path: String, code: Int32)
  /// A source of observations is a folder or a device.
  case unfitSource(path: String, isFolder: Bool)
  /// Nothing is known that begins like a source of observations.
  case unknownSource(path: String)
  /// A source of observations is of a kind that is not read, for a reason.
  case refusedSource(path: String, place: String, reason: String)
  /// The workbench was left with something that is not on the disk.
  case unsaved(summary: String)
  /// The workbench cannot run here.
  case workbench(summary: String, fix: String)
}
