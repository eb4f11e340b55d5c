import DocumentFormat

/// What kind of record is merged: which of its fields are texts of several sentences, and which one
/// takes what cannot stand in its own field.
struct RecordKind<Record: JSONRecord & Hashable> {
  let texts: Set<String>
  /// Where values of ours are written that have no room elsewhere; nil where the record has no such
  /// text.
  let home: WritableKeyPath<Record, String>?
}

extension RecordKind<Answer> {
  static var answer: Self { Self(texts: ["note", "rationale"], home: \.note) }
}

extension RecordKind<Zone> {
  static var zone: Self { Self(texts: ["description", "targetRationale"], home: \.description) }
}

extension RecordKind<Conduit> {
  static var conduit: Self {
    Self(texts: ["description", "protocols", "targetRationale"], home: \.description)
  }
}

extension RecordKind<Finding> {
  static var finding: Self { Self(texts: ["observed", "recommendation"], home: \.observed) }
}

extension RecordKind<Evidence> {
  static var evidence: Self { Self(texts: ["caption"], home: \.caption) }
}

extension RecordKind<SystemUnderConsideration> {
  static var system: Self { Self(texts: ["scope"], home: \.scope) }
}

extension RecordKind<Visit> {
  static var visit: Self { Self(texts: [], home: nil) }
}

/// Two versions of a record put together.
struct RecordMerge<Record: JSONRecord & Hashable> {
  private(set) var merged: Record
  /// What both sides changed differently.
  private(set) var conflicts: [TreeMerge.Conflict]

  init(_ kind: RecordKind<Record>, base: Record, ours: Record, theirs: Record, introduction: String)
  {
    var merge = TreeMerge(texts: kind.texts, introduction: introduction)
    let tree = merge.object(
      base: Self.tree(base), ours: Self.tree(ours), theirs: Self.tree(theirs))
    conflicts = merge.conflicts
    let bytes = JSONWriter.document(tree, layout: .oneLine)
    merged = (try? JSONReader.document(Record.self, from: bytes)) ?? theirs
  }

  /// The fields of a record.
  static func tree(_ record: Record) -> JSONTree {
    let bytes = JSONWriter.document(record, layout: .oneLine)
    return (try? JSONReader.document(JSONTree.self, from: bytes)) ?? .object([])
  }
}

extension RecordMerge<Answer> {
  /// Merges two answers. Who answered and when is no conflict: the later of both counts.
  init(answer base: Answer, ours: Answer, theirs: Answer, introduction: String) {
    self.init(
      .answer, base: base.unstamped, ours: ours.unstamped, theirs: theirs.unstamped,
      introduction: introduction)
    let isOurs =
      theirs.stamp == base.stamp
      || ours.stamp != base.stamp
        && (ours.assessedAt?.seconds ?? .min) > (theirs.assessedAt?.seconds ?? .min)
    merged.stamp = isOurs ? ours.stamp : theirs.stamp
  }
}

extension Answer {
  /// Who answered last, and when.
  fileprivate struct Stamp: Hashable {
    var assessor: String
    var at: Timestamp?
  }

  fileprivate var stamp: Stamp {
    get { Stamp(assessor: assessor, at: assessedAt) }
    set { (assessor, assessedAt) = (newValue.assessor, newValue.at) }
  }

  fileprivate var unstamped: Answer {
    var answer = self
    (answer.assessor, answer.assessedAt) = ("", nil)
    return answer
  }
}
