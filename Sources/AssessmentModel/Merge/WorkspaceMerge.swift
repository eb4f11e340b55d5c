import DocumentFormat
import RequirementCatalog

/// Puts what one side did since a common state into the workspace that the other side made of it, so
/// that nothing of either is lost.
///
/// Fields that only one side touched are taken. Where both changed a field differently, the other
/// side's value counts and ours is written beside it, with who recorded it and when; texts are kept
/// one after the other. What one side removed and the other changed stays.
public struct WorkspaceMerge: Sendable {
  /// The result.
  public private(set) var workspace: Workspace
  /// What leads from the other side's workspace to the result, in order.
  public private(set) var edits: [Edit] = []
  /// What both sides changed differently, in order.
  public private(set) var conflicts: [MergeConflict] = []

  /// Codes that were not free when their things were put.
  var wantedCodes: [WantedCode] = []

  /// Merges changes of ours, oldest first, into `theirs`.
  public init(of changes: [Change], into theirs: Workspace) {
    workspace = theirs
    let branch = Branch(changes)
    mergeWhole(branch)
    for (id, step) in branch.evidence.entries { mergeEvidence(id, step) }
    mergeZones(branch.zones.entries)
    for (id, step) in branch.conduits.entries { mergeConduit(id, step) }
    for (row, step) in branch.answers.entries { mergeAnswer(row, step) }
    for (constraint, step) in branch.constraints.entries { mergeConstraint(constraint, step) }
    for (id, step) in branch.findings.entries { mergeFinding(id, step) }
    remove(branch)
    settleCodes()
    for move in branch.moves { redo(move) }
  }

  // MARK: Pieces that other files share

  /// Does an edit; gives why it is not possible, or nil.
  mutating func attempt(_ edit: Edit) -> EditError? {
    do throws(EditError) {
      try workspace.apply(edit)
      edits.append(edit)
      return nil
    } catch {
      return error
    }
  }

  /// Tells of a conflict.
  mutating func report(_ subject: String, _ field: String, kept: String, beside: String = "") {
    conflicts.append(
      MergeConflict(subject: subject, field: field, kept: kept, beside: beside))
  }

  /// Tells of the conflicts of a record; gives what of ours has to be written beside it, or nil.
  mutating func beside(_ subject: String, _ found: [TreeMerge.Conflict]) -> String? {
    let zones = workspace.zones
    func words(_ tree: JSONTree?, _ field: String) -> String {
      MergeWording.value(tree, of: field) { id in zones.first { $0.id == id }?.code }
    }
    var values: [String] = []
    for conflict in found {
      let field = MergeWording.field(conflict.field)
      let ours = conflict.beside.map { words($0, conflict.field) }
      report(subject, field, kept: words(conflict.kept, conflict.field), beside: ours ?? "")
      if let ours { values.append("\(field) \(ours)") }
    }
    return values.isEmpty ? nil : values.joined(separator: "; ")
  }

  /// The record that both sides lead to. Nil where nothing of ours has to be done.
  mutating func merged<Record: JSONRecord & Hashable>(
    _ kind: RecordKind<Record>, _ step: Branch.Step<Record>, theirs: Record?, subject: String
  ) -> Record? {
    guard let ours = step.after else { return nil }
    guard let theirs else {
      if step.before != nil { report(subject, "removal", kept: "not removed") }
      return ours
    }
    let introduction = MergeWording.introduction(step.author, step.at)
    let merge = RecordMerge(
      kind, base: step.before ?? Record(), ours: ours, theirs: theirs,
      introduction: introduction)
    var record = merge.merged
    if let home = kind.home, let values = beside(subject, merge.conflicts) {
      record[keyPath: home] = MergeWording.appending(
        introduction + values, to: record[keyPath: home])
    }
    return record == theirs ? nil : record
  }

  /// Writes what has no place of its own to the note on sampling.
  mutating func salvage(_ text: String, _ author: String, _ time: Timestamp) {
    let paragraph = MergeWording.introduction(author, time) + text
    _ = attempt(
      .setSamplingNote(MergeWording.appending(paragraph, to: workspace.samplingNote)))
  }

  // MARK: What there is once

  private mutating func mergeWhole(_ branch: Branch) {
    for (_, step) in branch.system.entries {
      let record = merged(.system, step, theirs: workspace.system, subject: "SuC")
      if let record { _ = attempt(.setSystem(record)) }
    }
    for (_, step) in branch.samplingNote.entries {
      var merge = TreeMerge(
        texts: ["samplingNote"], introduction: MergeWording.introduction(step.author, step.at))
      let note = merge.value(
        base: step.before.map(JSONTree.text), ours: step.after.map(JSONTree.text),
        theirs: .text(workspace.samplingNote), field: "samplingNote")
      _ = beside("SuC", merge.conflicts)
      if case .text(let text)? = note, text != workspace.samplingNote {
        _ = attempt(.setSamplingNote(text))
      }
    }
    for (_, step) in branch.visit.entries { mergeVisit(step) }
  }

  private mutating func mergeVisit(_ step: Branch.Step<Visit>) {
    guard let ours = step.after else { return }
    let merge = RecordMerge(
      .visit, base: step.before ?? Visit(), ours: ours, theirs: workspace.visit,
      introduction: "")
    if merge.merged != workspace.visit { _ = attempt(.setVisit(merge.merged)) }
    if let values = beside("Visit", merge.conflicts) {
      salvage("visit: \(values)", step.author, step.at)
    }
  }
}
