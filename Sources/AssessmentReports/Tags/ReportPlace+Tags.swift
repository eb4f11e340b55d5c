import AssessmentModel
import GapAnalysis
import RequirementCatalog

extension ReportPlace: TemplateRecord {
  static let tags = TagTable<ReportPlace>(identity + levels + contents)

  private static let identity: [Tag<ReportPlace>] = [
    .text("anchor") { "place-\($0.id.text)" },
    .text("code") { $0.code },
    .text("name") { $0.name },
    .text("kind") { $0.isZone ? "Zone" : "Conduit" },
    .flag("isZone") { $0.isZone },
    .flag("isConduit") { !$0.isZone },
    .text("owner") { Wording.known($0.owner) },
    .text("summary") { $0.summary },
    .text("purdue") { $0.purdue.map { "\($0.text), \($0.title)" } ?? Wording.unknown },
    .text("parent") { $0.parent ?? "" },
    .text("ends") { Wording.known($0.ends) },
    .text("protocols") { Wording.known($0.protocols) },
    .text("targetRationale") { $0.targetRationale },
  ]

  private static let levels: [Tag<ReportPlace>] = [
    .text("target") { $0.target.notation },
    .text("achievedProven") { Wording.vector($0.cells.map(\.shownAchieved?.proven)) },
    .text("achievedPossible") { Wording.vector($0.cells.map(\.shownAchieved?.possible)) },
    .text("capabilityProven") { Wording.vector($0.cells.map(\.shownCapability?.proven)) },
    .text("capabilityPossible") { Wording.vector($0.cells.map(\.shownCapability?.possible)) },
    .text("coverage") { Wording.coverage($0.coverage) },
    .number("requiredCount") { $0.coverage.required },
    .number("answeredCount") { $0.coverage.answered },
    .number("notAssessedCount") { $0.coverage.required - $0.coverage.answered },
    .number("gapCount") { $0.gaps.count },
    .flag("isAnythingRequired") { $0.coverage.required > 0 },
    .flag("isFullyAssessed") {
      $0.coverage.required > 0 && $0.coverage.answered == $0.coverage.required
    },
    .flag("hasAnswers") { !$0.answered.isEmpty },
    .flag("hasBlocking") { $0.cells.contains { !$0.blocking.isEmpty } },
    .flag("hasGaps") { !$0.gaps.isEmpty },
    .flag("hasCompensations") { !$0.compensations.isEmpty },
    .flag("hasEnded") { !$0.ended.isEmpty },
    .text("ended") { place in
      let names = place.ended.map { "\($0.requirement.id) (\($0.answer?.expiry?.text ?? ""))" }
      return names.joined(separator: ", ")
    },
    .text("placeApprovals") { Wording.approvals($0.cells) },
    .flag("hasNotedOnly") { !$0.notedOnly.isEmpty },
    .flag("hasDoubts") { !$0.doubts.isEmpty },
  ]

  private static let contents: [Tag<ReportPlace>] = [
    .list("cells") { $0.cells },
    .list("gapGroups") { place in
      let gaps = place.gaps
      return GapKind.allCases.compactMap { kind in
        let rows = gaps.filter { $0.gapKind == kind }
        return rows.isEmpty ? nil : GapGroup(kind: kind, rows: rows)
      }
    },
    .list("answerGroups") { RowGroup.groups($0.answered) },
    .list("notAssessedGroups") { RowGroup.groups($0.notAssessed) },
    .list("compensations") { $0.compensations },
    .list("notedOnly") { $0.notedOnly },
    .list("doubts") { $0.doubts },
  ]
}
