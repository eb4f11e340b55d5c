import AssessmentModel
import DocumentFormat
import RequirementCatalog
import TestSupport
import Testing

@Suite("The JSON form of the model")
struct EncodingTests {
  private let layouts: [JSONWriter.Layout] = [.indented, .oneLine]

  private func expectRoundTrip<Value: JSONValue & Equatable>(
    _ value: Value, _ seed: UInt64
  ) throws {
    for layout in layouts {
      let bytes = JSONWriter.document(value, layout: layout)
      let decoded = try JSONReader.document(Value.self, from: bytes)
      try #require(decoded == value, "seed \(seed)")
      try #require(JSONWriter.document(decoded, layout: layout) == bytes, "seed \(seed)")
    }
  }

  @Test("generated workspaces come back equal, and the second save has the same bytes")
  func workspaces() throws {
    var generator = SeededGenerator.fromEnvironment("workspace round trip")
    for _ in 0..<100 { try expectRoundTrip(generator.workspace(), generator.seed) }
  }

  @Test("edits of every kind come back equal")
  func edits() throws {
    var generator = SeededGenerator.fromEnvironment("edit round trip")
    var kinds: Set<String> = []
    for _ in 0..<30 {
      let workspace = generator.workspace(edits: 40)
      for _ in 0..<40 {
        let edit = generator.edit(of: workspace)
        kinds.insert(String("\(edit)".prefix { $0 != "(" }))
        try expectRoundTrip(edit, generator.seed)
      }
    }
    #expect(kinds.count == 16, "\(kinds.sorted())")
  }

  @Test("changes come back equal, so the journal loses nothing")
  func changes() throws {
    var generator = SeededGenerator.fromEnvironment("change round trip")
    var document = WorkspaceDocument(workspace: generator.workspace())
    for _ in 0..<300 {
      let edit = generator.edit(of: document.workspace)
      let author = generator.text()
      guard let change = try? document.perform(edit, author: author, at: generator.moment())
      else { continue }
      try expectRoundTrip(change, generator.seed)
      if generator.once(in: 4), let undo = try document.undo(author: "", at: change.at) {
        try expectRoundTrip(undo, generator.seed)
      }
    }
  }

  @Test("an edit without a value that its kind needs is refused at its place")
  func incompleteEdit() {
    let bytes = Array("{\"edit\": \"moveZone\", \"place\": \"z-1\"}".utf8)
    #expect {
      try JSONReader.document(Edit.self, from: bytes)
    } throws: { error in
      guard let problem = error as? DocumentProblem, case .valueNotAllowed = problem.kind
      else { return false }
      return problem.offset == 0
    }
  }

  @Test(
    "fields are sorted by name in every record",
    arguments: [
      Workspace.schema, Zone.schema, Conduit.schema, Answer.schema, Finding.schema, Change.schema,
      Evidence.schema,
      Visit.schema, SystemUnderConsideration.schema,
    ])
  func fieldsAreSorted(_ schema: SchemaNode) {
    guard case .record(let fields) = schema else {
      Issue.record("not a record")
      return
    }
    #expect(fields.map(\.name) == fields.map(\.name).sorted())
    #expect(Set(fields.map(\.name)).count == fields.count)
  }
}
