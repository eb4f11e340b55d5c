import AssessmentModel
import DocumentFormat
import WorkspaceStore

/// What a check of a workspace found: its audit trail, its references and its evidence.
struct WorkspaceVerification {
  private let trail: AuditTrail
  private let problems: [Diagnostic]

  /// Whether nothing contradicts the workspace; things to know do not count.
  var isGood: Bool { !problems.contains { $0.severity == .error } }

  /// Checks a workspace and everything beside it. References are checked on reading.
  init(of file: String, in surroundings: Surroundings) throws(CommandError) {
    trail = try surroundings.unlocking(file) { (passphrase) throws(StoreError) in
      try WorkspaceStore.trail(of: file, passphrase: passphrase)
    }
    problems = trail.check()
  }

  /// Writes what was found, then a verdict.
  func show(in surroundings: Surroundings) throws(CommandError) {
    if !problems.isEmpty {
      var table = TextTable(["Severity", "Place", "Problem", "What to do"], in: surroundings)
      for problem in problems {
        table.add([problem.severity.rawValue, problem.place, problem.summary, problem.fix])
      }
      try table.show()
      try surroundings.say("")
    }
    try surroundings.say(
      Messages.verified(
        changes: trail.changes.count, link: trail.lastLink?.text, isGood: isGood))
  }

  /// The same as JSON.
  func json() -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("changes") { $0.write(trail.changes.count) }
        writer.field("isGood") { $0.write(isGood) }
        if let link = trail.lastLink { writer.field("link", link.write) }
        writer.field("problems") { writer in
          writer.array { writer in
            for problem in problems { writer.element { problem.write(to: &$0) } }
          }
        }
      }
    }
  }
}
