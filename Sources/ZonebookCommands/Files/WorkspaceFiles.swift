import AssessmentModel
import AssessmentTables
import WorkbenchApp
import WorkspaceStore

/// Reads and changes workspaces for commands that take a file or standard input.
enum WorkspaceFiles {
  /// The largest table that is read, in bytes.
  private static let tableLimit = 256 << 20

  /// The workspace in a file or, for `-`, on standard input.
  static func read(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> Workspace {
    if path == "-" {
      let input = try surroundings.readInput()
      let name = "standard input"
      return try surroundings.unlocking(name) { (passphrase) throws(StoreError) in
        try WorkspaceStore.decode(input, named: name, passphrase: passphrase).workspace
      }
    }
    let loaded = try surroundings.unlocking(path) { (passphrase) throws(StoreError) in
      try WorkspaceStore.read(path, passphrase: passphrase)
    }
    surroundings.tell(loaded.notices, about: path, isMerged: loaded.isMerged)
    return loaded.document.workspace
  }

  /// Writes a new workspace; a file that exists is refused.
  static func create(
    _ workspace: Workspace, at path: String, protection: Protection? = nil
  ) throws(CommandError) {
    guard path != "-" else { throw .needsFile("this command") }
    do throws(StoreError) {
      try WorkspaceStore.create(workspace, at: path, protection: protection)
    } catch {
      throw .unwritable(error)
    }
  }

  /// The bytes of a table in a file or, for `-`, on standard input.
  static func table(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> [UInt8] {
    try bytes(path, limit: tableLimit, in: surroundings)
  }

  /// The bytes of a file of at most `limit` bytes or, for `-`, all of standard input.
  static func bytes(
    _ path: String, limit: Int, in surroundings: Surroundings
  ) throws(CommandError) -> [UInt8] {
    if path == "-" { return try surroundings.readInput() }
    do throws(StoreError) {
      return try AtomicFile.read(path, limit: limit)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Writes bytes to a file as a whole or, for `-`, to standard output.
  static func write(
    _ bytes: [UInt8], to path: String, in surroundings: Surroundings
  ) throws(CommandError) {
    if path == "-" { return try surroundings.emit(bytes) }
    do throws(StoreError) {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw .unwritable(error)
    }
  }

  /// What a file holds after it was written.
  static func reread(_ path: String, limit: Int) throws(CommandError) -> [UInt8] {
    do throws(StoreError) {
      return try AtomicFile.read(path, limit: limit)
    } catch {
      throw .unwritable(error)
    }
  }

  /// Imports a table into a workspace as one step; `reading` makes the edit.
  ///
  /// A dry run neither waits for whoever has the workspace open nor changes anything.
  static func importTable(
    _ table: String, into path: String, dryRun: Bool, in surroundings: Surroundings,
    reading: ([UInt8], Workspace) throws(TableProblems) -> TableImport
  ) throws(CommandError) -> TableImport {
    guard path != "-" else { throw table == "-" ? .inputTwice : .needsFile("an import") }
    let bytes = try self.table(table, in: surroundings)
    func read(_ workspace: Workspace) throws(CommandError) -> TableImport {
      do throws(TableProblems) {
        return try reading(bytes, workspace)
      } catch {
        throw .unfitTable(path: table == "-" ? "standard input" : table, error)
      }
    }
    if dryRun { return try read(self.read(path, in: surroundings)) }
    let opened = try openForWriting(path, in: surroundings)
    defer { opened.close() }
    var document = opened.loaded.document
    let result = try read(document.workspace)
    guard let edit = result.edit else { return result }
    try perform(edit, &document, in: opened, at: path, surroundings)
    return result
  }

  /// Applies an edit to the document of an open workspace and puts it on the disk.
  static func perform(
    _ edit: Edit, _ document: inout WorkspaceDocument, in opened: OpenWorkspace, at path: String,
    _ surroundings: Surroundings
  ) throws(CommandError) {
    let change: Change
    do throws(EditError) {
      change = try document.perform(
        edit, author: surroundings.assessor(of: document.workspace), at: surroundings.now())
    } catch {
      throw .refused(path: path, error)
    }
    try save([change], document, to: opened, at: path, surroundings)
  }

  /// Opens a workspace that a command is going to change.
  static func openForWriting(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> OpenWorkspace {
    guard path != "-" else { throw .needsFile("this command") }
    let holder = HolderName.current(since: surroundings.now())
    let opened = try surroundings.unlocking(path) { (passphrase) throws(StoreError) in
      try WorkspaceStore.open(path, as: holder, passphrase: passphrase)
    }
    if opened.isReadOnly {
      opened.close()
      throw .held(path: path, holder: opened.holder.map(\.summary) ?? "another instance")
    }
    surroundings.complain(opened.loaded.notices.map { "zonebook: \(path): \($0.summary)" })
    return opened
  }

  /// Does something to an open workspace as it is on the disk.
  static func changing(
    _ opened: OpenWorkspace, _ body: (OpenWorkspace, WorkspaceDocument) throws(StoreError) -> Void
  ) throws(CommandError) {
    do throws(StoreError) {
      try body(opened, opened.loaded.document)
    } catch {
      throw .unwritable(error)
    }
  }

  // MARK: Pieces

  /// Puts changes into the journal, where they are safe, and then brings the file up to date. That the
  /// file is behind its journal is no failure: whoever opens it next finds everything.
  private static func save(
    _ changes: [Change], _ document: WorkspaceDocument, to opened: OpenWorkspace, at path: String,
    _ surroundings: Surroundings
  ) throws(CommandError) {
    do throws(StoreError) {
      try opened.append(changes)
      do throws(StoreError) {
        try opened.writeSnapshot(document)
      } catch {
        guard opened.hasFile else { throw error }
        surroundings.complain(["zonebook: \(path): \(Messages.behind(error.summary))"])
      }
    } catch {
      throw .unwritable(error)
    }
    surroundings.complain(
      opened.takeKept().map { "zonebook: \(path): \(Message.otherJournal(keptAs: $0))" })
  }
}
