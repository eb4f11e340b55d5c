import AssessmentModel

extension AuditTrail {
  /// What contradicts the trail: links that do not fit, changes that are missing, a file that says
  /// something else than its changes. Empty where all is in order.
  ///
  /// The whole trail is gone through again, from its first state on.
  public func check() -> [Diagnostic] {
    var walk = TrailWalk(file: file)
    for record in records { walk.take(record) }
    return problems + walk.finish(document: document)
  }
}

/// Goes through a trail from record to record, doing every change again.
private struct TrailWalk {
  private let file: WorkspaceFile
  private var problems: [Diagnostic] = []
  private var state: Workspace?
  private var revision: Int?
  private var link: ContentDigest?
  private var isFirst = true
  /// Whether what the next change follows on is not here.
  private var isAdrift = false
  /// Whether the state at the file's revision was met on the way.
  private var hasMetFile = false

  init(file: WorkspaceFile) {
    self.file = file
  }

  mutating func take(_ record: TrailRecord) {
    switch record {
    case .origin(let origin): take(origin)
    case .change(let linked): take(linked)
    }
    isFirst = false
  }

  mutating func finish(document: WorkspaceDocument) -> [Diagnostic] {
    let hasNothing = isFirst && file.link == nil && file.revision == 0
    if isFirst, !hasNothing {
      report(
        "trail-missing", "revision \(file.revision)",
        "there is no record of how the workspace came about",
        "look for its journal and history; when it is opened, a new record begins")
    } else if !hasMetFile, !hasNothing {
      report(
        "file-without-trail", "revision \(file.revision)",
        "the file is not what the recorded changes lead to",
        "another program wrote it, or records were removed; compare with a backup")
    }
    return problems
  }

  private mutating func take(_ origin: HistoryOrigin) {
    if isFirst, let missing = origin.after {
      report(
        "trail-incomplete", "revision \(origin.revision)",
        "what came before is not here (it ended in \(missing.text.prefix(12)))",
        "look for the history file of an earlier copy")
    } else if !isFirst, origin.after != link {
      report(
        "broken-link", "revision \(origin.revision)",
        "the state does not follow on the record before",
        "records were removed or changed; compare with a backup")
    }
    let place = "revision \(origin.revision)"
    switch origin.cause {
    case .lost:
      report(
        "trail-incomplete", place, "the history was removed and begins anew here",
        "look for the history file of an earlier copy")
    case .otherProgram:
      note(
        "changed-outside", place, "another program changed the file here; who did it is not known")
    case .repaired:
      note("repaired", place, "the journal was damaged; this is what could be recovered of it")
    case .begun, .migrated: break
    }
    isAdrift = origin.cause == .lost
    state = origin.workspace
    revision = origin.revision
    link = origin.link
    if origin.revision == file.revision, origin.workspace == file.workspace { hasMetFile = true }
    meet(origin.link)
  }

  private mutating func take(_ linked: LinkedChange) {
    let change = linked.change
    let place = "change \(change.sequence)"
    if isFirst {
      report(
        "trail-incomplete", place, "what came before is not here",
        "look for the history file of an earlier copy")
    } else if !isAdrift, linked.link != LinkedChange.link(after: link, to: change) {
      report(
        "broken-link", place, "it was changed, or a record before it was removed or changed",
        "compare with a backup")
    } else if let revision, change.sequence != revision + 1 {
      report(
        "missing-change", place, "it follows on change \(revision)", "compare with a backup")
    }
    isAdrift = false
    redo(change, place)
    revision = change.sequence
    link = linked.link
    meet(linked.link)
  }

  private mutating func redo(_ change: Change, _ place: String) {
    guard var next = state else { return }
    do throws(EditError) {
      let inverse = try next.apply(change.edit)
      if inverse != change.inverse {
        report(
          "wrong-former-value", place, "what it says was there before is not what was there",
          "compare with a backup")
      }
      state = next
    } catch {
      report("impossible-change", place, error.summary, "compare with a backup")
      state = nil
    }
  }

  /// Compares with the file where the trail reaches the link that the file names.
  private mutating func meet(_ link: ContentDigest?) {
    guard revision == file.revision else { return }
    if let named = file.link, named != link { return }
    hasMetFile = state.map { $0 == file.workspace } ?? hasMetFile
  }

  private mutating func report(_ id: String, _ place: String, _ summary: String, _ fix: String) {
    problems.append(
      Diagnostic(id: id, severity: .error, place: place, summary: summary, fix: fix))
  }

  private mutating func note(_ id: String, _ place: String, _ summary: String) {
    problems.append(
      Diagnostic(
        id: id, severity: .warning, place: place, summary: summary,
        fix: "zonebook history shows what came after"))
  }
}
