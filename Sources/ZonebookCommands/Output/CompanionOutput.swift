import DocumentFormat
import RequirementCatalog

/// The companion list for reading and for programs; it says wherever it stands that it is not assessed.
enum CompanionOutput {
  static func show(
    _ list: CompanionList, as format: OutputFormat, in surroundings: Surroundings
  ) throws(CommandError) {
    switch format {
    case .json: try surroundings.emit(JSONWriter.document { write(list, to: &$0) })
    case .table: try show(list, in: surroundings)
    }
  }

  private static func show(
    _ list: CompanionList, in surroundings: Surroundings
  ) throws(CommandError) {
    let text = WrappedText(in: surroundings)
    try text.show([list.status], indentation: 0)
    for topic in CompanionList.Topic.allCases {
      try surroundings.say("")
      try surroundings.say(text.heading(topic.title))
      for row in list.rows(on: topic) {
        try text.show(["\(row.id)  \(row.title)"], hanging: 2)
        try text.show([row.question], indentation: 4)
      }
    }
  }

  private static func write(_ list: CompanionList, to writer: inout JSONWriter) {
    CatalogJSON.write(
      [
        ("edition", { $0.write(list.edition) }),
        ("rows", { CatalogJSON.write(list.rows.map(fields), to: &$0) }),
        ("status", { $0.write(list.status) }),
      ], to: &writer)
  }

  private static func fields(of row: CompanionList.Row) -> [CatalogJSON.Field] {
    [
      ("id", { $0.write(row.id) }), ("question", { $0.write(row.question) }),
      ("title", { $0.write(row.title) }), ("topic", row.topic.write),
    ]
  }
}
