import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Foundation
import Glibc
import WorkbenchApp
import WorkspaceStore

/// The folder in which an editor of the user's has a text, and what says later whose text it is.
///
/// A lock on the folder is held by this process and, since it passes on, by the editor. So what a crash
/// leaves is told from what is in use, and a text that only lies there finds its way back as a draft.
enum EditorFolder {
  /// The file with the text.
  static let textName = "note.txt"
  /// The file that says what the text belongs to; sealed for an encrypted workspace.
  static let originName = "origin"
  /// What the names of such folders begin with; six letters or digits follow.
  static let prefix = "zonebook"

  /// What a text in an editor belongs to.
  struct Origin: JSONRecord {
    var workspace = WorkspaceID(unchecked: "w-0")
    var draft = ""
    /// The text that the editor was given.
    var given = ContentDigest(of: [])

    static let fields: [Field<Origin>] = [
      .text("draft", \.draft),
      .required("given", \.given),
      .required("workspace", \.workspace),
    ]

    /// The bytes of its file.
    func bytes(key: DataKey?) -> [UInt8] {
      let clear = JSONWriter.document(self)
      return key.map { SealedFile.seal(clear, as: .draft, key: $0) } ?? clear
    }

    /// Reads it; nil where it belongs to another key.
    static func read(_ bytes: [UInt8], key: DataKey?) -> Origin? {
      var clear = bytes
      if SealedFile.begins(bytes) {
        guard let key, let opened = try? SealedFile.open(bytes, as: .draft, key: key) else {
          return nil
        }
        clear = opened
      }
      return try? JSONReader.document(Origin.self, from: clear)
    }
  }

  /// Locks a folder for as long as this process or a child of it has the descriptor.
  static func lock(_ folder: String) -> Int32 {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    if file >= 0 { flock(file, LOCK_EX | LOCK_NB) }
    return file
  }

  // MARK: What a crash left

  /// The folders of this user's editors whose processes are gone; sorted.
  static func abandoned(_ environment: [String: String]) -> [String] {
    let parents = [PrivateFolder.parent(environment)] + PrivateFolder.memoryParents(environment)
    let found = Set(parents).flatMap { parent in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
      return names.filter(isName).map { "\(parent)/\($0)" }
    }.filter(isOurs)
    guard !found.isEmpty else { return [] }
    let running = commandLines()
    return found.filter { folder in !running.contains { $0.contains(folder) } }.sorted()
  }

  /// Takes the texts of a workspace that are still in the folders of editors that are gone. `keep` gets
  /// those that the editor changed, by draft; where it says that they are kept, the folders go.
  /// Gives the folders that went.
  static func rescue(
    for id: WorkspaceID, key: DataKey?, _ environment: [String: String],
    keep: ([DraftKey: [String]]) -> Bool
  ) -> [String] {
    var drafts: [DraftKey: [String]] = [:]
    var folders: [String] = []
    for folder in abandoned(environment) {
      guard let origin = origin(of: folder, key: key), origin.workspace == id else { continue }
      folders.append(folder)
      guard let bytes = try? AtomicFile.read("\(folder)/\(textName)", limit: 1 << 24),
        ContentDigest(of: bytes) != origin.given, let draft = DraftKey(text: origin.draft)
      else { continue }
      var text = String(decoding: bytes, as: UTF8.self)
      while text.hasSuffix("\n") { text.removeLast() }
      drafts[draft] = [text]
    }
    guard !folders.isEmpty, drafts.isEmpty || keep(drafts) else { return [] }
    folders.forEach(PrivateFolder.remove)
    return folders
  }

  /// Removes the folders in memory of editors that are gone which no program of today made: a text of
  /// an encrypted workspace must not stay there in clear.
  static func removeUnmarked(_ environment: [String: String]) {
    let memory = PrivateFolder.memoryParents(environment)
    for folder in abandoned(environment)
    where memory.contains(where: { folder.hasPrefix($0 + "/") }) {
      if access("\(folder)/\(originName)", F_OK) != 0 { PrivateFolder.remove(folder) }
    }
  }

  /// Whether the text in a folder is known to be one of an encrypted workspace, whose next start takes it.
  static func isSealed(_ folder: String) -> Bool {
    let bytes = try? AtomicFile.read("\(folder)/\(originName)", limit: 1 << 16)
    return bytes.map { SealedFile.begins($0) } ?? false
  }

  private static func origin(of folder: String, key: DataKey?) -> Origin? {
    guard let bytes = try? AtomicFile.read("\(folder)/\(originName)", limit: 1 << 16) else {
      return nil
    }
    return Origin.read(bytes, key: key)
  }

  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix + "-") else { return false }
    let rest = name.dropFirst(prefix.count + 1)
    return rest.count == 6 && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Whether a folder is this user's, has the text of an editor in it, and nobody holds its lock.
  private static func isOurs(_ folder: String) -> Bool {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == getuid(), access("\(folder)/\(textName)", F_OK) == 0
    else { return false }
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }

  /// What the processes of this machine were called with, for editors of programs that took no lock.
  private static func commandLines() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int($0) != nil }.compactMap { number in
      FileManager.default.contents(atPath: "/proc/\(number)/cmdline").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
