import AssessmentModel
import DocumentFormat
import GapAnalysis
import RequirementCatalog

/// The levels of zones and conduits as JSON, with the day as of which they were taken; a level is
/// null where no requirement applies. `Levels.md` of the documentation describes the fields.
enum LevelsJSON {
  /// The document for these places.
  static func document(_ places: [Place], _ analysis: WorkspaceAnalysis) -> [UInt8] {
    let zones = places.filter { $0.id.zone != nil }
    let conduits = places.filter { $0.id.conduit != nil }
    return JSONWriter.document { writer in
      writer.object { writer in
        writer.field("asOf") { analysis.asOf.write(to: &$0) }
        writer.field("conduits") { list(conduits, analysis, to: &$0) }
        writer.field("zones") { list(zones, analysis, to: &$0) }
      }
    }
  }

  private static func list(
    _ places: [Place], _ analysis: WorkspaceAnalysis, to writer: inout JSONWriter
  ) {
    writer.array { writer in
      for place in places {
        guard let levels = analysis[place.id] else { continue }
        writer.element { write(place, levels, to: &$0) }
      }
    }
  }

  private static func write(
    _ place: Place, _ analysis: PlaceAnalysis, to writer: inout JSONWriter
  ) {
    let cells = analysis.cells
    writer.object { writer in
      writer.field("achieved") { ranges(cells.map(\.achieved), to: &$0) }
      writer.field("blocking") { requirements(cells, \.blocking, to: &$0) }
      writer.field("capability") { ranges(cells.map(\.capability), to: &$0) }
      writer.field("code") { $0.write(place.code) }
      writer.field("compensations") { compensations(cells, to: &$0) }
      writer.field("coverage") { writer in
        writer.object { writer in
          writer.field("answered") { $0.write(analysis.coverage.answered) }
          writer.field("required") { $0.write(analysis.coverage.required) }
        }
      }
      writer.field("fails") { requirements(cells, \.fails, to: &$0) }
      writer.field("name") { $0.write(place.name) }
      writer.field("open") { requirements(cells, \.open, to: &$0) }
      writer.field("state") { $0.inlineArray(cells) { $1.write($0.state.rawValue) } }
      writer.field("target") { place.target.write(to: &$0) }
    }
  }

  private static func ranges(_ ranges: [LevelRange?], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("possible") { $0.inlineArray(ranges) { level($0?.possible, to: &$1) } }
      writer.field("proven") { $0.inlineArray(ranges) { level($0?.proven, to: &$1) } }
    }
  }

  private static func level(_ level: SecurityLevel?, to writer: inout JSONWriter) {
    if let level { writer.write(level.rawValue) } else { writer.writeNull() }
  }

  /// Required requirements that are compensated, in FR order: those that count, those of them without
  /// approver or end of the approval, and those whose approval has ended, which do not count.
  private static func compensations(_ cells: [CellAnalysis], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("compensated") { $0.inlineArray(cells) { $1.write($0.compensatedCount) } }
      writer.field("ended") { $0.inlineArray(cells) { $1.write($0.ended.count) } }
      writer.field("withoutApproval") { $0.inlineArray(cells) { $1.write($0.unapprovedCount) } }
    }
  }

  private static func requirements(
    _ cells: [CellAnalysis], _ list: (CellAnalysis) -> [RequirementID], to writer: inout JSONWriter
  ) {
    let sorted = cells.sorted { $0.fr.abbreviation < $1.fr.abbreviation }
    writer.object { writer in
      for cell in sorted {
        writer.field(cell.fr.abbreviation) { $0.inlineArray(list(cell)) { $1.write($0.text) } }
      }
    }
  }
}
