import AssessmentModel
import AssessmentTables
import DelimitedText
import RequirementCatalog
import TestSupport
import Testing

@Suite("Following the advice of an error")
struct AdviceTests {
  /// A table that is refused, what its advice says in a few words, and the table after following it.
  struct Story: Sendable {
    var name: String
    var isZones = false
    var table: [UInt8]
    var remedy: [UInt8]
    var options = TableOptions()

    init(
      _ name: String, zones: Bool = false, _ table: String, _ remedy: String,
      encoding: TableEncoding? = nil
    ) {
      self.init(
        name, zones: zones, bytes: Array(table.utf8), Array(remedy.utf8), encoding: encoding)
    }

    init(
      _ name: String, zones: Bool = false, bytes: [UInt8], _ remedy: [UInt8],
      encoding: TableEncoding? = nil
    ) {
      self.name = name
      isZones = zones
      (self.table, self.remedy) = (bytes, remedy)
      options.encoding = encoding
    }
  }

  private static let head = "zone,requirement,status,capability,note\n"
  private static let zonesHead = "code,name,purdue,parent,target,description\n"

  /// The name of each kind of problem, as the switch knows them; a new kind does not compile without.
  private static func name(_ kind: TableProblem.Kind) -> String {
    switch kind {
    case .text(.invalidUTF8(true)): "windows-1252"
    case .text(.invalidUTF8(false)): "UTF-8"
    case .text(.invalidUTF16): "UTF-16"
    case .text(.invalidWindows1252): "not windows-1252"
    case .text(.isUTF8): "is UTF-8"
    case .text(.nul): "NUL"
    case .text(.openQuote): "open quote"
    case .text(.strayQuote): "stray quote"
    case .text(.textAfterQuote): "text after quote"
    case .noHeader: "no header"
    case .keysOnly: "keys only"
    case .duplicateColumn: "column twice"
    case .cellCount: "cell count"
    case .unknownPlace: "unknown place"
    case .severalPlaces: "several places"
    case .unknownParent: "unknown parent"
    case .requirement(.unreadable): "requirement unreadable"
    case .requirement(.unknown): "requirement unknown"
    case .requirement(.componentRequirement): "component requirement"
    case .requirement(.ambiguous): "ambiguous requirement"
    case .requirement(.titleOfAnother): "title of another"
    case .requirement(.empty): "requirement empty"
    case .notation(let error): name(error)
    case .valueNotAllowed: "follow-up"
    case .capabilityFollows: "capability follows"
    case .duplicateRow: "row twice"
    case .codeOfConduit: "code of a conduit"
    case .cutCode: "cut code"
    case .parentCycle: "circle"
    case .mojibake: "mojibake"
    case .refused: "refused"
    }
  }

  private static func name(_ error: NotationError) -> String {
    switch error {
    case .noLevel, .levelCount, .notALevel, .missingLevel, .unmatchedBracket, .otherVector: "target"
    case .notAPurdueLevel, .externalInSpan: "level"
    case .dateForPurdueLevel: "date"
    case .unknownWord: "word"
    case .codeTooLong, .characterInCode: "code"
    case .emptyCode, .codeInUse: "never in a table"
    }
  }

  static let stories: [Story] = encodings + forms + cells + places

  private static let encodings: [Story] = [
    Story(
      "windows-1252", bytes: Array(head.utf8) + Array("Z2,SR 1.1,met,,".utf8) + [0xFC],
      Array((head + "Z2,SR 1.1,met,,ü").utf8)),
    Story(
      "UTF-8", bytes: Array(head.utf8) + Array("Z2,SR 1.1,met,,".utf8) + [0x81],
      Array((head + "Z2,SR 1.1,met,,").utf8)),
    Story("UTF-16", bytes: [0xFF, 0xFE, 0x61], Array((head + "Z2,SR 1.1,met,,").utf8)),
    Story(
      "not windows-1252", bytes: Array((head + "Z2,SR 1.1,met,,").utf8) + [0x81],
      Array((head + "Z2,SR 1.1,met,,").utf8), encoding: .windows1252),
    Story("NUL", head + "Z2,SR 1.1,met,,\0", head + "Z2,SR 1.1,met,,"),
    Story("mojibake", head + "Z2,SR 1.1,met,,grÃ¶Ãer", head + "Z2,SR 1.1,met,,größer"),
  ]

