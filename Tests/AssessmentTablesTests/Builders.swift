import AssessmentModel
import AssessmentTables
import DelimitedText
import RequirementCatalog
import TestSupport

/// Two zones, the second in the first, and a conduit between them.
func smallWorkspace() throws -> Workspace {
  var workspace = Workspace(id: WorkspaceID(unchecked: "w-1"))
  let outer = Zone(id: ZoneID(unchecked: "z-1"), code: "Z1", name: "Control room")
  var inner = Zone(
    id: ZoneID(unchecked: "z-2"), code: "Z2", name: "Dosing", target: LevelVector(all: .two))
  inner.parent = outer.id
  inner.owner = "Process engineer"
  inner.purdue = PurdueLevel(.basicControl)
  let conduit = Conduit(
    id: ConduitID(unchecked: "c-1"), code: "C1", name: "Ring", ends: [outer.id, inner.id])
  for edit in [
    Edit.putZone(outer, at: nil), .putZone(inner, at: nil), .putConduit(conduit, at: nil),
  ] {
    try workspace.apply(edit)
  }
  return workspace
}

/// A text of what notes and attackers write: quotes, line ends, formulas, wide characters.
func awkwardText(using generator: inout SeededGenerator) -> String {
  let pieces = [
    "=", "+", "-", "@", "'", "''=", "\t", "\r", "\n", "\r\n", "\"", ",", ";", "é", "阀", "👷🏽‍♀️", "a b",
    " ", "\u{202E}", "1-2", "\u{FEFF}", "x",
  ]
  return (0..<Int.random(in: 0..<6, using: &generator))
    .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
}

/// An answer with any status and awkward texts.
func awkwardAnswer(using generator: inout SeededGenerator) -> Answer {
  var answer = Answer(AnswerStatus.allCases.randomElement(using: &generator))
  if Bool.random(using: &generator) { answer.status = nil }
  answer.capability =
    [Capability.capable, .notCapable, nil].randomElement(using: &generator) ?? nil
  answer.note = awkwardText(using: &generator)
  answer.rationale = awkwardText(using: &generator)
  answer.needsFollowUp = Bool.random(using: &generator)
  return answer
}

/// The bytes of a table of answers with these rows.
func answers(_ rows: String...) -> [UInt8] {
  let header = "zone,requirement,status,capability,note,rationale,followUp"
  return Array(([header] + rows).joined(separator: "\n").utf8)
}

/// The problems that an import of answers reports.
func problems(_ bytes: [UInt8], _ workspace: Workspace) -> [TableProblemLine] {
  do {
    _ = try AnswersTable.read(bytes, for: workspace, assessor: "", at: nil)
    return []
  } catch {
    return error.problems.map { TableProblemLine(line: $0.line, column: $0.column, id: $0.id) }
  }
}

extension Workspace {
  /// Changes zones by edits, as everything does.
  mutating func changeZones(_ body: (Int, inout Zone) -> Void) throws {
    for (index, var zone) in zones.enumerated() {
      body(index, &zone)
      try apply(.putZone(zone, at: nil))
    }
  }

  /// The workspace with its answers as a table shows them: without blank texts and hidden characters.
  var visible: Workspace {
    var copy = self
    for place in places {
      for (requirement, var answer) in answers[place.id] ?? [:] {
        answer.note = visible(answer.note)
        answer.rationale = visible(answer.rationale)
        _ = try? copy.apply(.setAnswer(place.id, requirement, answer))
      }
    }
    return copy
  }

  private func visible(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? "" : CellText.visible(text)
  }
}
