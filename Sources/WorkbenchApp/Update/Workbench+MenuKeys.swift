import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  mutating func press(_ key: Key, in menu: Menu) -> [Effect] {
    if let effects = pressForEvidence(key, in: menu) { return effects }
    var menu = menu
    if key.code == .escape || key == Key(.character("q")) {
      popup = nil
      file?.isLeaving = false
      if case .createEncrypted(let path, let sample)? = menu.entries.first?.choice {
        askForNewPath(path.text, sample: sample, isDefault: false)
      }
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
      return step(on: set(fact, to: value, in: place), in: place)
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
    case .iAm(let name): return becomeAuthor(name)
    case .iAmSomebodyElse: return chooseSomebodyElse()
    case .filter(let filter):
      questionnaire.filter = filter
      questionnaire.drill = nil
      if filter != .required, let first = innerRows.first(where: { matchesFilter($0) }) {
        if let current = questionnaire.current, !matchesFilter(current) { show(first) }
      }
      return say("Shown: \(filter.title)")
    case .history(let filter): return narrowHistory(to: filter)
    case .command(let command): return perform(command)
    case .profile(let place, let key): return cycleFact(place, key)
    case .acceptProposal(let place, let requirement):
      return accept(
        workspace.notApplicableProposals(for: place).filter { $0.requirement == requirement },
        for: place)
    case .acceptAllProposals(let place):
      return accept(workspace.notApplicableProposals(for: place), for: place)
    case .createEncrypted(let path, let sample): return askNewPassphrase(for: path, sample: sample)
    case .createInClear(let path, let sample):
      return [.create(path: path, sample: sample, passphrase: nil)]
    case .evidence(let entry, let target): return choose(entry, of: target)
    case .overwriteReport(let order): return write(order, overwrites: true)
    case .redaction(let profile):
      report.redaction = profile
      return []
    case .overwriteCopy(let path): return saveCopy(to: TypedPath(naming: path), overwrites: true)
    case .goOnInCopy(let path, let revision):
      file?.isLeaving = false
      guard let document else { return [] }
      return [.goOnInCopy(path: path, revision: revision, document: document)]
    case .settle(let choice): return settle(choice)
    case .keepTrying: return [.retryWriting] + say("Trying again…")
    case .leaveWithout: return [.quitWithout]
    case .stay:
      file?.isLeaving = false
      return []
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

  /// Goes on to the next fact, once one is answered.
  private mutating func step(on effects: [Effect], in id: PlaceID) -> [Effect] {
    guard case .menu(var menu) = popup else { return effects }
    let next = menu.list.cursor + 1
    if menu.entries.indices.contains(next), case .profile = menu.entries[next].choice {
      menu.list.cursor = next
      popup = .menu(menu)
    }
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
}
