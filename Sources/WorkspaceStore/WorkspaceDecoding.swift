import AssessmentModel
import DocumentFormat

/// Turns the bytes of a workspace file into values, or says exactly what is wrong where.
struct WorkspaceDecoding {
  let bytes: [UInt8]
  let path: String

  /// The file's content; throws for anything that is no sound workspace of a known version.
  func file() throws(StoreError) -> WorkspaceFile {
    var file: WorkspaceFile
    do throws(DocumentProblem) {
      file = try JSONReader.document(WorkspaceFile.self, from: bytes)
    } catch {
      guard let upgraded = try upgradedFile() else { throw reason(for: error) }
      file = upgraded
    }
    if file.formatVersion != FormatVersion(), let upgraded = try upgradedFile() { file = upgraded }
    if let problem = file.workspace.integrityProblems().first {
      let offset = JSONPath(problem.place).offset(in: bytes)
      throw .contradiction(path: path, position: position(offset), problem: problem)
    }
    return file
  }

  /// The content of a file of an older version; nil where it is not of one.
  private func upgradedFile() throws(StoreError) -> WorkspaceFile? {
    guard let version = Self.olderVersion(of: bytes) else { return nil }
    do throws(DocumentProblem) {
      let old = try JSONReader.document(JSONTree.self, from: bytes)
      guard let new = FormatStep.upgraded(old) else { return nil }
      var file = try JSONReader.document(
        WorkspaceFile.self, from: JSONWriter.document(new, layout: .oneLine))
      file.writtenVersion = version
      return file
    } catch {
      // Where today's form is not met, the place is that of the value in the file as it stands.
      let offset = error.path.isEmpty ? error.offset : JSONPath(error.path).offset(in: bytes)
      throw .damaged(path: path, position: position(offset), problem: error)
    }
  }

  /// The version of a workspace that an older program wrote; nil for anything else.
  private static func olderVersion(of bytes: [UInt8]) -> Int? {
    let head = FormatHead(of: bytes)
    guard head.name?.text == WorkspaceFile.format, head.isWellFormed,
      let version = head.version?.number, (1..<WorkspaceFile.version).contains(version)
    else { return nil }
    return version
  }

  /// Tells a newer version and something else apart from damage.
  private func reason(for problem: DocumentProblem) -> StoreError {
    let head = FormatHead(of: bytes)
    if let name = head.name, name.text != WorkspaceFile.format {
      return .notAWorkspace(path: path, position: position(name.offset), found: name.text)
    }
    if head.name == nil, head.isWellFormed || !head.isObject {
      return .notAWorkspace(path: path, position: position(problem.offset), found: nil)
    }
    if head.name != nil, let version = head.version, version.number > WorkspaceFile.version {
      return .newerVersion(
        path: path, position: position(version.offset), version: version.number)
    }
    return .damaged(path: path, position: position(problem.offset), problem: problem)
  }

  private func position(_ offset: Int) -> TextPosition { TextPosition(of: offset, in: bytes) }
}
