import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Opens the window of what proves the answer, common constraint or finding under the cursor.
  mutating func openEvidence() -> [Effect] {
    guard let target = evidenceTarget else {
      return say("Evidence: there is nothing under the cursor to attach it to")
    }
    showEvidence(of: target)
    return []
  }

  private var evidenceTarget: EvidenceTarget? {
    switch selection {
    case .subject(.finding(let id)): return EvidenceTarget(subject: .finding(id))
    case .subject(.constraint(let constraint)):
      return EvidenceTarget(subject: .constraint(constraint))
    default:
      let subjects = answerObjects.map { EvidenceSubject.answer($0.place, $0.requirement) }
      guard let first = subjects.first else { return nil }
      return EvidenceTarget(
        subject: first, others: Array(subjects.dropFirst()),
        isMarked: screen == .questionnaire && !questionnaire.marks.isEmpty)
    }
  }

  /// Shows the window anew, with the cursor on `entry` where it is there.
  mutating func showEvidence(of target: EvidenceTarget, at entry: EvidenceEntry? = nil) {
    var menu = Menu(title: evidenceTitle(target), entries: evidenceEntries(of: target))
    menu.staysOpen = true
    let position = entry.flatMap { entry in
      menu.entries.firstIndex { $0.choice == .evidence(entry, target) }
    }
    menu.list.cursor = position ?? 0
    popup = .menu(menu)
  }

  /// Shows the window as it is now, with the cursor where it was.
  mutating func reopenEvidence(of target: EvidenceTarget) {
    guard case .menu(let former) = popup else { return }
    showEvidence(of: target)
    guard case .menu(var menu) = popup else { return }
    menu.list.cursor = min(former.list.cursor, menu.entries.count - 1)
    popup = .menu(menu)
  }

  private func evidenceTitle(_ target: EvidenceTarget) -> String {
    let count = target.others.count
    let more = count == 0 ? "" : " and \(count) more marked"
    return "Evidence for \(workspace.heading(of: target.subject))\(more)"
  }

  // MARK: Entries

  private func evidenceEntries(of target: EvidenceTarget) -> [Menu.Entry] {
    func entry(_ entry: EvidenceEntry, _ text: String, _ detail: String = "") -> Menu.Entry {
      Menu.Entry(choice: .evidence(entry, target), text: text, detail: detail)
    }
    let attachments = workspace.attachments(of: target.subject)
    var entries = workspace.evidence(attachments).map {
      entry(.file($0.id), $0.heading, Self.facts(of: $0))
    }
    if let references = references(of: target.subject) {
      entries += references.enumerated().map { index, text in
        entry(.reference(index), text, "in words")
      }
    }
    entries.append(entry(.attachFile, "Attach a file", keyMap.name(for: .add)))
    let known = workspace.evidence.count { !attachments.contains($0.id) }
    if known > 0 {
      entries.append(
        entry(.chooseKnown, "Attach one that is in the workspace already", "\(known)"))
    }
    if references(of: target.subject) != nil {
      entries.append(entry(.addReference, "Refer to something in words"))
    }
    return entries
  }

  private static func facts(of evidence: Evidence) -> String {
    [evidence.method?.title, evidence.sizeText].compactMap(\.self).joined(separator: ", ")
  }

  /// The references in words; nil for what has none, a finding.
  func references(of subject: EvidenceSubject) -> [String]? {
    switch subject {
    case .answer(let place, let requirement): workspace.answer(place, requirement).evidence
    case .constraint(let constraint): workspace.constraints[constraint]?.evidence ?? []
    case .finding: nil
    }
  }

  func reference(_ index: Int, of target: EvidenceTarget) -> String? {
    let all = references(of: target.subject) ?? []
    return all.indices.contains(index) ? all[index] : nil
  }

  /// The files of the workspace that are not attached here.
  private mutating func showKnown(for target: EvidenceTarget) {
    let attachments = workspace.attachments(of: target.subject)
    let files = workspace.evidence.filter { !attachments.contains($0.id) }
    popup = .menu(
      Menu(
        title: "Attach to \(workspace.heading(of: target.subject))",
        entries: files.map {
          .init(
            choice: .evidence(.known($0.id), target), text: $0.heading, detail: Self.facts(of: $0))
        }, staysOpen: true))
  }

  // MARK: Keys

  /// What a key does in the evidence windows beyond what it does in every menu; nil where it is none of
  /// them, or nothing more.
  mutating func pressForEvidence(_ key: Key, in menu: Menu) -> [Effect]? {
    guard menu.entries.indices.contains(menu.list.cursor),
      case .evidence(let entry, let target) = menu.entries[menu.list.cursor].choice
    else { return nil }
    if case .known = entry {
      guard key.code == .escape || key == Key(.character("q")) else { return nil }
      showEvidence(of: target, at: .chooseKnown)
      return []
    }
    switch keyMap.command(for: key) {
    case .add: return choose(.attachFile, of: target)
    case .edit: return choose(entry, of: target)
    case .remove: return detach(entry, from: target)
    case .undo, .redo:
      let effects = undoOrRedo(keyMap.command(for: key) == .undo ? .undo : .redo)
      reopenEvidence(of: target)
      return effects
    default: return nil
    }
  }

  /// Does what a line of the evidence windows says.
  mutating func choose(_ entry: EvidenceEntry, of target: EvidenceTarget) -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    switch entry {
    case .file(let id):
      if let evidence = workspace.evidence(id) { openForm(evidenceForm(evidence, target)) }
    case .reference(let index):
      if let text = reference(index, of: target) { write(text, reference: index, of: target) }
    case .addReference: write("", reference: nil, of: target)
    case .chooseKnown: showKnown(for: target)
    case .known(let id):
      if let evidence = workspace.evidence(id) { return attach(evidence, to: target) }
    case .attachFile: askForFile(evidenceFolder, for: target)
    }
    return []
  }

  private mutating func write(
    _ text: String, reference index: Int?, of target: EvidenceTarget
  ) {
    popup = .text(
      .init(
        .reference(target, index: index),
        title: "\(evidenceTitle(target)): photo number, document, place", text: text,
        isMultiline: false))
  }

  private func evidenceForm(_ evidence: Evidence, _ target: EvidenceTarget) -> Form {
    Form(
      .evidence(evidence.id, target), title: "\(evidence.name), \(evidence.sizeText)",
      of: evidence, in: formContext)
  }
}
