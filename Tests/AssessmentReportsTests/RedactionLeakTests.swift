import AssessmentModel
import AssessmentRedaction
import GapAnalysis
import TestSupport
import Testing

@testable import AssessmentReports

@Suite("What a redacted report holds")
struct RedactionLeakTests {
  /// Texts that name persons.
  private static let persons: Set<String> = [
    "visit.assessors", "zones.owner", "conduits.owner", "findings.owner", "answers.approver",
    "answers.assessor", "constraints.approver", "constraints.assessor", "evidence.addedBy",
  ]
  private static let notes: Set<String> = ["answers.note", "constraints.note"]
  private static let evidence: Set<String> = [
    "answers.evidence", "constraints.evidence", "evidence.name", "evidence.caption",
  ]
  /// Texts that no report shows, redacted or not.
  private static let unseen: Set<String> = ["constraints.approver", "constraints.assessor"]
  /// Parts of a workspace that a profile leaves out as a whole, instead of marking their texts.
  private static let leftOut: [RedactionProfile: Set<String>] = [
    .regulator: ["evidence.name", "evidence.caption", "evidence.addedBy"],
    .anonymous: ["evidence.name", "evidence.caption", "evidence.addedBy"],
  ]

  private static let profiles = RedactionProfile.allCases

  private func report(
    _ workspace: Workspace, _ redaction: RedactionProfile?
  ) -> AssessmentReport {
    AssessmentReport(
      workspace: workspace,
      analysis: WorkspaceAnalysis(workspace, asOf: Timestamp(seconds: 1_795_000_000).day),
      context: ReportContext(
        generatedAt: Timestamp(seconds: 1_795_000_000), programVersion: "1",
        redaction: redaction))
  }

  /// All formats of a report, each checked, as one text.
  private func everything(
    _ filled: FilledWorkspace, _ redaction: RedactionProfile?
  ) throws -> String {
    let workspace = try redaction.map(filled.workspace.redacted) ?? filled.workspace
    let report = report(workspace, redaction)
    return try ReportFormat.allCases.map { format in
      let text = try ReportRenderer.render(report, as: format)
      #expect(ReportRenderer.check(text, of: report, as: format).isEmpty)
      return text
    }.joined(separator: "\n")
  }

  /// Markdown puts backslashes before some signs.
  private func plain(_ text: String) -> String { text.replacing("\\", with: "") }

  @Test("every text of the model is in a report that is not redacted, but for a few")
  func unredacted() throws {
    let filled = try FilledWorkspace()
    let text = try everything(filled, nil)
    for field in filled.texts where !Self.unseen.contains(field.path) {
      #expect(text.contains(field.marker), "\(field.path)")
    }
    #expect(filled.texts.count >= 30)
  }

  @Test("every text of the model is treated by every profile", arguments: profiles)
  func complete(profile: RedactionProfile) throws {
    let filled = try FilledWorkspace()
    let copy = try filled.workspace.redacted(for: profile)
    let expected = try FilledWorkspace.textPaths(of: filled.workspace)
    let found = try FilledWorkspace.textPaths(of: copy)
    let forgotten = expected.subtracting(found).subtracting(Self.leftOut[profile] ?? [])
    #expect(forgotten.isEmpty, "no rule in AssessmentRedaction for \(forgotten.sorted())")
  }

  @Test("a copy for the client names no person, and no note is in it; all else is")
  func client() throws {
    try expect(.client, withheld: Self.persons.union(Self.notes))
  }

  @Test("a copy for the regulator names no person, and no note and evidence is in it; all else is")
  func regulator() throws {
    try expect(.regulator, withheld: Self.persons.union(Self.notes).union(Self.evidence))
  }

  @Test("an anonymous copy has nothing of any text in it")
  func anonymous() throws {
    let filled = try FilledWorkspace()
    try expect(.anonymous, withheld: Set(filled.texts.map(\.path)))
    #expect(try !everything(filled, .anonymous).contains("original"))
  }

  private func expect(_ profile: RedactionProfile, withheld: Set<String>) throws {
    let filled = try FilledWorkspace()
    let text = plain(try everything(filled, profile))
    for field in filled.texts where !Self.unseen.contains(field.path) {
      #expect(text.contains(field.marker) == !withheld.contains(field.path), "\(field.path)")
    }
    for address in Set(filled.texts.flatMap(\.addresses)) {
      let isKept = profile == .client && !address.contains("@")
      guard !isKept else { continue }
      #expect(!text.contains(plain(address)), "\(address)")
    }
    guard profile != .client else { return }
    for piece in ["10.77.", "fd00:77", "02-77-77", ".example", "srv1", "share1"] {
      #expect(!text.contains(piece), "\(piece)")
    }
  }

