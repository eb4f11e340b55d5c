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

      ## What a key acts on

      A command takes its object from the row, cell or question under the cursor of the screen that is
      shown, and from nothing else. On the overview that is the cell, with its zone and FR; in the
      questionnaire it is what the focused pane has under its cursor: a zone in the list of zones, a
      question in the other panes. `s` and Enter answer the zone under the cursor, `d` goes back to the cell
      of the zone and FR that one works in. What cannot act on the row says so and changes nothing.

      Space and `v` mark questions. The footer counts the marks; the next answer, capability, follow-up,
      note, rationale, evidence, finding or `a` goes to all marked, in one step that one `u` takes back, and
      the marks are then gone. Marks belong to the list in which they were set: what is not listed any
      more, since the zone, the filter, the table or the screen is another, loses its mark, aloud.

      `]`, `[`, `}` and `{` stay in the zone, or in the requirement where the table is turned. At its end
      they say where they would go, and go there when they are pressed again.

      `a` and `A` list all zones and conduits with what is recorded there. Chosen are those in which the
      requirement is not assessed; answers that are there stay unless replacing them is chosen.

      Codes may hold blanks (`Cell 3`). Where several are written, commas, semicolons or line ends separate
      them; a blank does where the longest code that fits ends.

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