  private static let forms: [Story] = [
    Story("open quote", head + "Z2,SR 1.1,met,,\"a", head + "Z2,SR 1.1,met,,\"a\""),
    Story("stray quote", head + "Z2,SR 1.1,met,,a \"b\"", head + "Z2,SR 1.1,met,,\"a \"\"b\"\"\""),
    Story(
      "text after quote", head + "Z2,SR 1.1,met,,\"a\" b", head + "Z2,SR 1.1,met,,\"\"\"a\"\" b\""),
    Story("no header", "Z2,SR 1.1,met\n", "zone,requirement,status\nZ2,SR 1.1,met\n"),
    Story("no header", "zone,status\nZ2,met\n", "zone,requirement,status\nZ2,SR 1.1,met\n"),
    Story("no header", zones: true, "name\nDosing\n", "code,name\nZ2,Dosing\n"),
    Story("keys only", "zone,requirement\nZ2,SR 1.1\n", "zone,requirement,note\nZ2,SR 1.1\n"),
    Story(
      "keys only", zones: true, "code\nZ2\n", "code,name,purdue,parent,target,description\nZ2\n"),
    Story(
      "column twice", "zone,requirement,note,note\nZ2,SR 1.1,a,\n",
      "zone,requirement,note,note 2\nZ2,SR 1.1,a,\n"),
    Story("cell count", head + "Z2,SR 1.1,met,,a, b\n", head + "Z2,SR 1.1,met,,\"a, b\"\n"),
  ]

  private static let cells: [Story] = [
    Story("requirement unreadable", head + "Z2,one,met,,", head + "Z2,SR 1.1,met,,"),
    Story("requirement unknown", head + "Z2,SR 9.9,met,,", head + "Z2,SR 1.1,met,,"),
    Story("component requirement", head + "Z2,CR 1.1,met,,", head + "Z2,SR 1.1,met,,"),
    Story("ambiguous requirement", head + "Z2,1.1,met,,", head + "Z2,SR 1.1,met,,"),
    Story(
      "title of another", head + "Z2,SR 1.1 Account management,met,,",
      head + "Z2,SR 1.3 Account management,met,,"),
    Story("word", head + "Z2,SR 1.1,fine,,", head + "Z2,SR 1.1,met,,"),
    Story("word", head + "Z2,SR 1.1,,able,", head + "Z2,SR 1.1,,capable,"),
    Story("capability follows", head + "Z2,SR 1.1,met,unknown,", head + "Z2,SR 1.1,met,,"),
    Story(
      "follow-up", "zone,requirement,followUp\nZ2,SR 1.1,maybe",
      "zone,requirement,followUp\nZ2,SR 1.1,no"
    ),
    Story("target", zones: true, zonesHead + "Z2,,,,5,", zonesHead + "Z2,,,,2,"),
    Story("level", zones: true, zonesHead + "Z2,,6,,,", zonesHead + "Z2,,external,,,"),
    Story("date", zones: true, zonesHead + "Z2,,1-Feb,,,", zonesHead + "Z2,,1 to 2,,,"),
  ]

  private static let places: [Story] = [
    Story("unknown place", head + "Z9,SR 1.1,met,,", head + "Z2,SR 1.1,met,,"),
    Story("several places", head + "AB,SR 1.1,met,,", head + "Ab,SR 1.1,met,,"),
    Story("row twice", head + "Z2,SR 1.1,met,,\nZ2,SR 1.1,,,a", head + "Z2,SR 1.1,,,a"),
    Story("unknown parent", zones: true, zonesHead + "Z2,,,Z9,,", zonesHead + "Z2,,,,,"),
    Story("circle", zones: true, zonesHead + "Z1,,,Z2,,", zonesHead + "Z1,,,,,"),
    Story("code of a conduit", zones: true, zonesHead + "C1,,,,1,", zonesHead + "Z7,,,,1,"),
    Story("cut code", zones: true, zonesHead + "3,,,,1,", zonesHead + "003,,,,1,"),
    Story("code", zones: true, zonesHead + "a;b,,,,1,", zonesHead + "a b,,,,1,"),
  ]

