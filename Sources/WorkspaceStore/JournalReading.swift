import AssessmentModel
import DocumentFormat

/// A journal's records as values: the snapshots that it may belong to, and the changes.
struct JournalReading {
  /// A change with the place where it stands.
  struct Step {
    var linked: LinkedChange
    var line: JournalLine
    /// Whether changes before it are missing from the journal, so that undo cannot go past it.
    var followsGap: Bool
    /// Whether bytes before it are damaged.
    var followsDamage = false
    /// Whether a record before it is whole, but could not be understood.
    var followsRejected = false
    var change: Change { linked.change }
  }

  let content: JournalContent
  /// The last snapshot that is known to be in place, then those that may have come after it.
  private(set) var marks: [SnapshotMark] = []
  /// Every snapshot that the journal knows, also those before the last one.
  private(set) var allMarks: [SnapshotMark] = []
  /// Whether the first of ``marks`` is known to be in place.
  private(set) var hasConfirmedMark = false
  /// The changes in order.
  private(set) var steps: [Step] = []
  /// The head of the journal, where its first record is sound.
  private(set) var head: JournalHead?
  /// What is damaged.
  private(set) var notices: [StoreNotice] = []
  /// Whether every record could be understood.
  private(set) var isSound = true

  /// What the change after the last one here follows on; nil where that is not known.
  var lastLink: ContentDigest? {
    let linked = steps.last { $0.change.sequence > head?.linkRevision ?? -1 }
    return linked?.linked.link ?? head?.link
  }

  /// What each change, and the first of them, follows on: the links by the revisions that they lead to.
  var chain: [(revision: Int, link: ContentDigest)] {
    let start = head.flatMap { head in head.link.map { (head.linkRevision, $0) } }
    return (start.map { [$0] } ?? [])
      + steps.compactMap { step in step.linked.link.map { (step.change.sequence, $0) } }
  }

  private var lastSequence: Int?
  /// Changes whose number is not higher than that of one before them.
  private var rivals: [Step] = []
  /// Whether a record after the last change could not be understood.
  private var hasRejected = false
  private var expected: Int?
  /// Position of the first change after the damage that was reported last; it only goes forward.
  private var nextChange = 0

  /// Understands the records of a journal.
  init(_ content: JournalContent) {
    self.content = content
    var damages = content.damages[...]
    var followsDamage = false
    for (position, line) in content.lines.enumerated() {
      while let damage = damages.first, damage.position <= position {
        followsDamage = true
        report(damage)
        damages.removeFirst()
      }
      take(line, followsDamage: followsDamage)
      if line.kind == .change { followsDamage = false }
    }
    for damage in damages { report(damage) }
    if content.lines.first?.kind != .journal { isSound = false }
    if content.tornBytes > 0 { notices.append(.tornTail(bytes: content.tornBytes)) }
  }

  private mutating func take(_ line: JournalLine, followsDamage: Bool) {
    do throws(DocumentProblem) {
      switch line.kind {
      case .journal:
        let head = try content.value(JournalHead.self, of: line)
        self.head = head
        confirm(head.mark)
      case .stored: confirm(try content.value(SnapshotMark.self, of: line))
      case .prepared:
        let mark = try content.value(SnapshotMark.self, of: line)
        marks.append(mark)
        allMarks.append(mark)
        expected = max(expected ?? 0, mark.revision + 1)
      case .change:
        let linked = try content.value(LinkedChange.self, of: line)
        let change = linked.change
        guard change.sequence == line.number, change.sequence > 0 else { return reject(line) }
        guard change.sequence > lastSequence ?? 0 else {
          rivals.append(Step(linked: linked, line: line, followsGap: true))
          return reject(line)
        }
        let isNext = lastSequence.map { change.sequence == $0 + 1 } ?? true
        steps.append(
          Step(
            linked: linked, line: line, followsGap: followsDamage || !isNext,
            followsDamage: followsDamage, followsRejected: hasRejected))
        hasRejected = false
        lastSequence = change.sequence
        expected = change.sequence + 1
      case .history, .origin: reject(line)
      }
    } catch {
      reject(line)
    }
  }

  /// Leaves out the changes that do not belong to this workspace, and takes those that had to stand
  /// back for them; `file` is the state that the journal belongs to, or nil where another program wrote
  /// that. In an encrypted workspace, a record that cannot be opened is nobody's accident.
  mutating func rejectStrangers(file: WorkspaceFile?, isEncrypted: Bool) {
    let all = (steps + rivals).sorted { $0.line.lineNumber < $1.line.lineNumber }
    let links = JournalLinks(steps: all, head: head, file: file, isEncrypted: isEncrypted)
    let belonging = links.belonging()
    let lines = Set(belonging.map(\.line.lineNumber))
    let strangers = steps.filter { !lines.contains($0.line.lineNumber) }
    guard !strangers.isEmpty else { return }
    isSound = false
    notices.removeAll { notice in
      if case .damagedJournal(let line, _, _) = notice { lines.contains(line) } else { false }
    }
    notices.append(.notLinked(changes: strangers.map(\.change.sequence)))
    steps = belonging
  }

  private mutating func confirm(_ mark: SnapshotMark) {
    marks = [mark]
    allMarks.append(mark)
    hasConfirmedMark = true
    expected = max(expected ?? 0, mark.revision + 1)
  }

  private mutating func reject(_ line: JournalLine) {
    isSound = false
    hasRejected = true
    let lost = line.kind == .change ? LostChanges.numbers(line.number...line.number) : .none
    notices.append(
      .damagedJournal(line: line.lineNumber, bytes: line.range.count, lost: lost))
  }

  /// Says which changes are lost in a damaged piece, as far as the numbers around it tell.
  private mutating func report(_ damage: JournalContent.Damage) {
    nextChange = max(nextChange, damage.position)
    while nextChange < content.lines.count, content.lines[nextChange].kind != .change {
      nextChange += 1
    }
    let next = nextChange < content.lines.count ? content.lines[nextChange].number : nil
    let lost: LostChanges =
      switch (expected, next) {
      case (let expected?, let next?):
        next > expected ? .numbers(expected...(next - 1)) : .none
      case (let expected?, nil): .from(expected)
      case (nil, _): .none
      }
    notices.append(.damagedJournal(line: damage.line, bytes: damage.range.count, lost: lost))
  }
}
