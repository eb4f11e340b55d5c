import AssessmentModel

/// How a journal and the file beside it belong together.
enum JournalRelation: Equatable {
  /// The file is the journal's own last snapshot, or one that was about to be put in place.
  case own
  /// The file is an older snapshot of the journal's; the changes after it stand in the journal.
  case olderFile
  /// Both have changes after a common state, which is before the first change with a larger number.
  case branches(since: Int)
  /// Somebody else wrote the file after all changes of the journal had been in a snapshot.
  case fileChanged
  /// All changes of the journal are in the file or were taken back before it was written.
  case contained
  /// The file is as far as the journal or further, and whether it knows its changes cannot be told.
  case stale
  /// The journal is about another workspace.
  case otherWorkspace
  /// The journal does not say which workspace it is about.
  case unknown

  /// With `takesFile`, the user has decided that the file counts, whatever the journal holds.
  init(
    _ reading: JournalReading, to file: WorkspaceFile, _ fingerprint: Fingerprint,
    takesFile: Bool
  ) {
    self.init(reading, to: file, fingerprint)
    guard takesFile else { return }
    switch self {
    case .olderFile, .branches, .contained, .stale: self = .fileChanged
    case .own, .fileChanged, .otherWorkspace, .unknown: break
    }
  }

  init(_ reading: JournalReading, to file: WorkspaceFile, _ fingerprint: Fingerprint) {
    if reading.marks.contains(where: { $0.fingerprint == fingerprint }) {
      self = .own
    } else if let workspace = reading.allMarks.first?.workspace {
      self =
        workspace == file.workspace.id
        ? Self.ofOneWorkspace(reading, file, fingerprint) : .otherWorkspace
    } else {
      self = Self.withoutMark(reading, file)
    }
  }

  /// Whether the journal's changes are part of the workspace's trail.
  var concernsTrail: Bool {
    switch self {
    case .own, .olderFile, .branches, .fileChanged, .contained: true
    case .stale, .otherWorkspace, .unknown: false
    }
  }

  // MARK: Pieces

  private static func ofOneWorkspace(
    _ reading: JournalReading, _ file: WorkspaceFile, _ fingerprint: Fingerprint
  ) -> JournalRelation {
    if reading.allMarks.contains(where: { $0.fingerprint == fingerprint }) { return .olderFile }
    guard let last = reading.steps.last?.change.sequence else { return .fileChanged }
    let stored = reading.hasConfirmedMark ? reading.marks.first?.revision : nil
    let common = reading.chain.last { file.knows($0.link) }
    if let common, common.revision >= last {
      return file.link == common.link ? .fileChanged : .contained
    }
    if let stored, stored >= last { return file.revision > last ? .stale : .fileChanged }
    if let common { return .branches(since: common.revision) }
    return file.revision >= last ? .stale : .branches(since: stored ?? file.revision)
  }

  /// The first line is damaged: what follows counts only where it goes on exactly from the file.
  private static func withoutMark(
    _ reading: JournalReading, _ file: WorkspaceFile
  ) -> JournalRelation {
    let next = reading.steps.filter { $0.change.sequence > file.revision }
    guard next.first?.change.sequence == file.revision + 1 else { return .unknown }
    var workspace = file.workspace
    for step in next {
      guard !step.followsGap || step.change.sequence == file.revision + 1,
        (try? workspace.apply(step.change.edit)) == step.change.inverse
      else { return .unknown }
    }
    return .own
  }
}

extension WorkspaceFile {
  /// Whether a change with this link is among those that led to the file.
  fileprivate func knows(_ link: ContentDigest) -> Bool {
    self.link == link || past.contains(link)
  }
}
