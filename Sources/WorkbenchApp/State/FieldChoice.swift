/// The list from which a field of a form is filled in; the form waits beneath it.
public struct FieldChoice: Equatable, Sendable {
  /// The form, with the cursor on the field.
  var form: Form
  var options: [FieldOption]
  /// The words that are chosen, in the order in which they will stand in the field.
  var chosen: [String]
  /// Whether several can be chosen.
  var takesSeveral: Bool
  var list = ListState()

  /// What the field will say.
  var text: String {
    guard !takesSeveral else { return chosen.joined(separator: ", ") }
    return options.indices.contains(list.cursor) ? options[list.cursor].word : ""
  }

  /// Chooses the line under the cursor, or takes the choice back.
  mutating func toggle() {
    guard takesSeveral, options.indices.contains(list.cursor) else { return }
    let word = options[list.cursor].word
    if let index = chosen.firstIndex(of: word) {
      chosen.remove(at: index)
    } else {
      chosen.append(word)
    }
  }
}
