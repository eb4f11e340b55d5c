/// One line of the question pane.
struct QuestionLine: Equatable {
  /// How it looks.
  enum Look: Equatable { case title, question, part, text, item, caution, quiet }

  var text: String
  var look: Look
  /// The part that it belongs to, as an index into the parts of the question.
  var part: Int
}
