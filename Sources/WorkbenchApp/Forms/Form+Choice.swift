import AssessmentModel

extension Form {
  /// The list for the focused field, with what stands in it chosen; nil where it is only typed.
  ///
  /// The last piece of the text may be the beginning of something in the list, on which the cursor then
  /// stands. Throws what is wrong with any other text, which would be lost.
  func choice(_ context: FormContext) throws(FieldFault) -> FieldChoice? {
    try Self.choice(in: self, over: base, context)
  }

  private static func choice<Record: FormRecord>(
    in form: Form, over record: Record, _ context: FormContext
  ) throws(FieldFault) -> FieldChoice? {
    let row = Record.rows[form.focus]
    guard let offer = row.offer else { return nil }
    let text = form.fields[form.focus].text
    var (record, begun) = (record, "")
    do throws(FieldFault) {
      try row.take(text, &record, context)
    } catch {
      let pieces = text.split(omittingEmptySubsequences: false) {
        ",;".contains($0) || $0.isNewline
      }
      begun = pieces.last.map { String($0).trimmed } ?? ""
      let before = offer.takesSeveral ? pieces.dropLast().joined(separator: ",") : ""
      let isBeginning =
        !begun.isEmpty && offer.options(record, context).contains { $0.begins(with: begun) }
      guard isBeginning, (try? row.take(before, &record, context)) != nil else { throw error }
    }
    let options = offer.options(record, context)
    let chosen = offer.chosen(record, context)
    var choice = FieldChoice(
      form: form, options: options, chosen: chosen, takesSeveral: offer.takesSeveral)
    choice.list.cursor =
      options.firstIndex { begun.isEmpty ? $0.word == chosen.last : $0.begins(with: begun) } ?? 0
    return choice
  }
}

extension FieldOption {
  /// Whether the word, the title or a word of it begins with a text, whatever the case.
  fileprivate func begins(with text: String) -> Bool {
    let begun = text.lowercased()
    let words = title.lowercased().split(separator: " ")
    return word.lowercased().hasPrefix(begun) || title.lowercased().hasPrefix(begun)
      || words.contains { $0.hasPrefix(begun) }
  }
}
