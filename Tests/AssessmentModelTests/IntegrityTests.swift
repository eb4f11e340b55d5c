import AssessmentModel
import DocumentFormat
import Testing

@Suite("Problems that a file changed by hand can have")
struct IntegrityTests {
  /// A workspace from JSON with these lists; a vector of zeros stands for `T`.
  private func problems(_ lists: String) throws -> [Diagnostic] {
    let json =
      "{\"id\": \"w-1\", \"system\": {}, \"visit\": {}, \(lists)}"
      .replacing("T,", with: "\"target\": [0, 0, 0, 0, 0, 0, 0],")
    return try JSONReader.document(Workspace.self, from: Array(json.utf8)).integrityProblems()
  }

  private func expect(_ id: String, at place: String, in lists: String) throws {
    let found = try problems(lists)
    #expect(found.map(\.id) == [id])
    #expect(found.map(\.place) == [place])
    #expect(found.allSatisfy { $0.severity == .error && !$0.summary.isEmpty && !$0.fix.isEmpty })
  }

  private let first = "{T, \"id\": \"z-1\", \"code\": \"Z1\", \"name\": \"\"}"

  @Test("an untouched plant has none")
  func none() throws {
    #expect(try Plant().workspace.integrityProblems().isEmpty)
    #expect(try problems("\"zones\": [\(first)]").isEmpty)
  }

  @Test("identifiers and codes that stand there twice")
  func duplicates() throws {
    try expect(
      "duplicate-identifier", at: "zones[1].id",
      in: "\"zones\": [\(first), {T, \"id\": \"z-1\", \"code\": \"Z2\", \"name\": \"\"}]")
    try expect(
      "duplicate-code", at: "zones[1].code",
      in: "\"zones\": [\(first), {T, \"id\": \"z-2\", \"code\": \"Z1\", \"name\": \"\"}]")
    try expect(
      "duplicate-code", at: "conduits[0].code",
      in: "\"zones\": [\(first)],"
        + "\"conduits\": [{T, \"id\": \"c-1\", \"code\": \"Z1\", \"name\": \"\"}]")
  }

  @Test("references to nothing, by their path")
  func dangling() throws {
    try expect(
      "dangling-reference", at: "zones[0].parent",
      in: "\"zones\": [{T, \"id\": \"z-1\", \"code\": \"A\", \"name\": \"\", \"parent\": \"z-7\"}]")
    try expect(
      "dangling-reference", at: "conduits[0].ends[1]",
      in: "\"zones\": [\(first)], \"conduits\": [{T, \"id\": \"c-1\", \"code\": \"C1\","
        + " \"name\": \"\", \"ends\": [\"z-1\", \"z-7\"]}]")
    try expect(
      "dangling-reference", at: "answers.z-7",
      in: "\"answers\": {\"z-7\": {\"SR 1.1\": {\"status\": \"met\"}}}")
    try expect(
      "dangling-reference", at: "findings[0].places[0]",
      in:
        "\"findings\": [{\"id\": \"f-1\", \"code\": \"F1\", \"title\": \"\", \"severity\": \"low\","
        + " \"status\": \"open\", \"places\": [\"z-7\"]}]")
  }

  @Test("attachments of nothing, by their path, and evidence that stands there twice")
  func attachments() throws {
    try expect(
      "dangling-reference", at: "answers.z-1.SR 1.1.attachments[0]",
      in: "\"zones\": [\(first)],"
        + "\"answers\": {\"z-1\": {\"SR 1.1\": {\"attachments\": [\"e-7\"]}}}")
    try expect(
      "dangling-reference", at: "constraints.leastPrivilege.attachments[0]",
      in: "\"constraints\": {\"leastPrivilege\": {\"attachments\": [\"e-7\"]}}")
    try expect(
      "dangling-reference", at: "findings[0].attachments[0]",
      in: "\"findings\": [{\"attachments\": [\"e-7\"], \"id\": \"f-1\", \"code\": \"F1\","
        + " \"title\": \"\", \"severity\": \"low\", \"status\": \"open\"}]")
    let digest = String(repeating: "ab", count: 32)
    let record = "{\"digest\": \"\(digest)\", \"id\": \"e-1\", \"name\": \"a\", \"size\": 1}"
    try expect(
      "duplicate-identifier", at: "evidence[1].id", in: "\"evidence\": [\(record), \(record)]")
  }

  @Test("sizes that no file has")
  func negativeSize() {
    let digest = String(repeating: "ab", count: 32)
    #expect(throws: (any Error).self) {
      try problems(
        "\"evidence\": [{\"digest\": \"\(digest)\", \"id\": \"e-1\", \"name\": \"a\","
          + " \"size\": -1}]")
    }
  }

  @Test("parents in a circle")
  func circle() throws {
    try expect(
      "parent-cycle", at: "zones[0].parent",
      in: "\"zones\": [{T, \"id\": \"z-1\", \"code\": \"A\", \"name\": \"\", \"parent\": \"z-2\"},"
        + "{T, \"id\": \"z-2\", \"code\": \"B\", \"name\": \"\", \"parent\": \"z-1\"}]")
  }

  @Test("codes of nothing but blanks")
  func blankCode() throws {
    try expect(
      "blank-code", at: "zones[0].code",
      in: "\"zones\": [{T, \"id\": \"z-1\", \"code\": \" \", \"name\": \"\"}]")
  }

  @Test("a chain of a hundred thousand zones is gone through once, with or without a circle")
  func longChain() throws {
    func zones(first parent: String) -> String {
      let chain = (0..<100_000).map { number in
        let parent = number == 0 ? parent : "\"parent\": \"z-\(number - 1)\", "
        return "{\(parent)T, \"id\": \"z-\(number)\", \"code\": \"Z\(number)\", \"name\": \"\"}"
      }
      return "\"zones\": [\(chain.joined(separator: ","))]"
    }
    #expect(try problems(zones(first: "")).isEmpty)
    let circle = try problems(zones(first: "\"parent\": \"z-99999\", "))
    #expect(circle.map(\.place) == ["zones[0].parent"])
  }
}
