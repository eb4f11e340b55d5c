import AssessmentModel
import RequirementCatalog
import TestSupport
import Testing

@testable import WorkbenchApp

/// A plant with something for every form, with generated texts.
enum FormPlant {
  static let zone = ZoneID(unchecked: "z-cell")
  static let area = ZoneID(unchecked: "z-area")
  static let safety = ZoneID(unchecked: "z-safety")
  static let conduit = ConduitID(unchecked: "c-link")
  static let finding = FindingID(unchecked: "f-one")
  static let evidence = EvidenceID(unchecked: "e-photo")
  static let requirement = RequirementID(fr: .iac, number: 1)

  static func workspace(using random: inout SeededGenerator) throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-forms"))
    for (id, code) in [(zone, "Z 1"), (area, "Area"), (safety, "z3")] {
      var value = Zone(id: id, code: code, name: line(&random), target: vector(&random))
      value.targetRationale = lines(&random)
      value.owner = line(&random)
      value.description = lines(&random)
      value.purdue = random.pick(purdue)
      try workspace.apply(.putZone(value, at: nil))
    }
    var link = Conduit(
      id: conduit, code: "C1", name: line(&random), ends: [zone, safety], target: vector(&random))
    link.protocols = line(&random)
    link.targetRationale = lines(&random)
    link.owner = line(&random)
    link.description = lines(&random)
    try workspace.apply(.putConduit(link, at: nil))
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 0xAB, count: 32)))
    var photo = Evidence(id: evidence, digest: digest, size: 7, name: "IMG_1.jpg")
    photo.caption = line(&random)
    photo.method = random.pick(AssessmentMethod.allCases)
    try workspace.apply(.putEvidence(photo, at: nil))
    try workspace.apply(.setAnswer(.zone(zone), requirement, answer(&random)))
    try workspace.apply(.putFinding(finding(&random), at: nil))
    try workspace.apply(.setSystem(system(&random)))
    try workspace.apply(.setVisit(visit(&random)))
    try workspace.apply(.setSamplingNote(lines(&random)))
    return workspace
  }

  /// The workspace without who answered when, which saving an answer stamps.
  static func unsigned(_ workspace: Workspace) -> Workspace {
    var workspace = workspace
    for (place, sheet) in workspace.answers {
      for (requirement, var answer) in sheet {
        (answer.assessor, answer.assessedAt) = ("", nil)
        _ = try? workspace.apply(.setAnswer(place, requirement, answer))
      }
    }
    return workspace
  }

  // MARK: Records

  private static func answer(_ random: inout SeededGenerator) -> Answer {
    var answer = Answer(.compensated, note: lines(&random), rationale: lines(&random))
    answer.approver = line(&random)
    answer.expiry = date(&random)
    answer.methods = random.pick([[], [.interview], [.observation, .documentReview]])
    answer.evidence = list(&random)
    answer.attachments = [evidence]
    answer.capability = .capable
    return answer
  }

  private static func finding(_ random: inout SeededGenerator) -> Finding {
    var value = Finding(id: finding, code: "F1", title: "Title " + line(&random))
    value.observed = lines(&random)
    value.places = [.zone(zone), .conduit(conduit)]
    value.requirements = [requirement, RequirementID(fr: .dc, number: 2, enhancement: 1)]
    value.severity = random.pick(FindingSeverity.allCases)
    value.recommendation = lines(&random)
    value.status = random.pick(FindingStatus.allCases)
    value.owner = line(&random)
    value.dueDate = date(&random)
    value.attachments = [evidence]
    return value
  }

  private static func system(_ random: inout SeededGenerator) -> SystemUnderConsideration {
    var system = SystemUnderConsideration()
    system.name = line(&random)
    system.owner = line(&random)
    system.site = line(&random)
    system.scope = lines(&random)
    system.essentialFunctions = list(&random)
    return system
  }

  private static func visit(_ random: inout SeededGenerator) -> Visit {
    var visit = Visit()
    visit.start = CalendarDate(year: 2026, month: 3, day: Int.random(in: 1...31, using: &random))
    visit.end = CalendarDate(year: 2026, month: 5, day: Int.random(in: 1...31, using: &random))
    visit.assessors = list(&random)
    return visit
  }

  // MARK: Values

  static let purdue: [PurdueLevel] = PurdueLevel.Step.allCases.map(PurdueLevel.init)

  /// Text on one line without blanks at its ends; sometimes empty.
  static func line(_ random: inout SeededGenerator) -> String {
    let pieces = ["HMI", "2", "Anlage", "配電盤", "é", "–", "\"quoted\"", "a,b;c", "{2}", "=1+2"]
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(pieces) }
      .joined(separator: " ")
  }

  /// Text on several lines, blank ones and blanks at its ends included.
  static func lines(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      random.pick(["", " ", "\n"]) + line(&random)
    }.joined(separator: random.pick(["\n", " "]))
  }

  /// Some texts, none of them empty.
  static func list(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...3, using: &random)).map { "item \($0) " + line(&random) }
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  static func vector(_ random: inout SeededGenerator) -> LevelVector {
    var vector = LevelVector(all: .zero)
    for fr in FoundationalRequirement.allCases {
      vector[fr] = random.pick(SecurityLevel.allCases)
    }
    return vector
  }

  static func date(_ random: inout SeededGenerator) -> CalendarDate? {
    CalendarDate(
      year: Int.random(in: 2020...2039, using: &random),
      month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
  }
}
