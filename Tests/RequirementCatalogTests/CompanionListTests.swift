import RequirementCatalog
import Testing

@Suite("The companion list beside IEC 62443-3-3")
struct CompanionListTests {
  private let list = CompanionList.shipped

  @Test("its rows are rows of 62443-2-1:2024, each once and topic by topic")
  func identifiers() throws {
    let program = try #require(Crosswalk.all.first { $0.key == "2-1" })
    let titles = Dictionary(uniqueKeysWithValues: program.entries.map { ($0.id, $0.title) })
    #expect(list.edition == "IEC 62443-2-1:2024" && program.name.hasPrefix(list.edition))
    #expect(Set(list.rows.map(\.id)).count == list.rows.count)
    for row in list.rows { #expect(row.title == titles[row.id], "\(row.id)") }
    #expect(CompanionList.Topic.allCases.flatMap(list.rows) == list.rows)
    #expect(CompanionList.Topic.allCases.allSatisfy { !list.rows(on: $0).isEmpty })
  }

  @Test("what 62443-2-1 asks and no row of 3-3 is linked to is in the list")
  func complete() throws {
    let program = try #require(Crosswalk.all.first { $0.key == "2-1" })
    let unlinked = program.entries.filter(\.requirements.isEmpty).map(\.id)
    #expect(!unlinked.isEmpty)
    #expect(Set(unlinked).subtracting(list.rows.map(\.id)) == [])
  }

  @Test("each row has a question of its own, in plain British words")
  func questions() {
    let questions = list.rows.map(\.question)
    #expect(Set(questions).count == questions.count)
    for row in list.rows {
      #expect(row.question.hasSuffix("?") && (40...240).contains(row.question.count), "\(row.id)")
      #expect(row.question.split(separator: " ").count <= 30, "\(row.id)")
      expectBritish(row.question, at: row.id)
      expectBritish(row.title, at: row.id)
    }
    for topic in CompanionList.Topic.allCases { expectBritish(topic.title, at: topic.rawValue) }
  }

  @Test("it says that it is not assessed and in no level")
  func status() {
    #expect(list.status.hasPrefix("Not assessed and in no level"))
    #expect(list.status.contains(list.edition))
  }
}
