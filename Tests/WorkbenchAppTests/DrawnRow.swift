import AssessmentModel
import RequirementCatalog
import TerminalKit

@testable import WorkbenchApp

/// What a person reads in the row under the cursor, from the cells of the frame and from nothing else.
struct DrawnRow {
  /// What the row stands for.
  enum Thing: Hashable {
    case cell(PlaceID, FoundationalRequirement)
    case place(PlaceID)
    case answer(PlaceID, RequirementID)
    case requirement(RequirementID)
    case finding(FindingID)
    case constraint(CommonConstraint)
    case system
    /// A line of the history that names no single place.
    case unnamed

    var place: PlaceID? {
      switch self {
      case .cell(let place, _), .place(let place), .answer(let place, _): place
      case .requirement, .finding, .constraint, .system, .unnamed: nil
      }
    }
  }

  private let lines: [[Character]]
  private let cursor: Point
  private let places: [Place]
  private let workspace: Workspace

  /// The row under the hardware cursor; nil where there is none.
  init?(_ frame: Frame, _ workspace: Workspace) {
    guard let cursor = frame.cursor else { return nil }
    lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    self.cursor = cursor
    self.workspace = workspace
    places = workspace.places
  }

  // MARK: Screens

  /// The cell of the heat map: its row by code, its column by the heading above it.
  var cell: Thing? {
    let row = String(lines[cursor.y].drop { $0 == "▶" || $0 == " " })
    // Where the row has no room for the code, the sentence below begins with it.
    let rule = lines.lastIndex { !$0.isEmpty && $0.allSatisfy { $0 == "─" } }
    let sentence = rule.map { String(lines[$0 + 1]) } ?? ""
    let id = place(heading: row) ?? place(code: sentence.trimmed)
    let label = String(lines[1].dropFirst(cursor.x).prefix(3))
    guard let id, let number = label.last?.wholeNumberValue,
      let fr = FoundationalRequirement(rawValue: number)
    else { return nil }
    return .cell(id, fr)
  }

  /// The place that a line of a list begins with.
  var place: Thing? { place(heading: row.trimmed).map(Thing.place) }

  /// A line of the questions of a zone, which the header names.
  var questionOfZone: Thing? {
    guard let place = headerPlace, let requirement = shortRequirement else { return nil }
    return .answer(place, requirement)
  }

  /// A line of the zones of a requirement, which the border names.
  var zoneOfQuestion: Thing? {
    let heading = String(row.dropFirst(3))
    guard let place = place(heading: heading), let requirement = requirement(title) else {
      return nil
    }
    return .answer(place, requirement)
  }

  /// The question that the border of its pane names, in the zone of the header.
  var question: Thing? {
    guard let place = headerPlace, let requirement = requirement(title) else { return nil }
    return .answer(place, requirement)
  }

  var requirementLine: Thing? { shortRequirement.map(Thing.requirement) }

  var finding: Thing? {
    let text = row.trimmed
    return workspace.findings.filter { text.hasPrefix($0.code + " ") }
      .max { $0.code.count < $1.code.count }.map { .finding($0.id) }
  }

  var constraint: Thing? {
    let text = String(row.dropFirst(3)).trimmed
    return CommonConstraint.allCases.first { text.hasPrefix($0.title) }.map(Thing.constraint)
      ?? .system
  }

  /// A line of review or history that begins with a code, perhaps with a requirement behind it.
  func named(after skipped: Int) -> Thing? {
    let text = String(row.dropFirst(skipped)).trimmed
    let codes = workspace.findings.filter { text.contains("finding \($0.code)") }
    if let finding = codes.first { return .finding(finding.id) }
    guard let id = place(code: text), let code = workspace.place(id)?.code else {
      return place(heading: text.replacing("Change ", with: "")).map(Thing.place) ?? .unnamed
    }
    let rest = String(text.dropFirst(code.count)).trimmed
    return requirement(rest).map { .answer(id, $0) } ?? .place(id)
  }

  /// What the row says behind so many columns, as far as it is not cut.
  func text(after columns: Int) -> String {
    let text = row.dropFirst(columns)
    return String(text.prefix { $0 != "…" }).trimmed
  }

  // MARK: Reading

  /// The text of the pane around the cursor, on its line.
  private var row: String { String(lines[cursor.y][paneColumns]) }

  private var paneColumns: Range<Int> {
    let line = lines[cursor.y]
    let left = line.indices.last { $0 < cursor.x + 1 && line[$0] == "│" }.map { $0 + 1 } ?? 0
    let right = line.indices.first { $0 >= cursor.x && line[$0] == "│" } ?? line.count
    return left..<max(left, right)
  }

  /// The title in the border above the pane.
  private var title: String {
    let columns = paneColumns
    for y in (0..<cursor.y).reversed() where columns.lowerBound > 0 {
      let line = lines[y]
      guard line[columns.lowerBound - 1] == "┌" else { continue }
      return String(line[columns]).filter { $0 != "─" && $0 != "┐" }.trimmed
    }
    return ""
  }

  var headerPlace: PlaceID? {
    let parts = String(lines[0]).split(separator: "›").map { String($0).trimmed }
    return parts.count > 1 ? place(heading: parts[1]) : nil
  }

  private var shortRequirement: RequirementID? {
    let words = row.split(separator: " ").map(String.init)
    return words.compactMap { word in
      Catalog.requirements.map(\.id).first { $0.short == word.filter { $0 != "■" } }
    }.first
  }

  private func requirement(_ text: String) -> RequirementID? {
    Catalog.requirements.map(\.id).filter { text.hasPrefix("\($0)") }
      .max { "\($0)".count < "\($1)".count }
  }

  private func place(heading text: String) -> PlaceID? {
    places.first { text.hasPrefix($0.heading) }?.id
  }

  private func place(code text: String) -> PlaceID? {
    places.filter { place in
      guard text.hasPrefix(place.code) else { return false }
      let next = text.dropFirst(place.code.count).first
      return next == nil || next == " " || next == ":"
    }.max { $0.code.count < $1.code.count }?.id
  }
}
