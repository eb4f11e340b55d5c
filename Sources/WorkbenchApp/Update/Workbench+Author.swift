import AssessmentModel
import TerminalKit

extension Workbench {
  /// The assessors of the visit, one by one.
  var people: [String] { workspace.visit.people }

  /// The name that changes carry now; nil where the user has to say it first.
  var authorName: String? { author.name(among: people) }

  /// The name that new answers carry.
  var assessor: String { authorName ?? Authorship.unstated(login: author.login) }

  /// The author of an edit; nil where the user has to be asked. An edit that says who assesses counts
  /// as it will be.
  func author(of edit: Edit) -> String? {
    edit.visit.flatMap { author.name(among: $0.people) } ?? authorName
  }

  // MARK: Asking

  /// Whether the window asks who the user is.
  var isAskingAuthor: Bool {
    switch popup {
    case .text(let panel): panel.purpose == .authorName
    case .menu(let menu): menu.entries.contains { $0.choice == .iAmSomebodyElse }
    default: false
    }
  }

  /// Puts the question who makes a change over what is open; `message` is what the user did.
  mutating func askAuthor(before message: Message) -> [Effect] {
    let beneath = popup
    let effects = askAuthor()
    authorQuestion = AuthorQuestion(message, over: beneath)
    return effects
  }

  /// Opens the window of names, or that for a name where the visit lists nobody.
  mutating func askAuthor() -> [Effect] {
    toast = nil
    guard !people.isEmpty else { return askName() }
    let names = people.map { Menu.Entry(choice: .iAm($0), text: $0) }
    let others: [Menu.Entry] = [
      .init(choice: .iAmSomebodyElse, text: "Somebody else…"),
      .init(
        choice: .iAm(Authorship.unstated(login: author.login)), text: "Not said",
        detail: "recorded as \"\(Authorship.unstated(login: author.login))\""),
    ]
    var menu = Menu(title: "Who are you? Changes carry your name", entries: names + others)
    menu.list.cursor = authorName.flatMap { people.firstIndex(of: $0) } ?? 0
    popup = .menu(menu)
    return []
  }

  private mutating func askName() -> [Effect] {
    var panel = TextPanel(
      .authorName, title: "Who are you? Changes carry your name; left empty: not stated",
      text: author.known ?? "", isMultiline: false)
    panel.editor.selectAll()
    popup = .text(panel)
    return []
  }

  /// Whether a key leaves the question: Esc, and q where no text is typed.
  func leavesAuthorQuestion(_ key: Key) -> Bool {
    if key.code == .escape { return true }
    if case .menu = popup { return key == Key(.character("q")) }
    return false
  }

  mutating func chooseSomebodyElse() -> [Effect] { askName() }

  /// Takes the user's word for who it is, and does what has waited for it.
  mutating func becomeAuthor(_ text: String) -> [Effect] {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isNamed = !name.isEmpty && !Authorship.isUnstated(name)
    author.chosen = isNamed ? name : Authorship.unstated(login: author.login)
    var effects: [Effect] = []
    if isNamed {
      author.known = name
      effects.append(.keepAuthor(name))
    }
    guard let question = authorQuestion else {
      return effects + say(isNamed ? "Changes are by \(name) now" : "Changes carry no name now")
    }
    authorQuestion = nil
    popup = question.over
    effects += dispatch(question.message)
    if popup == nil, question.beneath != question.over { popup = question.beneath }
    return effects
  }

  /// The question was left: nothing is changed, and what was typed stands as it was.
  mutating func leaveAuthorQuestion() -> [Effect] {
    guard let question = authorQuestion else {
      popup = nil
      return []
    }
    authorQuestion = nil
    popup = question.beneath
    if case .editedOutside(let purpose, .text(let text)) = question.message,
      let key = DraftKey(purpose)
    {
      drafts[key] = [text]
    }
    return fail("Not done, since it is not said who does it; the same again asks again")
  }

  /// Something that happened while the question stands is dealt with beneath it.
  mutating func dispatchBeneath(_ message: Message) -> [Effect] {
    let window = popup
    popup = authorQuestion?.beneath
    let effects = dispatch(message)
    isAuthorMissing = false
    if authorQuestion != nil {
      authorQuestion?.beneath = popup
      popup = window
    }
    return effects
  }
}

extension Message {
  /// Whether the user did it at the keyboard or with the mouse, or looks at it.
  var isInput: Bool {
    switch self {
    case .key, .paste, .mouse, .resize, .resumed: true
    default: false
    }
  }
}

extension Edit {
  /// The visit that it sets, if it sets one.
  fileprivate var visit: Visit? {
    switch self {
    case .setVisit(let visit): visit
    case .group(_, let edits): edits.lazy.compactMap(\.visit).first
    default: nil
    }
  }
}
