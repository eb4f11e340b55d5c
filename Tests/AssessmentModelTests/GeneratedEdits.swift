import AssessmentModel
import RequirementCatalog
import TestSupport

extension SeededGenerator {
  /// An edit that may fit the workspace or not: unknown places, taken codes, circles, wild indices.
  mutating func edit(of workspace: Workspace, depth: Int = 0) -> Edit {
    switch Int.random(in: 0..<24, using: &self) {
    case 0: .setSystem(system())
    case 1: .setVisit(visit())
    case 2: .setSamplingNote(text())
    case 3: .setConstraint(pick(CommonConstraint.allCases), maybe { $0.answer(in: workspace) })
    case 4, 5: putZone(in: workspace)
    case 6: .removeZone(zoneID(in: workspace))
    case 7: .moveZone(zoneID(in: workspace), to: Int.random(in: -1...4, using: &self))
    case 8: putConduit(in: workspace)
    case 9: .removeConduit(conduitID(in: workspace))
    case 10: .moveConduit(conduitID(in: workspace), to: Int.random(in: -1...3, using: &self))
    case 11, 12: putFinding(in: workspace)
    case 13: .removeFinding(findingID(in: workspace))
    case 14: workspace.removal(of: placeID(in: workspace)) ?? .removeZone(zoneID(in: workspace))
    case 20, 21:
      .putEvidence(
        evidence(id: maybe { $0.evidenceID(in: workspace) } ?? .random(using: &self)),
        at: index())
    case 22: .removeEvidence(evidenceID(in: workspace))
    case 23:
      workspace.removal(of: evidenceID(in: workspace))
        ?? .removeEvidence(evidenceID(in: workspace))
    case 15, 16: depth < 2 ? group(in: workspace, depth: depth) : .setSamplingNote(text())
    default:
      .setAnswer(
        placeID(in: workspace), pick(Catalog.requirements).id,
        maybe { $0.answer(in: workspace) })
    }
  }

  /// An answer that may have files of the workspace attached, or one that is not there.
  private mutating func answer(in workspace: Workspace) -> Answer {
    var answer = answer()
    answer.attachments = attachments(in: workspace)
    return answer
  }

  private mutating func attachments(in workspace: Workspace) -> [EvidenceID] {
    guard once(in: 2) else { return [] }
    return (0..<Int.random(in: 0...2, using: &self)).map { _ in evidenceID(in: workspace) }
  }

  /// A workspace that some hundred edits led to.
  mutating func workspace(edits: Int = 100) -> Workspace {
    var workspace = Workspace(id: .random(using: &self))
    for _ in 0..<edits { _ = try? workspace.apply(edit(of: workspace)) }
    return workspace
  }

  private mutating func group(in workspace: Workspace, depth: Int) -> Edit {
    let count = Int.random(in: 0...4, using: &self)
    return .group(label: text(), (0..<count).map { _ in edit(of: workspace, depth: depth + 1) })
  }

  private mutating func putZone(in workspace: Workspace) -> Edit {
    var zone = zone(id: zoneID(in: workspace), code: code("Z", in: workspace))
    if once(in: 2), let known = workspace.zone(zone.id) { zone.code = known.code }
    zone.parent = maybe { $0.zoneID(in: workspace) }
    return .putZone(zone, at: index())
  }

  private mutating func putConduit(in workspace: Workspace) -> Edit {
    var conduit = conduit(id: conduitID(in: workspace), code: code("C", in: workspace))
    if once(in: 2), let known = workspace.conduit(conduit.id) { conduit.code = known.code }
    conduit.ends = (0..<Int.random(in: 0...2, using: &self)).map { _ in zoneID(in: workspace) }
    return .putConduit(conduit, at: index())
  }

  private mutating func putFinding(in workspace: Workspace) -> Edit {
    var finding = finding(id: findingID(in: workspace), code: code("F", in: workspace))
    if once(in: 2), let known = workspace.finding(finding.id) { finding.code = known.code }
    finding.places = (0..<Int.random(in: 0...2, using: &self)).map { _ in placeID(in: workspace) }
    finding.attachments = attachments(in: workspace)
    return .putFinding(finding, at: index())
  }

  private mutating func index() -> Int? {
    once(in: 3) ? Int.random(in: -1...3, using: &self) : nil
  }

  private mutating func code(_ letter: String, in workspace: Workspace) -> String {
    if once(in: 12) { return pick(["", " ", "Z1", "C1", "F1"]) }
    return workspace.freeCode(letter)
  }

  // Mostly what is there, sometimes something new.
  private mutating func zoneID(in workspace: Workspace) -> ZoneID {
    once(in: 4)
      ? .random(using: &self)
      : workspace.zones.randomElement(using: &self)?.id
        ?? .random(using: &self)
  }

  private mutating func conduitID(in workspace: Workspace) -> ConduitID {
    once(in: 4)
      ? .random(using: &self)
      : workspace.conduits.randomElement(using: &self)?.id
        ?? .random(using: &self)
  }

  private mutating func findingID(in workspace: Workspace) -> FindingID {
    once(in: 4)
      ? .random(using: &self)
      : workspace.findings.randomElement(using: &self)?.id
        ?? .random(using: &self)
  }

  private mutating func evidenceID(in workspace: Workspace) -> EvidenceID {
    once(in: 8)
      ? .random(using: &self)
      : workspace.evidence.randomElement(using: &self)?.id
        ?? .random(using: &self)
  }

  private mutating func placeID(in workspace: Workspace) -> PlaceID {
    if once(in: 15) { return .zone(.random(using: &self)) }
    return workspace.places.randomElement(using: &self)?.id ?? .conduit(.random(using: &self))
  }
}
