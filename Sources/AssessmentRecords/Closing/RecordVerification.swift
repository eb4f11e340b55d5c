import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Glibc
import WorkspaceStore

/// How the files beside a closing record compare with it.
public struct RecordVerification: Equatable, Sendable {
  /// The largest record that is read, in bytes; a file takes some 250 of them.
  private static let sizeLimit = 64 << 20

  /// The record.
  public let record: ClosingRecord
  /// What its signature proves.
  public let signature: SignatureState
  /// What has become of each of its files, then the files that are not in it.
  public let files: [FileFinding]

  /// Compares a record with the files beside it; changes nothing on the disk.
  ///
  /// `expectedKey` is the key that must have signed; without one, any key will do.
  public init(of path: String, expectedKey: PublicKey? = nil) throws(RecordError) {
    let bytes = try RecordError.files { () throws(StoreError) in
      try AtomicFile.read(path, limit: Self.sizeLimit)
    }
    let record: ClosingRecord
    do throws(DocumentFault) {
      record = try ClosingRecord.read(bytes)
    } catch {
      throw .document(path: path, error)
    }
    let folder = RelativeName.split(path).folder
    let known = record.files.map { FileFinding($0, in: folder) }
    self.init(
      record, signature: SignatureState(of: record, expectedKey: expectedKey),
      files: try known + Self.added(to: record, in: folder))
  }

  init(_ record: ClosingRecord, signature: SignatureState, files: [FileFinding]) {
    self.record = record
    self.signature = signature
    self.files = files
  }

  /// Whether the signature proves what was expected and every file is as it was.
  public var isGood: Bool { signature == .good && files.allSatisfy { $0.state == .same } }

  // MARK: Pieces

  private static func added(
    to record: ClosingRecord, in folder: String
  ) throws(RecordError) -> [FileFinding] {
    guard let workspace = record.files.first(where: { $0.role == .workspace })?.name.text else {
      return []
    }
    let known = Set(record.files.map(\.name.text))
    var found: [FileFinding] = []
    for role in [FileRole.journal, .history] {
      let name = workspace + (role.ending ?? "")
      if !known.contains(name), WorkspaceParts.exists("\(folder)/\(name)") {
        found.append(FileFinding(name: name, role: role, state: .added))
      }
    }
    for digits in try WorkspaceParts.evidence(beside: "\(folder)/\(workspace)") {
      let name = "\(workspace)\(FileRole.evidenceFolder)/\(digits)"
      if !known.contains(name) {
        found.append(FileFinding(name: name, role: .evidence, state: .added))
      }
    }
    return found
  }
}

extension FileFinding {
  /// Compares a file in a folder with what a record says of it.
  init(_ file: RecordedFile, in folder: String) {
    name = file.name.text
    role = file.role
    do throws(RecordError) {
      let path = file.name.path(in: folder)
      let size = try FileReader(recorded: path).size
      if size != file.size {
        state = size > file.size ? .larger(size: size) : .smaller(size: size)
        return
      }
      let source = SourceFile(name: file.name, role: file.role, path: path)
      state = try source.read() == file ? .same : .changed
    } catch {
      state = FileState(error)
    }
  }
}

extension FileState {
  /// What an error says about the file that was read.
  fileprivate init(_ error: RecordError) {
    switch error {
    case .file(.missing): self = .missing
    case .file(.notAFile(_, let kind)): self = .notAFile(kind)
    case .file(.unreadable(_, let reason)) where reason.code == ENOTDIR: self = .missing
    case .file(.unreadable(_, let reason)): self = .unreadable(reason)
    default: self = .changed
    }
  }
}
