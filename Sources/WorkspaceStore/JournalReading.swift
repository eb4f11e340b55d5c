import AssessmentModel
import DocumentFormat

/// A journal's records as values: the snapshots that it may belong to, and the changes.
struct JournalReading {
  /// A change with the place where it stands.
  struct Step {
    var change: Change
    var line: JournalLine
    /// Whether changes before it are missing from the journal, so that undo cannot go past it.
    var followsGap: Bool
  }

  let content: JournalContent
  /// The last snapshot that is known to be in place, then those that may have come after it.
  private(set) var marks: [SnapshotMark] = []
  /// Whether the first of ``marks`` is known to be in place.
  private(set) var hasConfirmedMark = false
  /// The changes in order.
  private(set) var steps: [Step] = []
  /// What is damaged.
  private(set) var notices: [StoreNotice] = []
  /// Whether every record could be understood.
  private(set) var isSound = true

  private var lastSequence: Int?
  private var expected: Int?

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
      case .journal, .stored:
        let mark = try content.value(SnapshotMark.self, of: line)
        marks = [mark]
        hasConfirmedMark = true
        expected = max(expected ?? 0, mark.revision + 1)
      case .prepared:
        let mark = try content.value(SnapshotMark.self, of: line)
        marks.append(mark)
        expected = max(expected ?? 0, mark.revision + 1)
      case .change:
        let change = try content.value(Change.self, of: line)
        guard change.sequence == line.number, change.sequence > lastSequence ?? 0 else {
          return reject(line)
        }
        let isNext = lastSequence.map { change.sequence == $0 + 1 } ?? true
        steps.append(Step(change: change, line: line, followsGap: followsDamage || !isNext))
        lastSequence = change.sequence
        expected = change.sequence + 1
      }
    } catch {
      reject(line)
    }
  }

  private mutating func reject(_ line: JournalLine) {
    isSound = false
    let lost = line.kind == .change ? LostChanges.numbers(line.number...line.number) : .none
    notices.append(
      .damagedJournal(line: line.lineNumber, bytes: line.range.count, lost: lost))
  }

  /// Says which changes are lost in a damaged piece, as far as the numbers around it tell.
  private mutating func report(_ damage: JournalContent.Damage) {
    let next = content.lines[damage.position...].first { $0.kind == .change }?.number
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
