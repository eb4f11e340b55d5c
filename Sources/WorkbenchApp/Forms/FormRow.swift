import AssessmentModel

/// What a form may look up while it is shown, checked or taken.
struct FormContext: Sendable {
  var workspace: Workspace
  /// The day where the user is, for dates such as `+30d`.
  var today: CalendarDate
}

/// What is wrong with what stands in a field, in a sentence.
struct FieldFault: Error, Hashable {
  var text: String
}

/// What is wrong with a form: the field, from 0, and why.
struct FormProblem: Error, Hashable {
  var field: Int
  var text: String
}

/// A record that a form fills in, with the table of its fields.
protocol FormRecord: Equatable, Sendable {
  /// The fields in the order of the form. The same row shows a part of the record and takes it back, so
  /// that the two cannot disagree.
  static var rows: [FormRow<Self>] { get }

  /// What several fields together have wrong.
  var contradiction: FormProblem? { get }
}

extension FormRecord {
  var contradiction: FormProblem? { nil }
}

/// One row of a form: how a part of a record is shown as text, and how it is taken from there.
struct FormRow<Record>: Sendable {
  /// How the text is filled in.
  enum Shape: Equatable, Sendable {
    /// Free text on one line.
    case line
    /// A value on one line; it is selected when the cursor comes, so that typing replaces it.
    case value
    /// A level vector on one line, explained below.
    case vector
    /// Text on several lines.
    case lines
    /// One of some words.
    case choice([String])
  }

  let title: String
  let hint: String
  let shape: Shape
  /// What can be chosen for the field; nil where it is only typed.
  let offer: FieldOffer<Record>?
  let show: @Sendable (Record, FormContext) -> String
  let take: @Sendable (String, inout Record, FormContext) throws(FieldFault) -> Void

  init(
    _ title: String, hint: String = "", _ shape: Shape, offer: FieldOffer<Record>? = nil,
    show: @escaping @Sendable (Record, FormContext) -> String,
    take: @escaping @Sendable (String, inout Record, FormContext) throws(FieldFault) -> Void
  ) {
    self.title = title
    self.hint = hint
    self.shape = shape
    self.offer = offer
    self.show = show
    self.take = take
  }
}