  private static func plant() throws -> Workspace {
    var workspace = try smallWorkspace()
    for (index, code) in ["aB", "Ab", "003"].enumerated() {
      let id = ZoneID(unchecked: "z-9\(index)")
      try workspace.apply(
        .putZone(Zone(id: id, code: code, name: "N", target: .init(all: .two)), at: nil))
    }
    try workspace.changeZones { _, zone in
      zone.description = "all of it"
      zone.purdue = PurdueLevel(.areaSupervision)
    }
    for place in workspace.places {
      for number in 1...3 {
        var answer = Answer(.partly, capability: .capable, note: "note", rationale: "reason")
        answer.needsFollowUp = true
        answer.evidence = ["photo"]
        try workspace.apply(.setAnswer(place.id, RequirementID(fr: .iac, number: number), answer))
      }
    }
    return workspace
  }

  private static func read(
    _ bytes: [UInt8], _ story: Story, _ workspace: Workspace, _ options: TableOptions
  ) throws(TableProblems) -> TableImport {
    var generator = SeededGenerator(seed: 1)
    return story.isZones
      ? try ZonesTable.read(bytes, for: workspace, using: &generator, options: options)
      : try AnswersTable.read(bytes, for: workspace, assessor: "B", at: nil, options: options)
  }

  /// The columns with something in the last row of a table.
  private static func named(_ bytes: [UInt8]) throws -> [String] {
    var reader = TableReader(bytes, delimiter: 0x2C)
    let header = try reader.nextRow()?.cells ?? []
    var last: [String] = []
    while let row = try reader.nextRow() { last = row.cells }
    return zip(header, last).filter { !$0.1.isEmpty }.map(\.0)
  }

  @Test("the table is refused for the reason that the story tells, once", arguments: stories)
  func isRefused(_ story: Story) throws {
    let workspace = try Self.plant()
    do throws(TableProblems) {
      _ = try Self.read(story.table, story, workspace, story.options)
      Issue.record("it was taken")
    } catch {
      #expect(error.byCause.map { Self.name($0.problem.kind) } == [story.name])
      #expect(error.problems.allSatisfy { !$0.summary.isEmpty && !$0.fix.isEmpty })
      #expect(error.problems.allSatisfy { !$0.fix.contains("empty cells") })
    }
  }

  @Test(
    "after its advice was followed it is taken, and every field that it does not name is the same",
    arguments: stories)
  func losesNothing(_ story: Story) throws {
    let workspace = try Self.plant()
    var options = story.options
    if story.name == "not windows-1252" { options.encoding = nil }
    let table = try Self.read(story.remedy, story, workspace, options)
    #expect(table.erasedCounts.isEmpty)
    guard let edit = table.edit else { return }
    var document = WorkspaceDocument(workspace: workspace)
    let change = try document.perform(edit, author: "B", at: Timestamp(seconds: 0))
    let named = try Self.named(story.remedy) + ["assessor", "assessedAt"]
    for field in change.fieldChanges(in: workspace)
    where workspace.place(code: field.subject) != nil {
      #expect(named.contains(field.field), "\(field)")
    }
    #expect(document.workspace.answers.count == workspace.answers.count)
    for zone in workspace.zones {
      let after = try #require(document.workspace.zone(zone.id))
      #expect(after.description == zone.description && after.parent == zone.parent)
    }
  }

  @Test("every kind of problem has its story")
  func allKinds() {
    let told = Set(Self.stories.map(\.name))
    let all: Set<String> = [
      "windows-1252", "UTF-8", "UTF-16", "not windows-1252", "NUL", "open quote", "stray quote",
      "text after quote", "no header", "keys only", "column twice", "cell count", "unknown place",
      "several places", "unknown parent", "requirement unreadable", "requirement unknown",
      "component requirement", "ambiguous requirement", "title of another", "target", "level",
      "date", "word", "code", "follow-up", "capability follows", "row twice", "code of a conduit",
      "cut code", "circle", "mojibake",
    ]
    #expect(told == all)
  }
}
