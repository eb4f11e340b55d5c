import AssessmentModel
import DocumentFormat
import TerminalKit
import WorkspaceStore

/// A change of a workspace with the fields that it gave other values.
struct HistoryEntry {
  let change: Change
  let fields: [FieldChange]

  /// How much of a value a line shows, in columns; JSON has all of it.
  private static let valueWidth = 40

  /// The changes of a trail that a filter keeps, oldest first.
  ///
  /// Codes of zones are those that they had at the time.
  static func entries(of trail: AuditTrail, keeping filter: HistoryFilter) -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    var state = trail.document.workspace
    for record in trail.records {
      switch record {
      case .origin(let origin): state = origin.workspace
      case .change(let linked):
        let change = linked.change
        if filter.keeps(change) {
          let fields = change.fieldChanges(in: state).filter(filter.keeps)
          entries.append(HistoryEntry(change: change, fields: fields))
        }
        _ = try? state.apply(change.edit)
      }
    }
    return entries
  }

  /// Writes a line a field.
  static func show(_ entries: [HistoryEntry], in surroundings: Surroundings) throws(CommandError) {
    var table = TextTable(
      ["Change", "When (UTC)", "Who", "What", "Field", "From", "To"], in: surroundings)
    for entry in entries {
      let change = entry.change
      let head = [
        entry.mark, "\(change.at.day.text) \(change.at.timeOfDay)", change.author,
      ]
      if entry.fields.isEmpty { table.add(head + [change.label, "", "", ""]) }
      for field in entry.fields {
        table.add(
          head + [field.heading, field.field, clipped(field.from), clipped(field.to)])
      }
    }
    try table.show()
  }

  /// The changes as JSON, values in full.
  static func json(_ entries: [HistoryEntry]) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("changes") { writer in
          writer.array { writer in
            for entry in entries { writer.element(entry.write) }
          }
        }
      }
    }
  }

  // MARK: Pieces

  /// The number of the change, and whether it undoes or redoes another one.
  private var mark: String {
    change.kind == .edit ? "\(change.sequence)" : "\(change.sequence) \(change.kind.rawValue)"
  }

  private static func clipped(_ text: String) -> String {
    TextWidth.clipped(text.replacing("\n", with: " "), to: valueWidth)
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("at") { $0.write(change.at.text) }
      writer.field("author") { $0.write(change.author) }
      writer.field("fields") { writer in
        writer.array { writer in
          for field in fields { writer.element { write(field, to: &$0) } }
        }
      }
      writer.field("kind") { $0.write(change.kind.rawValue) }
      writer.field("label") { $0.write(change.label) }
      writer.field("sequence") { $0.write(change.sequence) }
    }
  }

  private func write(_ field: FieldChange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("field") { $0.write(field.field) }
      writer.field("from") { $0.write(field.from) }
      if let requirement = field.requirement {
        writer.field("requirement") { $0.write(requirement.text) }
      }
      writer.field("subject") { $0.write(field.subject) }
      writer.field("to") { $0.write(field.to) }
    }
  }
}
