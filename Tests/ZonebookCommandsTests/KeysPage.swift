import WorkbenchApp

/// The documentation page of the keys, made from the key map that the program uses.
enum KeysPage {
  /// A heading with the first command below it; a section ends where the next begins.
  private static let sections: [(title: String, first: Command)] = [
    ("Moving", .moveUp), ("Answering", .answerMet), ("Screens", .showOverview),
    ("Lists", .turnTable), ("Everywhere", .undo),
  ]

  /// The whole page.
  static func markdown(of map: KeyMap = .standard) -> String {
    var text = """
      # Keys

      Each key means the same on every screen; where it can do nothing it says why.

      `?` lists the keys in the program, `:` finds a command by name. `^r` is Ctrl-R. This page is
      made from the key map by the test "the page of keys is what the key map says"; run it with
      `ZONEBOOK_RECORD_SNAPSHOTS=1` after a change.


      """
    for (position, section) in sections.enumerated() {
      let next = position + 1 < sections.count ? sections[position + 1].first : nil
      let rest = Command.allCases.drop { $0 != section.first }
      text += "## \(section.title)\n\n| Keys | What happens |\n| --- | --- |\n"
      for command in rest.prefix(while: { $0 != next }) {
        text += "| \(names(of: command, in: map)) | \(escaped(command.title)) |\n"
      }
      text += position + 1 < sections.count ? "\n" : ""
    }
    return text
  }

  private static func names(of command: Command, in map: KeyMap) -> String {
    let names = map.keys(for: command).map { "`\(escaped($0.name))`" }
    return names.isEmpty ? "by name only" : names.joined(separator: ", ")
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
