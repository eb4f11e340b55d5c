/// What the start screen offers.
public struct StartState: Equatable, Sendable {
  /// One line of the start screen.
  enum Entry: Equatable, Sendable {
    case recent(String)
    case open
    case new
    case sample(String)
    /// Turns the list of recent files on or off.
    case keepRecents(Bool)
  }

  var recents: [String] = []
  /// Whether a list of recent files is kept; nil where the user cannot decide that here.
  var areRecentsKept: Bool?
  var list = ListState()

  var entries: [Entry] {
    recents.map(Entry.recent) + [.open, .new]
      + ["water", "energy", "manufacturing"].map(Entry.sample) + keeping
  }

  private var keeping: [Entry] { areRecentsKept.map { [.keepRecents(!$0)] } ?? [] }
}
