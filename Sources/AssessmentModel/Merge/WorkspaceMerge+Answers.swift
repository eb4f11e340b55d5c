import DocumentFormat
import RequirementCatalog

/// Answers, findings and evidence.
extension WorkspaceMerge {
  mutating func mergeAnswer(_ row: Branch.Row, _ step: Branch.Step<Answer>) {
    let code = workspace.place(row.place)?.code ?? row.place.text
    let subject = "\(code) \(row.requirement)"
    let theirs = workspace.answers[row.place]?[row.requirement]
    guard let answer = merged(step, theirs: theirs, subject: subject) else { return }
    if workspace.contains(row.place) {
      let attached = attached(answer, step, subject)
      if attempt(.setAnswer(row.place, row.requirement, attached)) == nil { return }
    }
    // The other side removed the place, and ours never touched it, so it is not known any more.
    let values = MergeWording.values(of: RecordMerge.tree(answer))
    report(subject, "place", kept: "removed", beside: values)
    salvage("\(subject): \(values)", step.author, step.at)
  }

  mutating func mergeConstraint(_ constraint: CommonConstraint, _ step: Branch.Step<Answer>) {
    let theirs = workspace.constraints[constraint]
    if let answer = merged(step, theirs: theirs, subject: constraint.title) {
      _ = attempt(.setConstraint(constraint, attached(answer, step, constraint.title)))
    }
  }

  mutating func mergeEvidence(_ id: EvidenceID, _ step: Branch.Step<Evidence>) {
    let subject = step.after?.name ?? id.rawValue
    let record = merged(.evidence, step, theirs: workspace.evidence(id), subject: subject)
    if let record { _ = attempt(.putEvidence(record, at: nil)) }
  }

  mutating func mergeFinding(_ id: FindingID, _ step: Branch.Step<Finding>) {
    let subject = step.after?.code ?? id.rawValue
    guard
      var finding = merged(.finding, step, theirs: workspace.finding(id), subject: subject)
    else { return }
    var lost: [String] = []
    let missing = finding.places.filter { !workspace.contains($0) }
    if !missing.isEmpty {
      finding.places.removeAll(where: missing.contains)
      let places = missing.map(\.text).joined(separator: ", ")
      report(subject, "places", kept: "without \(places)", beside: places)
      lost.append("places \(places)")
    }
    let files = finding.attachments.filter { workspace.evidence($0) == nil }.map(\.rawValue)
    if !files.isEmpty {
      finding.attachments.removeAll { workspace.evidence($0) == nil }
      report(subject, "attachments", kept: "without them", beside: files.joined(separator: ", "))
      lost.append("attachments \(files.joined(separator: ", "))")
    }
    let isTaken = workspace.findings.contains { $0.code == finding.code && $0.id != id }
    if isTaken {
      wantedCodes.append(WantedCode(.finding(id), finding.code, step.author, step.at))
      finding.code = freeCode(insteadOf: finding.code)
    }
    if !lost.isEmpty {
      finding.observed = paragraph(lost, step.author, step.at, after: finding.observed)
    }
    _ = attempt(.putFinding(finding, at: nil))
  }

  // MARK: Pieces

  /// The answer that both sides lead to; nil where nothing of ours has to be done.
  private mutating func merged(
    _ step: Branch.Step<Answer>, theirs: Answer?, subject: String
  ) -> Answer? {
    let base = step.before ?? Answer()
    guard let ours = step.after else {
      guard let theirs, theirs != base else { return theirs == nil ? nil : Answer() }
      report(subject, "answer", kept: "not cleared")
      return nil
    }
    if theirs == nil, step.before != nil { report(subject, "answer", kept: "not cleared") }
    guard let theirs = theirs ?? (step.before == nil ? Answer() : nil) else { return ours }
    let author = ours.assessor.isEmpty ? step.author : ours.assessor
    let introduction = MergeWording.introduction(author, ours.assessedAt ?? step.at)
    let merge = RecordMerge(
      answer: base, ours: ours, theirs: theirs, introduction: introduction)
    var answer = merge.merged
    if let values = beside(subject, merge.conflicts) {
      answer.note = MergeWording.appending(introduction + values, to: answer.note)
    }
    return answer == theirs ? nil : answer
  }

  /// An answer without the attachments that the other side removed, which its note names.
  private mutating func attached(
    _ answer: Answer, _ step: Branch.Step<Answer>, _ subject: String
  ) -> Answer {
    let missing = answer.attachments.filter { workspace.evidence($0) == nil }
    guard !missing.isEmpty else { return answer }
    var answer = answer
    answer.attachments.removeAll(where: missing.contains)
    let files = missing.map(\.rawValue).joined(separator: ", ")
    report(subject, "attachments", kept: "without them", beside: files)
    answer.note = paragraph(["attachments \(files)"], step.author, step.at, after: answer.note)
    return answer
  }
}
