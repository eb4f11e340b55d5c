import AssessmentModel
import DocumentFormat
import Glibc

/// The file beside a workspace that keeps, for the audit trail, what the journal no longer holds.
///
/// Records are only ever added to it. A torn tail, which was never relied on, is left out then.
struct HistoryFile {
  /// What the first line says.
  struct Head: JSONRecord {
    var workspace = WorkspaceID(unchecked: "w-0")
    static let fields: [Field<Head>] = [.required("workspace", \.workspace)]
  }

  let path: String
  let disk: Disk
  let coding: RecordCoding

  /// What the file holds; nil where there is none.
  func content() throws(StoreError) -> JournalContent? {
    do throws(StoreError) {
      let bytes = try disk.read(path).bytes
      if let version = JournalLine.version(of: bytes), version > JournalLine.version {
        throw .newerVersion(
          path: path, position: TextPosition(line: 1, column: 1), version: version)
      }
      return bytes.isEmpty ? nil : JournalContent(bytes, coding)
    } catch .missing {
      return nil
    }
  }

  /// The workspace that a history is about; nil where its first line does not say so.
  static func workspace(of content: JournalContent) -> WorkspaceID? {
    guard let first = content.lines.first, first.kind == .history else { return nil }
    return (try? content.value(Head.self, of: first))?.workspace
  }

  /// How many bytes of a history are read to find its first line, which has some 100.
  private static let headLimit = 4096

  /// Whether there is a history that is not about a workspace, as its first line tells. One of a newer
  /// version is left to those who read all of it.
  func isForeign(to workspace: WorkspaceID) throws(StoreError) -> Bool {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try disk.readStart(path, limit: Self.headLimit)
    } catch .missing {
      return false
    }
    guard !bytes.isEmpty, JournalLine.version(of: bytes) ?? 0 <= JournalLine.version else {
      return false
    }
    let line = bytes.firstIndex(of: 0x0A).map { Array(bytes[...$0]) } ?? bytes
    return Self.workspace(of: JournalContent(line, coding)) != workspace
  }

  /// What the next record of a history follows on; nil where nothing in it can be read.
  static func lastLink(of content: JournalContent) -> ContentDigest? {
    for line in content.lines.reversed() {
      switch line.kind {
      case .change:
        if let change = try? content.value(LinkedChange.self, of: line) { return change.link }
      case .origin:
        if let origin = try? content.value(HistoryOrigin.self, of: line) { return origin.link }
      case .journal, .history, .prepared, .stored: break
      }
    }
    return nil
  }

  /// Makes sure that the file is there and about this workspace; one of another workspace or of
  /// nothing known is set aside. Gives what it holds.
  func prepared(for workspace: WorkspaceID) throws(StoreError) -> JournalContent {
    if let content = try content() {
      if Self.workspace(of: content) == workspace { return content }
      _ = try WorkspaceStore.setAside(path, disk: disk)
    }
    var head = Head()
    head.workspace = workspace
    let bytes = JournalLine.bytes(.history, JournalLine.version, head, coding)
    try disk.replace(path, through: path + ".new", with: bytes)
    return JournalContent(bytes, coding)
  }

  /// Puts records at the end of what the file holds; when it returns, they are on the disk.
  ///
  /// The file is written anew as a whole: what reads from one that a former process wrote to is not
  /// certainly on the disk.
  func append(_ bytes: [UInt8], to content: JournalContent) throws(StoreError) {
    guard !bytes.isEmpty else { return try settle() }
    try disk.replace(
      path, through: path + ".new", with: Array(content.bytes[..<content.length]) + bytes)
  }

  /// Waits until the name of a file that was written before is on the disk.
  private func settle() throws(StoreError) {
    do throws(SystemError) {
      try disk.syncFolder(of: path)
    } catch {
      throw .unwritable(path: path, reason: error)
    }
  }

  /// Puts a state at the end, unless the history ends with it already; gives its link.
  func append(_ origin: HistoryOrigin) throws(StoreError) -> ContentDigest {
    let content = try prepared(for: origin.workspace.id)
    if let last = content.lines.last, last.kind == .origin,
      let known = try? content.value(HistoryOrigin.self, of: last), known.isSame(as: origin)
    {
      try settle()
      return known.link
    }
    var origin = origin
    origin.after = Self.lastLink(of: content) ?? origin.after
    try append(JournalLine.bytes(.origin, origin.revision, origin, coding), to: content)
    return origin.link
  }

  /// Puts changes at the end that the history does not hold yet.
  ///
  /// `lines` are whole records. Where only damaged records or none are known of a history, what comes
  /// first has nothing that it follows on, which the audit trail then says.
  func append(
    _ changes: [(change: LinkedChange, line: [UInt8])], of workspace: WorkspaceID
  ) throws(StoreError) {
    guard let first = changes.map(\.change.change.sequence).min() else { return }
    let content = try prepared(for: workspace)
    let known = Set(
      content.lines.filter { $0.kind == .change && $0.number >= first }
        .compactMap { (try? content.value(LinkedChange.self, of: $0))?.link })
    let new = changes.filter { $0.change.link.map { !known.contains($0) } ?? true }
    try append(new.flatMap(\.line), to: content)
  }
}
