import TestSupport
import Testing

@Suite struct JSONSchemaCheckTests {
  @Test(
    "documents that follow the schema have no violation, others name the keyword and the place",
    arguments: [
      (#"{"type": "integer"}"#, "2.0", ""), (#"{"type": "integer"}"#, "2.5", ":type"),
      (#"{"type": ["string", "null"]}"#, "null", ""), (#"{"type": "number"}"#, "true", ":type"),
      (#"{"required": ["a"]}"#, "{}", ":required"),
      (#"{"properties": {"a": {"minimum": 3}}}"#, #"{"a": 2}"#, "/a:minimum"),
      (
        #"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"b/c": 1}"#,
        "/b~1c:additionalProperties"
      ),
      (#"{"additionalProperties": {"type": "string"}}"#, #"{"b": 1}"#, "/b:type"),
      (
        #"{"patternProperties": {"^x": {"const": 1}}, "additionalProperties": false}"#,
        #"{"x1": 2}"#, "/x1:const"
      ),
      (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, "/ab:maxLength"),
      (
        #"{"prefixItems": [{"const": "a"}], "items": {"type": "number"}}"#, #"["a", 1, "c"]"#,
        "/2:type"
      ),
      (#"{"uniqueItems": true}"#, "[1, 2, 1.0]", ":uniqueItems"),
      (#"{"minItems": 2}"#, "[1]", ":minItems"), (#"{"maxItems": 0}"#, "[1]", ":maxItems"),
      (#"{"enum": [1, "a"]}"#, #""b""#, ":enum"),
      (#"{"pattern": "^SR [0-9]+\\.[0-9]+$"}"#, #""SR 1.5""#, ""),
      (#"{"pattern": "^SR [0-9]+\\.[0-9]+$"}"#, #""SR 1""#, ":pattern"),
      (#"{"anyOf": [{"type": "null"}, {"minLength": 2}]}"#, #""a""#, ":anyOf"),
      (#"{"oneOf": [{"minimum": 1}, {"minimum": 2}]}"#, "3", ":oneOf"),
      (#"{"oneOf": [{"minimum": 1}, {"minimum": 2}]}"#, "1", ""),
      (#"{"allOf": [{"minimum": 1}, {"maximum": 2}]}"#, "3", ":maximum"),
      (#"{"not": {"type": "null"}}"#, "null", ":not"),
      (
        ##"{"items": {"$ref": "#/$defs/id"}, "$defs": {"id": {"type": "string"}}}"##, "[1]",
        "/0:type"
      ),
      (
        ##"{"properties": {"next": {"$ref": "#"}}, "maxProperties": 1}"##,
        #"{"next": {"next": {"a": 1, "b": 2}}}"#, "/next/next:maxProperties"
      ),
      (#"{"properties": {"a": false}}"#, #"{"a": 1}"#, "/a:false"),
    ])
  func verdicts(schema: String, document: String, expected: String) throws {
    let violations = try JSONSchemaCheck(schema: schema).violations(in: document)
    #expect(
      violations.map { "\($0.pointer):\($0.keyword)" } == (expected.isEmpty ? [] : [expected]))
  }

  @Test("an unknown keyword is an error wherever it hides")
  func unknownKeyword() {
    #expect(throws: JSONSchemaError.unknownKeyword("minimun", pointer: "#/$defs/a/items")) {
      try JSONSchemaCheck(schema: #"{"$defs": {"a": {"items": {"minimun": 1}}}}"#)
    }
  }

  @Test(
    "a schema that is malformed is an error",
    arguments: [
      #"{"type": "strin"}"#, #"{"pattern": "("}"#, #"{"minItems": -1}"#, #"{"properties": []}"#,
      ##"{"required": "a"}"##, ##"{"anyOf": []}"##, ##"{"items": 3}"##, ##"{"$ref": "#/$defs/x"}"##,
      ##"{"$ref": "other.json"}"##, "[]", "{",
    ])
  func malformed(schema: String) {
    #expect(throws: JSONSchemaError.self) { try JSONSchemaCheck(schema: schema) }
  }

  @Test("a reference to itself ends with a violation")
  func endlessReference() throws {
    let schema = ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}"##
    #expect(try !JSONSchemaCheck(schema: schema).violations(in: "1").isEmpty)
  }

  @Test("a document that is not JSON is an error")
  func notJSON() throws {
    let check = try JSONSchemaCheck(schema: "true")
    #expect(throws: JSONSchemaError.self) { try check.violations(in: "{") }
  }
}
