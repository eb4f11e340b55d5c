import AssessmentModel
import DocumentFormat

extension Diagnostic {
  /// Writes the problem as a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("fix") { $0.write(fix) }
      writer.field("id") { $0.write(id) }
      writer.field("place") { $0.write(place) }
      writer.field("severity") { $0.write(severity.rawValue) }
      writer.field("summary") { $0.write(summary) }
    }
  }
}
