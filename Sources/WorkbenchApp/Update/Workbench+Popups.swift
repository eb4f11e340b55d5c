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
      open(
        .constraintNote(constraint), title: "Note: \(constraint.title)",
        text: workspace.constraints[constraint]?.note ?? "")
      return []
    }
    guard let current = questionnaire.current else { return [] }
    open(
      .note(current.place, current.requirement), title: "Note: \(heading(current))",
      text: workspace.answer(current.place, current.requirement).note)
    return []
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
    guard let current = questionnaire.current else { return [] }
    let purpose = TextPanel.Purpose.note(current.place, current.requirement)
    let saved = workspace.answer(current.place, current.requirement).note
    let text = DraftKey(purpose).flatMap { drafts[$0]?.first } ?? saved
    return [.editOutside(purpose, text: text)]
  }

  /// Takes the text from $EDITOR: the note is saved as it came back.
  mutating func takeBack(_ purpose: TextPanel.Purpose, _ edited: EditedText) -> [Effect] {
    guard case .note = purpose else { return [] }
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
      title: "Answer",
      entries: commands.map {
        .init(choice: .command($0), text: $0.short, detail: keyMap.name(for: $0))
      })
  }

  mutating func askWhereToApply(withNote: Bool) -> [Effect] {
    guard let current = questionnaire.current else { return [] }
    let peers = placeRows(for: current.requirement).filter { $0 != current.place }
    let open = peers.filter { workspace.answer($0, current.requirement).status == nil }
    let codes = open.compactMap { outline.place($0, in: workspace)?.code }
    let others = peers.count - open.count
    let leftOut = others == 0 ? "" : " (\(others) with an answer left out)"
    let answer = workspace.answer(current.place, current.requirement)
    let what = (answer.status?.title ?? "not assessed") + (withNote ? " with note" : "")
    popup = .text(
      .init(
        .applyTo(current.place, current.requirement, withNote: withNote),
        title: "\(current.requirement) \(what): give it to\(leftOut)",
        text: codes.joined(separator: " "), isMultiline: false))
    return []
  }

  // MARK: Zone profile

  private mutating func openProfile() -> [Effect] {
    let place = screen == .zones ? selectedPlace?.id : questionnaire.place
    guard let place, let menu = profileMenu(place, cursor: 0) else {
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
