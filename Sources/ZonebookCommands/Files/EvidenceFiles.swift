import AssessmentModel
import RequirementCatalog
import WorkspaceStore

/// Attached files for commands.
enum EvidenceFiles {
  /// The fewest digits of a digest that name a file.
  private static let fewestDigits = 4

  /// A workspace with the folder of its attached files; for reading.
  static func read(
    _ path: String, in surroundings: Surroundings
  ) throws(CommandError) -> (workspace: Workspace, evidence: EvidenceFolder) {
    guard path != "-" else { throw .needsFile("evidence") }
    let (loaded, evidence) = try surroundings.unlocking(path) { (passphrase) throws(StoreError) in
      try WorkspaceStore.readWithEvidence(path, passphrase: passphrase)
    }
    surroundings.tell(loaded.notices, about: path, isMerged: loaded.isMerged)
    return (loaded.document.workspace, evidence)
  }

  /// The evidence that an identifier or the beginning of a digest names.
  static func evidence(
    _ text: String, in workspace: Workspace, at path: String
  ) throws(CommandError) -> Evidence {
    let matches = workspace.evidence.filter { evidence in
      evidence.id.text == text
        || text.count >= fewestDigits && evidence.digest.text.hasPrefix(text.lowercased())
    }
    guard matches.count == 1 else {
      throw .unknownEvidence(path: path, text, matches: matches.count)
    }
    return matches[0]
  }

  /// Copies a file beside an open workspace, then records and attaches it as one step.
  ///
  /// Content that the workspace has already keeps its record; `describe` may say more about it.
  /// Returns the record and whether anything was changed.
  static func attach(
    _ source: String, to subjects: [EvidenceSubject], _ document: inout WorkspaceDocument,
    in opened: OpenWorkspace, at path: String, _ surroundings: Surroundings,
    describe: (inout Evidence) -> Void
  ) throws(CommandError) -> (evidence: Evidence, isChanged: Bool) {
    let title = Messages.copying(source)
    let file = try surroundings.withProgress(title) { (control) throws(StoreError) in
      try opened.addEvidence(from: source, control)
    }
    let assessor = surroundings.assessor(of: document.workspace)
    let now = surroundings.now()
    let known = document.workspace.evidence(digest: file.digest)
    var evidence = known ?? new(file, by: assessor, at: now)
    describe(&evidence)
    var edits: [Edit] = []
    if let known, known != evidence { edits.append(.putEvidence(evidence, at: nil)) }
    if let edit = document.workspace.attachment(
      of: evidence, to: subjects, by: assessor, at: now)
    {
      edits.append(edit)
    }
    guard let first = edits.first else { return (evidence, false) }
    let edit =
      edits.count == 1 ? first : .group(label: first.label(in: document.workspace), edits)
    try WorkspaceFiles.perform(edit, &document, in: opened, at: path, surroundings)
    return (evidence, true)
  }

  /// A record of a file that has just been copied.
  static func new(
    _ file: EvidenceFile, by author: String, at time: Timestamp
  ) -> Evidence {
    var generator = SystemRandomNumberGenerator()
    var evidence = Evidence(
      id: .random(using: &generator), digest: file.digest, size: file.size, name: file.name)
    evidence.addedBy = author
    evidence.addedAt = time
    return evidence
  }
}
