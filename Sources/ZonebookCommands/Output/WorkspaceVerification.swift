import AssessmentModel
import DocumentFormat
import WorkspaceStore

/// What a check of a workspace found: its audit trail, its references and its evidence.
struct WorkspaceVerification {
  private let trail: AuditTrail
  private let problems: [Diagnostic]
  /// How many files are attached.
  private let evidence: Int

  /// Whether nothing contradicts the workspace; things to know do not count.
  var isGood: Bool { !problems.contains { $0.severity == .error } }

  /// Checks a workspace and everything beside it. References are checked on reading.
  init(of file: String, in surroundings: Surroundings) throws(CommandError) {
    trail = try surroundings.unlocking(file) { (passphrase) throws(StoreError) in
      try WorkspaceStore.trail(of: file, passphrase: passphrase)
    }
    surroundings.tell(trail.notices, about: file, isMerged: trail.isMerged)
    let attached = trail.document.workspace.evidence
    let folder = trail.evidence
    let title = Messages.checkingEvidence
    let found = try surroundings.withProgress(title) { (control) throws(StoreError) in
      try folder.check(attached, control)
    }
    evidence = attached.count
    problems = trail.check(isAsMade: NewWorkspace.isAsMade) + found
  }

  /// Writes what was found, then a verdict.
  func show(in surroundings: Surroundings) throws(CommandError) {
    if !problems.isEmpty {
      try DiagnosticsList.show(problems, in: surroundings)
      try surroundings.say("")
    }
    try surroundings.say(
      Messages.verified(
        changes: trail.changes.count, link: trail.lastLink?.text, evidence: evidence,
        isGood: isGood))
  }

  /// The same as JSON.
  func json() -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("changes") { $0.write(trail.changes.count) }
        writer.field("evidence") { $0.write(evidence) }
        writer.field("isGood") { $0.write(isGood) }
        if let link = trail.lastLink { writer.field("link", link.write) }
        writer.field("problems") { DiagnosticsList.write(problems, to: &$0) }
      }
    }
  }
}
