import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Attaches evidence as one step, with its record where that is new.
  mutating func attach(_ evidence: Evidence, to target: EvidenceTarget) -> [Effect] {
    defer { showEvidence(of: target, at: .file(evidence.id)) }
    let edit = workspace.attachment(of: evidence, to: target.all, by: assessor, at: now)
    guard let edit else { return say("\(evidence.name) is attached there already") }
    let effects = perform(edit)
    guard toast == nil else { return effects }
    let to = target.isMarked ? " to \(target.all.count) marked" : ""
    if target.isMarked { clearMarks() }
    return effects + say("Attached \(evidence.name)\(to)")
  }

  /// Takes a file or a reference away; the record and the file itself stay.
  mutating func detach(_ entry: EvidenceEntry, from target: EvidenceTarget) -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    let edits: [Edit]
    let name: String
    switch entry {
    case .file(let id):
      edits = target.all.compactMap {
        workspace.detachment(of: id, from: $0, by: assessor, at: now)
      }
      name = workspace.evidence(id)?.name ?? id.text
    case .reference(let index):
      guard let text = reference(index, of: target) else { return [] }
      name = text
      edits = edit(referencesOf: target.subject) { $0.remove(at: index) }.map { [$0] } ?? []
    default: return say("Only what is attached can be taken away")
    }
    let label = "\(workspace.heading(of: target.subject)): evidence \(name) taken away"
    let effects = edits.count == 1 ? perform(edits[0]) : perform(.group(label: label, edits))
    reopenEvidence(of: target)
    return toast == nil ? effects + say("Taken away: \(name); u brings it back") : effects
  }

  /// Saves a reference in words; an empty one is left out.
  mutating func save(
    reference text: String, at index: Int?, of target: EvidenceTarget
  ) -> [Effect] {
    defer {
      let last = (references(of: target.subject)?.count ?? 0) - 1
      showEvidence(of: target, at: .reference(index ?? last))
    }
    let subjects = index == nil ? target.all : [target.subject]
    let edits = subjects.compactMap { subject in
      edit(referencesOf: subject) { references in
        if let index { references.remove(at: index) }
        if !text.isEmpty { references.insert(text, at: index ?? references.count) }
      }
    }
    return performOnMarked(
      edits, label: "\(edits.count) answers: evidence",
      said: "\(subjects.count) with this reference",
      isBulk: target.isMarked && index == nil)
  }

  private func edit(
    referencesOf subject: EvidenceSubject, _ change: (inout [String]) -> Void
  ) -> Edit? {
    switch subject {
    case .answer(let place, let requirement):
      return edit(.init(place: place, requirement: requirement)) { change(&$0.evidence) }
    case .constraint(let constraint):
      let old = workspace.constraints[constraint] ?? Answer()
      var new = old
      change(&new.evidence)
      guard new != old else { return nil }
      new.assessor = assessor
      new.assessedAt = now
      return .setConstraint(constraint, new)
    case .finding: return nil
    }
  }

  // MARK: Copying

  mutating func askForFile(_ path: String, for target: EvidenceTarget) {
    popup = .text(
      .init(
        .evidencePath(target), title: "Attach a file: path (Tab completes)", text: path,
        isMultiline: false))
  }

  /// Asks for a file to be copied; what it is attached to changes when the copy is on the disk.
  mutating func copyEvidence(from path: TypedPath, for target: EvidenceTarget) -> [Effect] {
    evidenceFolder = path.text.lastIndex(of: "/").map { String(path.text[...$0]) } ?? ""
    popup = .transfer(Transfer(target: target, path: path.text))
    return [.copyEvidence(path: path)]
  }

  mutating func press(_ key: Key, in transfer: Transfer) -> [Effect] {
    guard key.code == .escape, !transfer.isCancelled else {
      return say("\(Key(.escape).name) stops copying")
    }
    var transfer = transfer
    transfer.isCancelled = true
    popup = .transfer(transfer)
    return [.cancelCopy]
  }

  mutating func noteCopied(percent: Int) -> [Effect] {
    guard case .transfer(var transfer) = popup else { return [] }
    transfer.percent = percent
    popup = .transfer(transfer)
    return []
  }

  /// The copy is on the disk: attaches it. One that the user gave up is left alone, which is harmless.
  mutating func attach(_ file: CopiedFile) -> [Effect] {
    guard case .transfer(let transfer) = popup else { return [] }
    if transfer.isCancelled { return endCopy("") }
    toast = nil
    if let known = workspace.evidence(digest: file.digest) {
      return attach(known, to: transfer.target)
    }
    var evidence = Evidence(
      id: .random(using: &generator), digest: file.digest, size: file.size, name: file.name)
    evidence.addedBy = assessor
    evidence.addedAt = now
    return attach(evidence, to: transfer.target)
  }

  /// Nothing was copied, for the reason given or since the user ended it: back to the path.
  mutating func endCopy(_ reason: String) -> [Effect] {
    guard case .transfer(let transfer) = popup else { return [] }
    showEvidence(of: transfer.target, at: .attachFile)
    guard !transfer.isCancelled else { return say("Stopped; nothing was attached") }
    askForFile(transfer.path, for: transfer.target)
    return fail(reason)
  }

  // MARK: Paths

  /// Puts what a path can become into its field, unless the user went on typing.
  mutating func complete(_ begun: String, _ completion: PathCompletion) -> [Effect] {
    guard case .text(var panel) = popup, case .evidencePath = panel.purpose,
      panel.editor.text == begun
    else { return [] }
    if completion.path != begun { panel.editor.replaceText(completion.path) }
    popup = .text(panel)
    if !completion.names.isEmpty { return say(completion.names.joined(separator: "  ")) }
    return completion.path == begun ? say("Nothing more to complete here") : []
  }
}
