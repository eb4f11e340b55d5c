import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Foundation
import WorkbenchApp
import WorkspaceStore

/// The user's own state: files opened lately, and where the user was in each workspace.
///
/// It lies in `$XDG_STATE_HOME/zonebook`, else `~/.local/state/zonebook`; without either nothing is
/// kept. Losing it loses no answer, so failures to write it are passed over.
struct StateFolder: Sendable {
  let path: String?
  private let isRecentAllowed: Bool

  /// The folder that the environment names.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    isRecentAllowed = environment["ZONEBOOK_RECENT"] != "off"
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/zonebook"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/zonebook"
    } else {
      path = nil
    }
  }

  // MARK: Recent files

  /// Whether a list of recent files is kept, which the user may forbid; nil where
  /// `ZONEBOOK_RECENT=off` does or there is no place for it.
  var keepsRecents: Bool? {
    guard let path, isRecentAllowed else { return nil }
    return access(path + "/" + Self.noRecents, F_OK) != 0
  }

  /// Turns the list on, or forgets it and turns it off.
  func keepRecents(_ areKept: Bool) {
    guard let path else { return }
    if areKept {
      unlink(path + "/" + Self.noRecents)
    } else {
      write([], to: Self.noRecents)
      unlink(path + "/recent.json")
    }
  }

  /// The file that says that no list is wanted.
  private static let noRecents = "no-recent-files"

  /// Paths of files that were open lately, the newest first.
  func recents() -> [String] {
    guard keepsRecents == true, let path,
      let bytes = try? AtomicFile.read(path + "/recent.json", limit: 1 << 20)
    else { return [] }
    return (try? JSONReader.document([String].self, from: bytes)) ?? []
  }

  /// Puts a path first among the recent ones.
  func noteRecent(_ file: String) {
    guard keepsRecents == true else { return }
    let absolute = URL(fileURLWithPath: file).path
    let paths = [absolute] + recents().filter { $0 != absolute }
    write(JSONWriter.document(Array(paths.prefix(12))), to: "recent.json")
  }

  // MARK: The user

  /// What the user said last to be called; nil where that was never said.
  var author: String? {
    guard let path, let bytes = try? AtomicFile.read(path + "/author.json", limit: 1 << 16) else {
      return nil
    }
    return (try? JSONReader.document([String].self, from: bytes))?.first
  }

  /// Keeps what the user said to be called.
  func keepAuthor(_ name: String) { write(JSONWriter.document([name]), to: "author.json") }

  // MARK: Resume

  /// Where the user was in a workspace, or nil. Copies of one workspace are told apart by their path.
  ///
  /// `key` opens that of an encrypted workspace.
  func resume(_ id: WorkspaceID, at file: String, key: DataKey?) -> ResumeState? {
    guard let path,
      let bytes = try? AtomicFile.read("\(path)/\(Self.name(id, file))", limit: 1 << 24)
    else { return nil }
    var clear = bytes
    if SealedFile.begins(bytes) {
      guard let key, let opened = try? SealedFile.open(bytes, as: .draft, key: key) else {
        return nil
      }
      clear = opened
    }
    return try? JSONReader.document(ResumeState.self, from: clear)
  }

  /// Keeps where the user is, with drafts; sealed for an encrypted workspace.
  func keep(_ resume: ResumeState, for id: WorkspaceID, at file: String, key: DataKey?) {
    let clear = JSONWriter.document(resume)
    write(
      key.map { SealedFile.seal(clear, as: .draft, key: $0) } ?? clear, to: Self.name(id, file))
  }

  /// A name from the workspace's identifier and a hash (FNV-1a) of the file's full path.
  static func name(_ id: WorkspaceID, _ file: String) -> String {
    let full = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    let hash = full.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
    }
    return "resume-\(id.text)-\(String(hash, radix: 16)).json"
  }

  private func write(_ bytes: [UInt8], to name: String) {
    guard let path else { return }
    makeFolder(path)
    try? AtomicFile.write(bytes, to: path + "/" + name)
  }

  /// Makes a folder that only the user can enter, and those above it that are missing.
  private func makeFolder(_ path: String) {
    guard access(path, F_OK) != 0, let slash = path.lastIndex(of: "/") else { return }
    if slash > path.startIndex { makeFolder(String(path[..<slash])) }
    mkdir(path, 0o700)
  }
}
