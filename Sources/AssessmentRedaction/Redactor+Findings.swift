import AssessmentModel
import RequirementCatalog

extension Redactor {
  mutating func findings(_ findings: [Finding]) -> [Edit] {
    findings.enumerated().compactMap { finding($1, number: $0 + 1) }.map {
      .putFinding($0, at: nil)
    }
  }

  private mutating func finding(_ finding: Finding, number: Int) -> Finding? {
    guard let id = identifiers[finding.id] else { return nil }
    var copy = Finding(
      id: id, code: code(finding.code, .finding, or: "F\(number)"),
      title: text(finding.title, .findingTitle, or: Self.title(finding, number: number)))
    copy.observed = text(finding.observed, .finding)
    copy.places = finding.places.compactMap { identifiers[$0] }
    copy.requirements = finding.requirements
    copy.attachments = attachments(finding.attachments)
    copy.severity = finding.severity
    copy.recommendation = text(finding.recommendation, .finding)
    copy.status = finding.status
    copy.owner = person(finding.owner)
    copy.dueDate = finding.dueDate.map(due)
    return copy
  }

  /// A day as the profile shows it: under `anonymous` it counts from the visit.
  private func due(_ day: CalendarDate) -> CalendarDate {
    let isReplaced = RedactedContent.dueDay.treatment(for: profile) == .replaced
    return isReplaced ? RelativeDay.date(for: day, after: lastVisitDay) : day
  }

  /// What can be said of a finding without its words: the requirements that it concerns.
  private static func title(_ finding: Finding, number: Int) -> String {
    guard let first = finding.requirements.first, let row = Catalog[first] else {
      return "Finding \(number)"
    }
    let others = finding.requirements.count - 1
    return "\(first) \(row.title)" + (others == 0 ? "" : " and \(others) more")
  }
}
