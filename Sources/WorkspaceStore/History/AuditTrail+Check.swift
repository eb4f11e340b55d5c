import AssessmentModel

extension AuditTrail {
  /// What contradicts the trail: links that do not fit, changes that are missing, a file that says
  /// something else than its changes. Empty where all is in order.
  ///
  /// The whole trail is gone through again, from its first state on. `isAsMade` says of a state whether
  /// it is one that the program makes itself, so that nobody wrote anything into it.
  public func check(isAsMade: (Workspace) -> Bool = { _ in false }) -> [Diagnostic] {
    var walk = TrailWalk(file: file, hasRecords: !records.isEmpty)
    if let begun = begunState, !begun.answersAndNames.isEmpty, !isAsMade(begun.workspace) {
      walk.noteUnrecorded(begun)
    }
    for record in records { walk.take(record) }
    if walk.hasNothing, !file.workspace.isEmpty, !isAsMade(file.workspace) {
      walk.reportUnrecorded()
    }
    return problems + walk.finish(document: document)
  }

  /// The state with which the trail begins, where it begins at its beginning.
  private var begunState: HistoryOrigin? {
    guard case .origin(let origin)? = records.first, origin.after == nil else { return nil }
    return origin.cause == .begun || origin.cause == .migrated ? origin : nil
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
  /// When the change before was made.
  private var time: Timestamp?
  /// Whether what the next change follows on is not here.
  private var isAdrift = false
  /// Whether the state at the file's revision was met on the way.
  private var hasMetFile = false

  /// Whether there is neither a record nor a sign that there ever was one.
  let hasNothing: Bool

  init(file: WorkspaceFile, hasRecords: Bool) {
    self.file = file
    hasNothing = !hasRecords && file.link == nil && file.revision == 0
  }

  /// A file with content that no record leads to may be a copy, or anybody's work.
  mutating func reportUnrecorded() {
    report(
      "no-trail", "revision 0",
      "nothing is recorded of how its content came about: nothing is proved about who wrote it",
      "compare with the copy that it came from; a record begins with the next change")
  }

  /// What was there when the record began; a copy begins so, and so does a forgery.
  mutating func noteUnrecorded(_ origin: HistoryOrigin) {
    note(
      "unrecorded-beginning", "revision \(origin.revision)",
      "the record begins with \(origin.answersAndNames) already there: nothing is proved about who"
        + " wrote that")
  }

  mutating func take(_ record: TrailRecord) {
    switch record {
    case .origin(let origin): take(origin)
    case .change(let linked): take(linked)
    }
    isFirst = false
  }

  mutating func finish(document: WorkspaceDocument) -> [Diagnostic] {
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
    checkTime(of: change, place)
    redo(change, place)
    revision = change.sequence
    link = linked.link
    meet(linked.link)
  }

  /// Clocks are set back and differ between machines; the order is that of the links.
  private mutating func checkTime(of change: Change, _ place: String) {
    if let time, change.at < time {
      problems.append(
        Diagnostic(
          id: "time-runs-backwards", severity: .warning, place: place,
          summary: "it is dated \(change.at.text), before the change before it (\(time.text))",
          fix: "a clock was wrong or was set; the order is that of the links, not of the times"))
    }
    time = change.at
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

extension HistoryOrigin {
  /// What of a state only people can have written, counted in words; empty where there is none of it.
  fileprivate var answersAndNames: String {
    let counts = [
      (workspace.answers.count, "answer"), (workspace.findings.count, "finding"),
      (workspace.evidence.count, "attached file"),
      (workspace.visit.assessors.count, "assessor"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }
}

extension Workspace {
  /// Whether there is nothing in it but its name.
  fileprivate var isEmpty: Bool {
    var blank = Workspace(id: id)
    var named = blank.system
    named.name = system.name
    guard (try? blank.apply(.setSystem(named))) != nil else { return false }
    return self == blank
  }
}
