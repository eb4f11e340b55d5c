import AssessmentModel
import GapAnalysis

extension Workbench {
  /// Something that others did to the file.
  mutating func takeVersion(_ message: Message) -> [Effect] {
    switch message {
    case .changedElsewhere: return noteChangedElsewhere()
    case .otherVersionKept(let name): return noteOtherVersion(keptAs: name)
    case .journalRestored(let name): return fail(Message.otherJournal(keptAs: name))
    case .otherVersionTaken(let opened), .tookOver(let opened): return reload(opened)
    case .versionsUnsettled(let text): return noteUnsettled(text)
    case .news(let document): return reload(document)
    case .readOnly(let reason): return noteReadOnly(reason)
    default: break
    }
    return []
  }

  /// Another program changed the file: asks what is to become of it, unless a window is open.
  mutating func noteChangedElsewhere() -> [Effect] {
    file?.isChangedElsewhere = true
    if popup == nil {
      popup = .menu(versionsMenu)
      return []
    }
    return fail(
      "Another program changed \(file?.name ?? "the file"); nothing is overwritten, ^s asks")
  }

  /// Settles it. Until theirs is open nothing can be changed.
  mutating func settle(_ choice: VersionChoice) -> [Effect] {
    if choice == .takeTheirs { file?.readOnlyReason = "The other version is being opened" }
    return [.settleVersions(choice)]
  }

  mutating func noteOtherVersion(keptAs name: String) -> [Effect] {
    file?.isChangedElsewhere = false
    return fail(Message.otherVersion(keptAs: name))
  }

  mutating func noteUnsettled(_ reason: String) -> [Effect] {
    file?.readOnlyReason = nil
    return fail(reason)
  }

  mutating func noteReadOnly(_ reason: String) -> [Effect] {
    file?.readOnlyReason = reason
    return fail(reason)
  }

  /// Shows a state of the open workspace that somebody else saved; the user stays where they are.
  mutating func reload(_ document: WorkspaceDocument) -> [Effect] {
    let lines = outline.lines.map(\.id)
    let (row, zone) = (lines.at(overview.rows.cursor), lines.at(zones.cursor))
    let finding = selectedFinding?.id
    self.document = document
    analysis = WorkspaceAnalysis(document.workspace, asOf: today)
    outline = PlaceOutline(document.workspace)
    overview.rows.cursor = row.flatMap { outline.position(of: $0) } ?? overview.rows.cursor
    zones.cursor = zone.flatMap { outline.position(of: $0) } ?? zones.cursor
    let position = workspace.findings.firstIndex { $0.id == finding }
    findings.cursor = position ?? findings.cursor
    questionnaire.marks = questionnaire.marks.filter { workspace.contains($0.place) }
    trail.changes = nil
    return screen == .history ? [.readTrail] : []
  }

  /// The same workspace under other conditions: theirs was taken, or it can be written now. No window
  /// opens for it and none closes: the user did not ask for this and may be typing.
  mutating func reload(_ opened: OpenedFile) -> [Effect] {
    let effects = reload(opened.document)
    file = FileStatus(
      path: opened.path, revision: opened.savedRevision ?? opened.document.revision,
      readOnlyReason: opened.readOnlyReason)
    return effects + say(opened.notices.joined(separator: " "))
  }
}

extension [PlaceID] {
  fileprivate func at(_ index: Int) -> PlaceID? { indices.contains(index) ? self[index] : nil }
}
