/// What the start screen offers.
public struct StartState: Equatable, Sendable {
  /// One line of the start screen.
  enum Entry: Equatable, Sendable {
    case recent(String)
    case open
    case new
    case sample(String)
  }

  var recents: [String] = []
  var list = ListState()

  var entries: [Entry] {
    recents.map(Entry.recent) + [.open, .new]
      + ["water", "energy", "manufacturing"].map(Entry.sample)
  }
}
