import AssessmentModel
import DocumentFormat

/// What becomes of a workspace whose file has been taken away and replaced by another one.
extension OpenWorkspace {
  /// Throws ``StoreError/replaced(path:by:)`` where another workspace stands in the place of this one,
  /// or this one in clear while it is encrypted; costs a whole reading.
  public func checkIdentity() throws(StoreError) {
    _ = try WorkspaceStore.recover(paths, key: key, disk: disk)
  }

  /// Writes a document beside the file in whose place a stranger stands, sealed where this workspace is;
  /// gives its name. The first free one of `NAME.1`, `NAME.2` … is taken, or `former` written anew.
  public func keepBeside(
    _ document: WorkspaceDocument, replacing former: String? = nil
  ) throws(StoreError) -> String {
    let link = writing.withLock { $0?.links[document.revision] }
    let clear = JSONWriter.document(WorkspaceFile(document, link: link))
    let bytes = protection?.seal(clear) ?? clear
    if let former {
      let path = "\(FilePaths.folder(of: paths.file))/\(former)"
      try disk.replace(path, through: "\(paths.file).aside", with: bytes)
      return former
    }
    return FilePaths.name(of: try WorkspaceStore.keep(bytes, beside: paths.file, disk: disk))
  }

  /// Does what looks at the files; where it finds a stranger, that is remembered until they change.
  func minding<Result>(
    _ statuses: [FileStatus?], _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      if case .replaced = error { stranger.withLock { $0 = statuses } }
      throw error
    }
  }
}
