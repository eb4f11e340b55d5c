import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Opens the window that belongs to a command.
  mutating func openPopup(for command: Command) -> [Effect] {
    switch command {
    case .palette: popup = .palette(CommandList())
    case .search:
      let last = search.needle.isEmpty ? "" : "; Enter alone goes on with \(search.needle)"
      popup = .text(.init(.search, title: "Search\(last)", text: "", isMultiline: false))
    case .filter: popup = .menu(screen == .history ? historyFilterMenu : filterMenu)
    case .answerMenu: popup = .menu(answerMenu)
    case .editProfile: return openProfile()
    case .editNote: return openNote()
    case .editNoteOutside: return openNoteOutside()
    case .attachEvidence: return openEvidence()
    default:
      if let refusal = writeRefusal { return fail(refusal) }
      if command == .edit, let constraint = currentConstraint { return openNote(constraint) }
      guard let form = form(for: command) else {
        return say("\(command.title): there is nothing under the cursor")
      }
      openForm(form)
    }
    return []
  }

  // MARK: Notes

  private mutating func openNote() -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    if screen == .system {
      guard let constraint = currentConstraint else { return openPopup(for: .edit) }
      return openNote(constraint)
    }
    return openNote(answerObjects)
  }

  mutating func openNote(_ constraint: CommonConstraint) -> [Effect] {
    open(
      .constraintNote(constraint), title: "Note: \(constraint.title)",
      text: workspace.constraints[constraint]?.note ?? "")
    return []
  }

  /// Opens the note of one answer, or one for all marked.
  mutating func openNote(_ objects: [QuestionnaireState.Mark]) -> [Effect] {
    guard let purpose = notePurpose(objects) else { return [] }
    open(purpose, title: noteTitle(objects), text: sharedNote(objects) ?? "")
    return []
  }

  private func notePurpose(_ objects: [QuestionnaireState.Mark]) -> TextPanel.Purpose? {
    guard let first = objects.first else { return nil }
    return questionnaire.marks.isEmpty || screen != .questionnaire
      ? .note(first.place, first.requirement) : .notes(objects)
  }

  /// The note that all of them have; nil where they differ.
  func sharedNote(_ objects: [QuestionnaireState.Mark]) -> String? {
    let notes = Set(objects.map { workspace.answer($0.place, $0.requirement).note })
    return notes.count == 1 ? notes.first : nil
  }

  private func noteTitle(_ objects: [QuestionnaireState.Mark]) -> String {
    let differ = sharedNote(objects) == nil ? ", added below what stands there" : ""
    return "Note: \(heading(objects))\(differ)"
  }

  private mutating func open(_ purpose: TextPanel.Purpose, title: String, text: String) {
    var panel = TextPanel(purpose, title: title, text: text, isMultiline: true)
    if let key = DraftKey(purpose), let draft = drafts[key]?.first {
      panel.editor.replaceText(draft)
      panel.isDraft = true
    }
    popup = .text(panel)
  }

  private mutating func openNoteOutside() -> [Effect] {
    if let refusal = writeRefusal { return fail(refusal) }
    let objects = answerObjects
    guard let purpose = notePurpose(objects) else { return [] }
    let saved = sharedNote(objects) ?? ""
    let text = DraftKey(purpose).flatMap { drafts[$0]?.first } ?? saved
    return [.editOutside(purpose, text: text)]
  }

  /// Takes the text from $EDITOR: the note is saved as it came back.
  mutating func takeBack(_ purpose: TextPanel.Purpose, _ edited: EditedText) -> [Effect] {
    switch purpose {
    case .note, .notes: break
    default: return []
    }
    var lines: String
    switch edited {
    case .failed: return fail("The editor ended with an error; the note is as it was")
    case .refused:
      return fail(
        "No editor here: the note of an encrypted workspace would reach the disk; e writes")
    case .text(let text): lines = text
    }
    while lines.hasSuffix("\n") { lines.removeLast() }
    return [.repaint] + save(TextPanel(purpose, title: "", text: lines, isMultiline: true))
  }

  func heading(_ mark: QuestionnaireState.Mark) -> String {
    "\(outline.place(mark.place, in: workspace)?.code ?? "") \(mark.requirement)"
  }

  // MARK: Menus

  private var filterMenu: Menu {
    var menu = Menu(
      title: "Show",
      entries: RequirementFilter.allCases.map {
        Menu.Entry(choice: .filter($0), text: $0.title)
      })
    menu.list.cursor = RequirementFilter.allCases.firstIndex(of: questionnaire.filter) ?? 0
    return menu
  }

  private var answerMenu: Menu {
    let commands: [Command] = [
      .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
      .clearAnswer,
    ]
    return Menu(
      title: "Answer: \(heading(answerObjects))",
      entries: commands.map {
        .init(choice: .command($0), text: $0.short, detail: keyMap.name(for: $0))
      })
  }

  // MARK: Zone profile

  private mutating func openProfile() -> [Effect] {
    guard let place = selectedPlace?.id, let menu = profileMenu(place, cursor: 0) else {
      return say("Zone profile: choose a zone first (z)")
    }
    popup = .menu(menu)
    return []
  }

  /// The facts of a place and, below, what is not applicable if they are so.
  func profileMenu(_ id: PlaceID, cursor: Int) -> Menu? {
    guard let place = workspace.place(id) else { return nil }
    let facts = ConditionKey.allCases.map { key in
      let word = place.profile[key].map { $0 ? "yes" : "no" } ?? "unknown"
      return Menu.Entry(choice: .profile(id, key), text: key.question, detail: word)
    }
    let proposals = workspace.notApplicableProposals(for: id)
    var entries = facts
    if !proposals.isEmpty {
      entries.append(
        .init(
          choice: .acceptAllProposals(id),
          text: "Set all \(proposals.count) proposals below to not applicable"))
    }
    entries += proposals.map {
      .init(
        choice: .acceptProposal(id, $0.requirement),
        text: "\($0.requirement) not applicable: \($0.justification)")
    }
    var menu = Menu(title: "Profile of \(place.heading)", entries: entries)
    menu.staysOpen = true
    menu.list.cursor = min(cursor, entries.count - 1)
    return menu
  }
}
