import AssessmentModel
import RequirementCatalog

/// Key paths that a table of rows may keep.
typealias FormPath<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

extension FormRow {
  /// Text on one line, without blanks at its ends; `options` are proposed where there are any.
  static func line(
    _ title: String, _ path: FormPath<Record, String>, hint: String = "",
    options: FieldOffer<Record>.Options? = nil
  ) -> FormRow {
    FormRow(
      title, hint: hint, .line,
      offer: options.map { options in
        FieldOffer(
          takesSeveral: false, options: options, chosen: { record, _ in [record[keyPath: path]] })
      },
      show: { record, _ in record[keyPath: path] },
      take: { (text, record, _) throws(FieldFault) in record[keyPath: path] = text.trimmed })
  }

  /// Text on one line that must not be empty.
  static func needed(
    _ title: String, _ path: FormPath<Record, String>, hint: String = "", orElse fault: String
  ) -> FormRow {
    FormRow(
      title, hint: hint, .line, show: { record, _ in record[keyPath: path] },
      take: { (text, record, _) throws(FieldFault) in
        guard !text.trimmed.isEmpty else { throw FieldFault(text: fault) }
        record[keyPath: path] = text.trimmed
      })
  }

  /// Text on several lines, exactly as it was typed.
  static func lines(
    _ title: String, _ path: FormPath<Record, String>, hint: String = ""
  ) -> FormRow {
    FormRow(
      title, hint: hint, .lines, show: { record, _ in record[keyPath: path] },
      take: { (text, record, _) throws(FieldFault) in record[keyPath: path] = text })
  }

  /// Texts, one a line; empty lines are left out.
  static func list(
    _ title: String, _ path: FormPath<Record, [String]>, hint: String = ""
  ) -> FormRow {
    FormRow(
      title, hint: hint, .lines,
      show: { record, _ in record[keyPath: path].joined(separator: "\n") },
      take: { (text, record, _) throws(FieldFault) in
        record[keyPath: path] = text.split(whereSeparator: \.isNewline)
          .map { String($0).trimmed }.filter { !$0.isEmpty }
      })
  }

  /// One of some values, shown by their words.
  static func choice<Value: Equatable & Sendable>(
    _ title: String, _ path: FormPath<Record, Value>, _ values: [(word: String, value: Value)]
  ) -> FormRow {
    FormRow(
      title, .choice(values.map(\.word)),
      show: { record, _ in values.first { $0.value == record[keyPath: path] }?.word ?? "" },
      take: { (text, record, _) throws(FieldFault) in
        guard let value = values.first(where: { $0.word == text })?.value else {
          let words = values.map(\.word).joined(separator: ", ")
          throw FieldFault(text: "It is one of: \(words)")
        }
        record[keyPath: path] = value
      })
  }

  /// A value that may be missing: `read` makes it of a text that is not empty.
  static func value<Value>(
    _ title: String, _ path: FormPath<Record, Value?>, hint: String = "",
    show: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (String, FormContext) throws(FieldFault) -> Value
  ) -> FormRow {
    FormRow(
      title, hint: hint, .value, show: { record, _ in record[keyPath: path].map(show) ?? "" },
      take: { (text, record, context) throws(FieldFault) in
        let text = text.trimmed
        record[keyPath: path] = text.isEmpty ? nil : try read(text, context)
      })
  }

  /// A day, or none.
  static func date(
    _ title: String, _ path: FormPath<Record, CalendarDate?>, hint: String
  ) -> FormRow {
    value(
      title, path, hint: "\(hint): 2026-12-31, today, +30d", show: \.text,
      read: { (text, context) throws(FieldFault) in
        do throws(TypedDateFault) {
          return try CalendarDate(typed: text, today: context.today)
        } catch {
          throw FieldFault(text: error.summary)
        }
      })
  }

  /// A level vector; every notation is taken, none is guessed.
  static func vector(_ title: String, _ path: FormPath<Record, LevelVector>) -> FormRow {
    FormRow(
      title, hint: "{2 2 0 1 3 1 3}, or one digit for all seven", .vector,
      show: { record, _ in record[keyPath: path].notation },
      take: { (text, record, _) throws(FieldFault) in
        record[keyPath: path] = try FieldParsers.vector(text)
      })
  }

  /// Values that are named in a list; `read` makes them of the whole text, `options` are all that there
  /// are. None may stand there twice.
  static func values<Value: Equatable & Sendable>(
    _ title: String, _ path: FormPath<Record, [Value]>, hint: String = "",
    options: @escaping FieldOffer<Record>.Options,
    show: @escaping @Sendable (Value, FormContext) -> String?,
    read: @escaping @Sendable (String, FormContext) throws(FieldFault) -> [Value]
  ) -> FormRow {
    let words: @Sendable (Record, FormContext) -> [String] = { record, context in
      record[keyPath: path].compactMap { show($0, context) }
    }
    return FormRow(
      title, hint: hint, .value,
      offer: FieldOffer(takesSeveral: true, options: options, chosen: words),
      show: { record, context in words(record, context).joined(separator: ", ") },
      take: { (text, record, context) throws(FieldFault) in
        let values = try read(text, context)
        for (index, value) in values.enumerated() where values[..<index].contains(value) {
          let name = show(value, context) ?? "One"
          throw FieldFault(text: "\(name) stands there twice; name it once")
        }
        record[keyPath: path] = values
      })
  }
}
