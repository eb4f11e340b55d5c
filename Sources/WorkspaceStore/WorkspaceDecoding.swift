import AssessmentModel
import DocumentFormat

/// Turns the bytes of a workspace file into values, or says exactly what is wrong where.
struct WorkspaceDecoding {
  let bytes: [UInt8]
  let path: String

  /// The file's content; throws for anything that is no sound workspace of a known version.
  func file() throws(StoreError) -> WorkspaceFile {
    let file: WorkspaceFile
    do {
      file = try JSONReader.document(WorkspaceFile.self, from: bytes)
    } catch {
      throw reason(for: error)
    }
    if let problem = file.workspace.integrityProblems().first {
      let offset = JSONPath(problem.place).offset(in: bytes)
      throw .contradiction(path: path, position: position(offset), problem: problem)
    }
    return file
  }

  /// Tells a newer version and something else apart from damage.
  private func reason(for problem: DocumentProblem) -> StoreError {
    var head = FormatHead()
    head.scan(bytes)
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
