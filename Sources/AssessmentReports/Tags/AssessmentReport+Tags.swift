import AssessmentModel
import RequirementCatalog

extension AssessmentReport: TemplateRecord {
  static let tags = TagTable<AssessmentReport>(control + contents)

  private static let control: [Tag<AssessmentReport>] = [
    .text("title") { $0.cover.title },
    .text("system") { Wording.known($0.cover.system) },
    .text("systemOwner") { Wording.known($0.cover.owner) },
    .text("site") { Wording.known($0.cover.site) },
    .text("workspace") { $0.cover.workspace },
    .text("visit") { Wording.visit($0.cover) },
    .text("assessors") { Wording.known($0.cover.assessors) },
    .text("authors") { Wording.known($0.cover.authors) },
    .text("documentVersion") { $0.cover.documentVersion },
    .text("generatedAt") { Wording.moment($0.cover.generatedAt) },
    .text("programVersion") { $0.cover.programVersion },
    .text("asOf") { $0.asOf.text },
    .text("catalogEdition") { $0.cover.catalogEdition },
    .flag("isRedacted") { $0.cover.redaction != nil },
    .text("redaction") { $0.cover.redaction.map(Wording.redaction) ?? "" },
    .text("scope") { $0.scope.scope },
    .texts("essentialFunctions") { $0.scope.essentialFunctions },
    .flag("hasEssentialFunctions") { !$0.scope.essentialFunctions.isEmpty },
    .text("samplingNote") { $0.scope.samplingNote },
  ]

  private static let contents: [Tag<AssessmentReport>] = [
    .flag("hasPlaces") { !$0.places.isEmpty },
    .flag("hasZones") { !$0.zones.isEmpty },
    .flag("hasConduits") { !$0.conduits.isEmpty },
    .flag("hasFindings") { !$0.findings.isEmpty },
    .flag("hasEvidence") { !$0.evidence.isEmpty },
    .text("zoneCount") { Wording.count($0.zones.count, "zone", "zones") },
    .text("conduitCount") { Wording.count($0.conduits.count, "conduit", "conduits") },
    .text("findingCount") { Wording.count($0.findings.count, "finding", "findings") },
    .text("coverage") { Wording.coverage($0.coverage) },
    .number("notAssessedCount") { $0.coverage.required - $0.coverage.answered },
    .flag("isFullyAssessed") {
      $0.coverage.required > 0 && $0.coverage.answered == $0.coverage.required
    },
    .flag("isAnythingRequired") { $0.coverage.required > 0 },
    .text("approvals") { Wording.approvals($0.places.flatMap(\.cells)) },
    .list("levels") { _ in SecurityLevel.demanding },
    .list("foundationalRequirements") { _ in FoundationalRequirement.allCases },
    .list("constraints") { $0.constraints },
    .list("heatSheets") { HeatSheet.sheets($0.places) },
    .list("places") { $0.places },
    .list("zones") { $0.zones },
    .list("conduits") { $0.conduits },
    .list("findings") { $0.findings },
    .list("evidenceFiles") { $0.evidence },
    .flag("hasLinks") { !$0.frameworks.isEmpty },
    .texts("frameworks") { $0.frameworks },
    .text("companionEdition") { _ in CompanionList.shipped.edition },
    .list("companionTopics") { _ in CompanionGroup.groups(.shipped) },
  ]
}

extension SecurityLevel: TemplateRecord {
  static let tags = TagTable<SecurityLevel>([
    .number("level") { $0.rawValue },
    .text("attacker") { $0.attacker },
  ])
}

extension FoundationalRequirement: TemplateRecord {
  static let tags = TagTable<FoundationalRequirement>([
    .number("frNumber") { $0.number },
    .text("abbreviation") { $0.abbreviation },
    .text("frTitle") { $0.title },
  ])
}
