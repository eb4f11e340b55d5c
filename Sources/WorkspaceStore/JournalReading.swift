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
    var change: Change { linked.change }
  }

  let content: JournalContent
  /// The last snapshot that is known to be in place, then those that may have come after it.
  private(set) var marks: [SnapshotMark] = []
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

  private var lastSequence: Int?
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
        expected = max(expected ?? 0, mark.revision + 1)
      case .change:
        let linked = try content.value(LinkedChange.self, of: line)
        let change = linked.change
        guard change.sequence == line.number, change.sequence > lastSequence ?? 0 else {
          return reject(line)
        }
        let isNext = lastSequence.map { change.sequence == $0 + 1 } ?? true
        steps.append(Step(linked: linked, line: line, followsGap: followsDamage || !isNext))
        lastSequence = change.sequence
        expected = change.sequence + 1
      case .history, .origin: reject(line)
      }
    } catch {
      reject(line)
    }
  }

  private mutating func confirm(_ mark: SnapshotMark) {
    marks = [mark]
    hasConfirmedMark = true
    expected = max(expected ?? 0, mark.revision + 1)
  }

  private mutating func reject(_ line: JournalLine) {
    isSound = false
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
