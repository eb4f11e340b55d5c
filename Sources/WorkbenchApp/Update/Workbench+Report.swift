import AssessmentRedaction

extension Workbench {
  /// Asks where to write the file under the cursor, or what to withhold from all of them.
  mutating func openReportLine() -> [Effect] {
    guard let file else { return [] }
    guard ReportFile.allCases.indices.contains(report.list.cursor) else {
      popup = .menu(redactionMenu)
      return []
    }
    let kind = ReportFile.allCases[report.list.cursor]
    popup = .text(
      .init(
        .reportPath(kind.rawValue), title: "\(kind.title): write to",
        text: TypedPath(naming: kind.path(beside: file.path, redaction: report.redaction)).text,
        isDefault: true))
    return []
  }

  /// Has a file written beside the screen.
  mutating func write(_ order: ReportOrder, overwrites: Bool) -> [Effect] {
    guard let document else { return [] }
    report.outcomes[order.file] = .writing
    return [.writeReport(order, document: document, overwrites: overwrites)]
  }

  static func overwriteMenu(_ order: ReportOrder) -> Menu {
    Menu(
      title: "\(order.path.text) exists already",
      entries: [
        .init(choice: .nothing, text: "Keep the old file"),
        .init(choice: .overwriteReport(order), text: "Replace it with the new one"),
      ])
  }

  private var redactionMenu: Menu {
    let choices = [nil] + RedactionProfile.allCases.map(Optional.some)
    var menu = Menu(
      title: "What to withhold from the files",
      entries: choices.map { profile in
        .init(
          choice: .redaction(profile), text: profile?.rawValue ?? "nothing",
          detail: profile?.purpose ?? "")
      })
    menu.list.cursor = choices.firstIndex(of: report.redaction) ?? 0
    return menu
  }
}
