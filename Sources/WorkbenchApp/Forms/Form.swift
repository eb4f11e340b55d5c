import AssessmentModel
import RequirementCatalog
import TerminalKit

/// A window with fields to fill in; nothing is changed until it is saved as a whole.
public struct Form: Equatable, Sendable {
  /// What the form is about, and what saving it changes.
  public enum Subject: Hashable, Sendable {
    case zone(ZoneID?)
    case conduit(ConduitID?)
    case finding(FindingID?)
    case system
    /// A finding that was begun from these places and requirements.
    case newFinding([PlaceID], [RequirementID])
    case details(PlaceID, RequirementID)
    /// The details of all marked: what is changed in the form goes to each.
    case markedDetails([QuestionnaireState.Mark])
    case target(PlaceID)
    case evidence(EvidenceID, EvidenceTarget)

    /// Whether it is about something that is not there yet, so that what stands in it is proposed.
    var isNew: Bool {
      switch self {
      case .zone(nil), .conduit(nil), .finding(nil), .newFinding: true
      default: false
      }
    }
  }

  var subject: Subject
  var title: String
  var fields: [FormField]
  private(set) var focus = 0
  /// Whether it was filled from a draft.
  var isDraft = false
  /// The record that the form was made from.
  let base: any FormRecord

  init<Record: FormRecord>(
    _ subject: Subject, title: String, of record: Record, in context: FormContext
  ) {
    self.subject = subject
    self.title = title
    base = record
    fields = Record.rows.map { row in
      FormField(row, row.show(record, context), isProposed: subject.isNew)
    }
    select()
  }

  var texts: [String] { fields.map(\.text) }

  var isModified: Bool { fields.contains(where: \.isModified) }

  /// Puts the cursor on a field; the one that is left says what is wrong with it.
  mutating func focus(on index: Int, _ context: FormContext) {
    guard fields.indices.contains(index), index != focus else { return }
    fields[focus].deselect()
    fields[focus].fault = fields[focus].isModified ? fault(at: focus, context)?.text : nil
    focus = index
    select()
  }

  private mutating func select() {
    if fields.indices.contains(focus) { fields[focus].select() }
  }

  // MARK: Taking

  /// The record with every changed field taken from the form; every other field is as in `record`.
  ///
  /// Throws everything that is wrong, in the order of the fields.
  func taken<Record: FormRecord>(
    over record: Record, _ context: FormContext
  ) throws(FormProblems) -> Record {
    var record = record
    var problems: [FormProblem] = []
    for (index, row) in Record.rows.enumerated() where fields[index].isModified || isNeeded(index) {
      do throws(FieldFault) {
        try row.take(fields[index].text, &record, context)
      } catch {
        problems.append(FormProblem(field: index, text: error.text))
      }
    }
    if problems.isEmpty, isModified, let problem = record.contradiction { problems = [problem] }
    guard problems.isEmpty else { throw FormProblems(list: problems) }
    return record
  }

  /// The record that something new starts from; nil for another kind of record.
  func beginning<Record: FormRecord>(_ kind: Record.Type) -> Record? { base as? Record }

  /// What is wrong with a field, checked alone.
  func fault(at index: Int, _ context: FormContext) -> FieldFault? {
    Self.fault(of: fields[index].text, at: index, over: base, context)
  }

  private static func fault<Record: FormRecord>(
    of text: String, at index: Int, over record: Record, _ context: FormContext
  ) -> FieldFault? {
    var record = record
    do throws(FieldFault) {
      try Record.rows[index].take(text, &record, context)
      return nil
    } catch {
      return error
    }
  }

  /// Whether the field is looked at though nobody changed it: what is empty where something new is made.
  private func isNeeded(_ index: Int) -> Bool { subject.isNew && fields[index].text.isEmpty }

  /// Two forms are the same when they show the same.
  public static func == (first: Form, second: Form) -> Bool {
    first.subject == second.subject && first.fields == second.fields
      && first.focus == second.focus && first.isDraft == second.isDraft
  }
}

/// Everything that is wrong with a form.
struct FormProblems: Error {
  var list: [FormProblem]
}
