import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  /// Keys go to the window that is open; no letter there is a command.
  mutating func pressInPopup(_ key: Key) -> [Effect] {
    // A letter is text here, even where it is bound to one of these.
    switch key.isControl ? keyMap.command(for: key) : nil {
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .quit: return [.quit]
    default: break
    }
    switch popup {
    case .text(let panel): return press(key, in: panel)
    case .form(let form): return press(key, in: form)
    case .menu(let menu): return press(key, in: menu)
    case .palette(let list): return press(key, in: list)
    case nil: return []
    }
  }

  mutating func pasteInPopup(_ text: String) -> [Effect] {
    switch popup {
    case .text(var panel):
      panel.editor.insert(text)
      popup = .text(panel)
    case .form(var form):
      guard case .text(var editor) = form.fields[form.focus].kind else {
        return fail("This field takes no text")
      }
      editor.insert(text)
      form.fields[form.focus].kind = .text(editor)
      popup = .form(form)
    case .palette(var list):
      list.editor.insert(text)
      popup = .palette(list)
    case .menu, nil: return fail("Pasted text was not taken: no text field is open")
    }
    return []
  }

  static func saves(_ key: Key) -> Bool {
    key == Key(.character("s"), control: true) || key == Key(.enter, alt: true)
  }

  // MARK: Text

  private mutating func press(_ key: Key, in panel: TextPanel) -> [Effect] {
    var panel = panel
    if key.code == .escape {
      close(panel)
      return toast == nil && panel.editor.isModified && DraftKey(panel.purpose) != nil
        ? say("Kept as a draft; opening the note again shows it") : []
    }
    if Self.saves(key) || (key.code == .enter && !panel.editor.isMultiline) {
      return save(panel)
    }
    if panel.editor.handle(key) {
      panel.problem = nil
      popup = .text(panel)
      return []
    }
    return say("^s saves, Esc closes and keeps a draft")
  }

  private mutating func close(_ panel: TextPanel) {
    popup = nil
    guard let key = DraftKey(panel.purpose) else { return }
    if panel.editor.isModified || panel.isDraft { drafts[key] = [panel.editor.text] }
  }

  /// Does what a text was written for.
  mutating func save(_ panel: TextPanel) -> [Effect] {
    let text = panel.editor.text
    popup = nil
    if let key = DraftKey(panel.purpose) { drafts[key] = nil }
    switch panel.purpose {
    case .note(let place, let requirement):
      return edit(.init(place: place, requirement: requirement)) { $0.note = text }
        .map { perform($0) } ?? []
    case .constraintNote(let constraint):
      var answer = workspace.constraints[constraint] ?? Answer()
      guard answer.note != text else { return [] }
      answer.note = text
      return perform(.setConstraint(constraint, answer))
    case .evidence(let place, let requirement):
      let reference = text.trimmed
      guard !reference.isEmpty else { return [] }
      return edit(.init(place: place, requirement: requirement)) { $0.evidence.append(reference) }
        .map { perform($0) } ?? []
    case .search:
      if text.isEmpty { return search.needle.isEmpty ? [] : searchOn(1) }
      search.needle = text
      return searchOn(0)
    case .openPath: return text.trimmed.isEmpty ? [] : [.open(path: text.trimmed)]
    case .newPath(let sample):
      return text.trimmed.isEmpty ? [] : [.create(path: text.trimmed, sample: sample)]
    case .reportPath(let name):
      guard let kind = ReportFile(rawValue: name), let document, !text.trimmed.isEmpty else {
        return []
      }
      report.outcomes[kind] = .writing
      return [.writeReport(kind, path: text.trimmed, document: document, overwrites: false)]
    case .applyTo(let place, let requirement, let withNote):
      return saveApply(panel, .init(place: place, requirement: requirement), withNote)
    }
  }

  private mutating func saveApply(
    _ panel: TextPanel, _ source: QuestionnaireState.Mark, _ withNote: Bool
  ) -> [Effect] {
    var places: [PlaceID] = []
    for code in panel.editor.text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let place = workspace.place(code: String(code)) else {
        var panel = panel
        panel.problem = "There is no zone or conduit \(code)"
        popup = .text(panel)
        return []
      }
      places.append(place.id)
    }
    return apply(source, to: places, withNote: withNote)
  }

  // MARK: Menus

  private mutating func press(_ key: Key, in menu: Menu) -> [Effect] {
    var menu = menu
    if key.code == .escape || key == Key(.character("q")) {
      popup = nil
      return []
    }
    if let digit = Self.digit(key), !menu.staysOpen,
      let entry = menu.entries.first(where: {
        if case .command(let command) = $0.choice {
          keyMap.command(for: digit) == command
        } else {
          false
        }
      })
    {
      popup = nil
      return choose(entry.choice)
    }
    if menu.entries.indices.contains(menu.list.cursor),
      case .profile(let place, let fact) = menu.entries[menu.list.cursor].choice,
      let value = Self.factValue(key)
    {
      return set(fact, to: value, in: place)
    }
    let command = keyMap.command(for: key)
    if command == .open || key == Key(.character(" ")) {
      guard menu.entries.indices.contains(menu.list.cursor) else { return [] }
      if !menu.staysOpen { popup = nil }
      return choose(menu.entries[menu.list.cursor].choice)
    }
    if let command {
      menu.list.move(by: Self.steps(command, page: 10), count: menu.entries.count)
      popup = .menu(menu)
    }
    return []
  }

  private static func digit(_ key: Key) -> Key? {
    if case .character(let character) = key.code, character.isNumber { key } else { nil }
  }

  private mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    switch choice {
    case .nothing: return []
    case .filter(let filter):
      questionnaire.filter = filter
      questionnaire.drill = nil
      if filter != .required, let first = innerRows.first(where: { matchesFilter($0) }) {
        if let current = questionnaire.current, !matchesFilter(current) { show(first) }
      }
      return say("Shown: \(filter.title)")
    case .command(let command): return perform(command)
    case .profile(let place, let key): return cycleFact(place, key)
    case .acceptProposal(let place, let requirement):
      return accept(
        workspace.notApplicableProposals(for: place).filter { $0.requirement == requirement },
        for: place)
    case .acceptAllProposals(let place):
      return accept(workspace.notApplicableProposals(for: place), for: place)
    case .overwriteReport(let kind, let path):
      guard let document else { return [] }
      report.outcomes[kind] = .writing
      return [.writeReport(kind, path: path, document: document, overwrites: true)]
    }
  }

  private func matchesFilter(_ mark: QuestionnaireState.Mark) -> Bool {
    guard let requirement = Catalog[mark.requirement],
      let target = outline.place(mark.place, in: workspace)?.target
    else { return false }
    return questionnaire.filter.lists(
      requirement, target: target, answers: workspace.answers[mark.place] ?? [:])
  }

  /// What a key says about a fact: `y` yes, `n` no, `0` unknown; nil for every other key.
  private static func factValue(_ key: Key) -> Bool?? {
    switch key {
    case Key(.character("y")): .some(true)
    case Key(.character("n")): .some(false)
    case Key(.character("0")), Key(.backspace): .some(nil)
    default: nil
    }
  }

  /// A fact goes from unknown to yes, to no, and back to unknown.
  private mutating func cycleFact(_ id: PlaceID, _ key: ConditionKey) -> [Effect] {
    switch workspace.place(id)?.profile[key] {
    case nil: set(key, to: true, in: id)
    case true?: set(key, to: false, in: id)
    case false?: set(key, to: nil, in: id)
    }
  }

  private mutating func set(_ key: ConditionKey, to next: Bool?, in id: PlaceID) -> [Effect] {
    guard let place = workspace.place(id), place.profile[key] != next else { return [] }
    let effects: [Effect]
    switch place {
    case .zone(var zone):
      zone.profile[key] = next
      effects = perform(.putZone(zone, at: nil))
    case .conduit(var conduit):
      conduit.profile[key] = next
      effects = perform(.putConduit(conduit, at: nil))
    }
    reopenProfile(id)
    return effects
  }

  private mutating func accept(
    _ proposals: [NotApplicableProposal], for id: PlaceID
  ) -> [Effect] {
    let edit = workspace.acceptance(of: proposals, for: id, assessor: assessor, at: now)
    let effects = perform(edit)
    reopenProfile(id)
    guard toast == nil else { return effects }
    return effects + say("\(proposals.count) set to not applicable; u takes it back")
  }

  private mutating func reopenProfile(_ id: PlaceID) {
    guard case .menu(let menu) = popup else { return }
    popup = profileMenu(id, cursor: menu.list.cursor).map(Popup.menu)
  }

  // MARK: Commands

  private mutating func press(_ key: Key, in list: CommandList) -> [Effect] {
    var list = list
    if key.code == .escape {
      popup = nil
      return []
    }
    if key.code == .enter {
      let entries = commandEntries(for: list)
      guard entries.indices.contains(list.list.cursor) else { return [] }
      popup = nil
      return perform(entries[list.list.cursor])
    }
    move(&list, by: key)
    popup = .palette(list)
    return []
  }

  /// Moves in a list of commands or changes what it is filtered by.
  private func move(_ list: inout CommandList, by key: Key) {
    let count = commandEntries(for: list).count
    switch key.code {
    case .up: list.list.move(by: -1, count: count)
    case .down: list.list.move(by: 1, count: count)
    case .pageUp: list.list.move(by: -10, count: count)
    case .pageDown: list.list.move(by: 10, count: count)
    default: if list.editor.handle(key) { list.list.cursor = 0 }
    }
  }

  /// The commands whose name, description or key holds what was typed.
  func commandEntries(for list: CommandList) -> [Command] {
    let needle = list.editor.text.lowercased()
    guard !needle.isEmpty else { return Command.allCases }
    return Command.allCases.filter { command in
      command.title.lowercased().contains(needle) || command.short.lowercased().contains(needle)
        || keyMap.keys(for: command).contains { $0.name.lowercased() == needle }
    }
  }

  /// Keys on the help screen, which filters as one types; nil lets the key be a command.
  mutating func pressInHelp(_ key: Key) -> [Effect]? {
    switch key.code {
    case .enter: return runHelpEntry()
    case .escape:
      if !help.editor.isEmpty {
        help = CommandList()
        return []
      }
      return goBack()
    case .up, .down, .pageUp, .pageDown, .backspace: break
    case .character(let character) where !key.isControl && !key.isAlt:
      if help.editor.isEmpty, character == "q" || character == "?" { return leave() }
    default: return nil
    }
    move(&help, by: key)
    return []
  }

  mutating func runHelpEntry() -> [Effect] {
    let entries = commandEntries(for: help)
    guard entries.indices.contains(help.list.cursor) else { return [] }
    _ = leave()
    return perform(entries[help.list.cursor])
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
