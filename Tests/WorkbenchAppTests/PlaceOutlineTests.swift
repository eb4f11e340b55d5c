import AssessmentModel
import DocumentFormat
import Testing

@testable import WorkbenchApp

@Suite("The outline of places")
struct PlaceOutlineTests {
  /// A workspace with zones of these identifiers and parents.
  private func workspace(_ zones: [(id: Int, parent: Int?)]) throws -> Workspace {
    let texts = zones.map { zone in
      let parent = zone.parent.map { "\"parent\": \"z-\($0)\", " } ?? ""
      return "{\"code\": \"Z\(zone.id)\", \"id\": \"z-\(zone.id)\", \"name\": \"\", \(parent)"
        + "\"target\": [0, 0, 0, 0, 0, 0, 0]}"
    }
    let json =
      "{\"id\": \"w-1\", \"system\": {}, \"visit\": {}, \"zones\": [\(texts.joined(separator: ","))]}"
    return try JSONReader.document(Workspace.self, from: Array(json.utf8))
  }

  @Test("each zone is followed by those within it, in the assessor's order")
  func order() throws {
    let outline = PlaceOutline(
      try workspace([(1, nil), (2, 3), (3, nil), (4, 1), (5, 4), (6, 1), (7, nil)]))
    #expect(outline.lines.map(\.id.text) == ["z-1", "z-4", "z-5", "z-6", "z-3", "z-2", "z-7"])
    #expect(outline.lines.map(\.depth) == [0, 1, 2, 1, 0, 1, 0])
  }

  @Test("zones nested a hundred thousand deep do not use up the stack")
  func depth() throws {
    let outline = PlaceOutline(
      try workspace((0..<100_000).map { ($0, $0 == 0 ? nil : $0 - 1) }))
    #expect(outline.lines.last?.depth == 99_999)
  }
}
