extension ReportFinding: TemplateRecord {
  static let tags = TagTable<ReportFinding>([
    .text("anchor") { "finding-\($0.finding.id.text)" },
    .text("code") { $0.finding.code },
    .text("findingTitle") { $0.finding.title },
    .text("severity") { Wording.severity($0.finding.severity) },
    .text("status") { $0.finding.status.title },
    .text("observed") { $0.finding.observed },
    .text("findingPlaces") { Wording.known($0.places) },
    .text("requirements") { Wording.known($0.finding.requirements.map(\.description)) },
    .text("recommendation") { $0.finding.recommendation },
    .text("evidence") { $0.evidence.joined(separator: "; ") },
    .text("owner") { Wording.known($0.finding.owner) },
    .text("dueDate") { Wording.known($0.due) },
  ])
}
