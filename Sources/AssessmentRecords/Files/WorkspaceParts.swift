import AssessmentModel
import DocumentSecurity
import Foundation
import WorkspaceStore

/// The files that belong to a workspace, found by the names that they have by convention.
public struct WorkspaceParts: Equatable, Sendable {
  /// The files in the order of the bytes of their names.
  public private(set) var files: [SourceFile]

  /// Collects the files of a workspace and some reports, with names as seen from `folder`.
  ///
  /// `path` is the workspace with symbolic links followed. A closing record beside it belongs to a
  /// bundle, but not to another record.
  public init(
    of path: String, reports: [String], from folder: String, includingRecord: Bool
  ) throws(RecordError) {
    var files: [SourceFile] = []
    let singles: [FileRole] =
      [.workspace, .journal, .history] + (includingRecord ? [.record] : [])
    for role in singles {
      let part = path + (role.ending ?? "")
      if role == .workspace || Self.exists(part) {
        files.append(try Self.file(part, role, from: folder))
      }
    }
    for name in try Self.evidence(beside: path) {
      let part = "\(path)\(FileRole.evidenceFolder)/\(name)"
      files.append(try Self.file(part, .evidence, from: folder))
    }
    for report in reports { files.append(try Self.file(report, .report, from: folder)) }
    files.sort { $0.name < $1.name }
    for (first, second) in zip(files, files.dropFirst()) where first.name == second.name {
      throw .sameName(path: second.path)
    }
    if includingRecord { try Self.checkForBundle(files) }
    self.files = files
  }

  /// Throws where a name is one that could not be unpacked.
  private static func checkForBundle(_ files: [SourceFile]) throws(RecordError) {
    let workspace = files.first { $0.role == .workspace }?.name.text ?? ""
    for file in files {
      let recorded = RecordedFile(
        name: file.name, role: file.role, size: 0, sha256: ContentDigest(of: []))
      guard let rule = BundleLayout.broken(by: recorded, beside: workspace) else { continue }
      throw .unfitForBundle(path: file.path, rule: rule)
    }
  }

  /// The names of the evidence of a workspace; those of other files in its folder are left out.
  static func evidence(beside path: String) throws(RecordError) -> [String] {
    let folder = path + FileRole.evidenceFolder
    guard exists(folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { ContentDigest(text: $0) != nil }.sorted()
    } catch {
      throw .file(.unreadable(path: folder, reason: SystemError(EIO)))
    }
  }

  /// Whether anything stands at a path, be it a link to nothing.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func file(
    _ path: String, _ role: FileRole, from folder: String
  ) throws(RecordError) -> SourceFile {
    let name = try RelativeName(of: path, from: folder)
    guard !BundleLayout.reservedNames.contains(name.text) else { throw .unfitName(path: path) }
    return SourceFile(name: name, role: role, path: path)
  }
}
