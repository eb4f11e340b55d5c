import RequirementCatalog

/// The rows of one topic of the companion list, which no report assesses.
struct CompanionGroup: TemplateRecord {
  var topic: CompanionList.Topic
  var rows: [CompanionList.Row]

  static func groups(_ list: CompanionList) -> [CompanionGroup] {
    CompanionList.Topic.allCases.map { CompanionGroup(topic: $0, rows: list.rows(on: $0)) }
  }

  static let tags = TagTable<CompanionGroup>([
    .text("topic") { $0.topic.title },
    .text("topicRows") { group in
      group.rows.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
    },
  ])
}
