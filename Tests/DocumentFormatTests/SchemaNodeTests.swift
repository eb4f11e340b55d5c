import DocumentFormat
import Testing

@Suite("The schema that comes from the fields")
struct SchemaNodeTests {
  private func schema(_ node: SchemaNode) -> String {
    String(decoding: node.document(id: "urn:pump", title: "Pump"), as: UTF8.self)
  }

  @Test("a record lists its fields, which of them are required, and no others are allowed")
  func record() {
    let text = schema(Pump.schema)
    #expect(text.contains("\"additionalProperties\": false"))
    #expect(text.contains("\"required\": [\"duty\", \"name\", \"stages\"]"))
    #expect(text.contains("\"enum\": [\"idle\", \"dosing\", \"flushing\"]"))
    #expect(text.contains("\"description\": \"By duty\""))
    #expect(text.contains("\"title\": \"Pump\""))
    #expect(text.hasSuffix("}\n"))
  }

  @Test("a schema is itself well-formed JSON")
  func wellFormed() throws {
    let nodes: [SchemaNode] = [
      Pump.schema, .string, .pattern("^a\"\\d$"), .constant("x"), .integer(nil), .integer(0...4),
      .boolean, .tuple(of: .boolean, count: 7), .nullable(.string),
      .map(keys: .oneOf(["a"]), values: .array(of: .string)),
    ]
    for node in nodes {
      var reader = JSONReader(node.document(id: "urn:x", title: "\"T\""))
      try reader.skipValue()
      try reader.expectEnd()
    }
  }

  @Test("ranges and counts are limits")
  func limits() {
    #expect(schema(.integer(0...4)).contains("\"maximum\": 4,\n  \"minimum\": 0"))
    #expect(schema(.tuple(of: .boolean, count: 7)).contains("\"maxItems\": 7,\n  \"minItems\": 7"))
  }
}