  @Test("a person is also taken out of the texts that stay", arguments: profiles)
  func personsInTexts(profile: RedactionProfile) throws {
    let name = "Quentin Zabriskie"
    let plant = try SmallPlant { "\($0), said QUENTIN ZABRISKIE and Zabriskie; \(name)" }
    var workspace = plant.workspace
    var visit = workspace.visit
    visit.assessors = [name]
    try workspace.apply(.setVisit(visit))
    let report = report(try workspace.redacted(for: profile), profile)
    for format in ReportFormat.allCases {
      let text = try ReportRenderer.render(report, as: format).lowercased()
      #expect(!text.contains("quentin") && !text.contains("zabriskie"), "\(format)")
    }
  }

  @Test("templates of one's own find nothing that is withheld")
  func ownTemplates() throws {
    let filled = try FilledWorkspace()
    let report = report(try filled.workspace.redacted(for: .anonymous), .anonymous)
    let all = """
      {{title}}{{system}}{{systemOwner}}{{site}}{{workspace}}{{assessors}}{{authors}}{{scope}}
      {{samplingNote}}{{#essentialFunctions}}{{.}}{{/essentialFunctions}}
      {{#places}}{{anchor}}{{code}}{{name}}{{owner}}{{summary}}{{parent}}{{ends}}{{protocols}}
      {{targetRationale}}{{#answerGroups}}{{#rows}}{{note}}{{rationale}}{{approver}}{{evidence}}
      {{assessor}}{{provenance}}{{/rows}}{{/answerGroups}}{{/places}}
      {{#findings}}{{anchor}}{{code}}{{findingTitle}}{{observed}}{{recommendation}}{{owner}}
      {{findingPlaces}}{{/findings}}{{redaction}}
      """
    let sources = ["markdown/report.mustache": TemplateSource(file: "own", text: all)]
    let text = try ReportRenderer.render(
      report, as: .markdown, templates: TemplateSet(sources: sources))
    #expect(!text.contains("Marker") && !text.contains("original"))
    #expect(text.contains("Profile anonymous"))
  }

  @Test("the cover says which profile was applied, and says nothing where none was")
  func cover() throws {
    let plant = try SmallPlant().workspace
    for format in [ReportFormat.html, .markdown] {
      for profile in Self.profiles {
        let report = report(try plant.redacted(for: profile), profile)
        let text = try ReportRenderer.render(report, as: format)
        #expect(text.contains("Profile \(profile.rawValue), \(profile.purpose)."))
        #expect(text.contains(profile.withheld))
      }
      #expect(try !ReportRenderer.render(report(plant, nil), as: format).contains("Redacted"))
    }
    let report = report(try plant.redacted(for: .anonymous), .anonymous)
    let text = try ReportRenderer.render(report, as: .markdown)
    #expect(text.contains("| Visit | (withheld) |"))
    #expect(text.contains("# Security assessment: System under consideration"))
  }

  @Test("levels, states and counts are those of the whole report", arguments: profiles)
  func levels(profile: RedactionProfile) throws {
    let plant = try SmallPlant().workspace
    let whole = report(plant, nil)
    let copy = report(try plant.redacted(for: profile), profile)
    #expect(copy.places.map(\.cells) == whole.places.map(\.cells))
    #expect(copy.coverage == whole.coverage)
    for (one, other) in zip(whole.places, copy.places) {
      #expect(one.rows.map(\.stateTitle) == other.rows.map(\.stateTitle))
      #expect(one.rows.map(\.isExpired) == other.rows.map(\.isExpired))
      #expect(one.notedOnly.count == other.notedOnly.count)
    }
    #expect(copy.findings.count == whole.findings.count)
  }

  @Test("the anonymous report of a small plant reads as recorded")
  func snapshot() throws {
    let workspace = try SmallPlant().workspace.redacted(for: .anonymous)
    try expectSnapshot(
      ReportRenderer.render(report(workspace, .anonymous), as: .markdown),
      named: "small-anonymous.md")
  }
}
