import RequirementCatalog

/// What one side did since a state that both sides know: everything that it touched, as it was before
/// and as it is now.
///
/// The changes say it themselves, since each carries what was there before it.
struct Branch {
  /// One thing that was touched; nil stands for one that is not there.
  struct Step<Value: Hashable> {
    var before: Value?
    var after: Value?
    /// Who touched it last.
    var author: String
    /// When.
    var at: Timestamp
  }

  /// Things of one kind by their identifiers, in the order in which they were touched first.
  struct Touched<Key: Hashable, Value: Hashable> {
    private var order: [Key] = []
    private var steps: [Key: Step<Value>] = [:]

    /// What differs in the end.
    var entries: [(key: Key, step: Step<Value>)] {
      order.compactMap { key in
        steps[key].flatMap { $0.before == $0.after ? nil : (key, $0) }
      }
    }

    mutating func note(_ key: Key, _ before: Value?, _ after: Value?, _ change: Change) {
      if steps[key] == nil { order.append(key) }
      let first = steps[key].map(\.before) ?? before
      steps[key] = Step(before: first, after: after, author: change.author, at: change.at)
    }
  }

  /// Names an answer.
  struct Row: Hashable {
    var place: PlaceID
    var requirement: RequirementID
  }

  /// The only key of what there is once.
  enum Whole: Hashable { case workspace }

  private(set) var system = Touched<Whole, SystemUnderConsideration>()
  private(set) var visit = Touched<Whole, Visit>()
  private(set) var samplingNote = Touched<Whole, String>()
  private(set) var constraints = Touched<CommonConstraint, Answer>()
  private(set) var zones = Touched<ZoneID, Zone>()
  private(set) var conduits = Touched<ConduitID, Conduit>()
  private(set) var answers = Touched<Row, Answer>()
  private(set) var evidence = Touched<EvidenceID, Evidence>()
  private(set) var findings = Touched<FindingID, Finding>()
  /// Where zones and conduits were moved, in order.
  private(set) var moves: [Edit] = []

  init(_ changes: [Change]) {
    for change in changes { take(change.edit, undoneBy: change.inverse, change) }
  }

  private mutating func take(_ edit: Edit, undoneBy inverse: Edit, _ change: Change) {
    switch (edit, inverse) {
    case (.group(_, let edits), .group(_, let inverses)):
      for (edit, inverse) in zip(edits, inverses.reversed()) {
        take(edit, undoneBy: inverse, change)
      }
    case (.setSystem(let new), .setSystem(let old)): system.note(.workspace, old, new, change)
    case (.setVisit(let new), .setVisit(let old)): visit.note(.workspace, old, new, change)
    case (.setSamplingNote(let new), .setSamplingNote(let old)):
      samplingNote.note(.workspace, old, new, change)
    case (.setConstraint(let constraint, let new), .setConstraint(_, let old)):
      constraints.note(constraint, old, new.said, change)
    case (.setAnswer(let place, let requirement, let new), .setAnswer(_, _, let old)):
      answers.note(Row(place: place, requirement: requirement), old, new.said, change)
    case (.moveZone, _), (.moveConduit, _): moves.append(edit)
    default: put(edit.put, insteadOf: inverse.put, change)
    }
  }

  private mutating func put(_ new: PutRecord?, insteadOf old: PutRecord?, _ change: Change) {
    switch new ?? old {
    case .zone(let zone)?: zones.note(zone.id, old?.zone, new?.zone, change)
    case .conduit(let conduit)?:
      conduits.note(conduit.id, old?.conduit, new?.conduit, change)
    case .finding(let finding)?:
      findings.note(finding.id, old?.finding, new?.finding, change)
    case .evidence(let record)?: evidence.note(record.id, old?.evidence, new?.evidence, change)
    case nil: break
    }
  }
}

extension Answer? {
  /// The answer; nil where it says nothing, as a workspace keeps none then.
  fileprivate var said: Answer? { flatMap { $0.isBlank ? nil : $0 } }
}
