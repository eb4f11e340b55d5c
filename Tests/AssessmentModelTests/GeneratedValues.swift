import AssessmentModel
import RequirementCatalog
import TestSupport

extension SeededGenerator {
  /// A value about every second time.
  mutating func maybe<Value>(_ value: (inout SeededGenerator) -> Value) -> Value? {
    once(in: 2) ? value(&self) : nil
  }

  mutating func moment() -> Timestamp {
    Timestamp(seconds: Int.random(in: -62_135_596_800...253_402_300_799, using: &self))
  }

  mutating func target() -> LevelVector {
    var vector = LevelVector(all: .zero)
    for fr in FoundationalRequirement.allCases { vector[fr] = pick(SecurityLevel.allCases) }
    return vector
  }

  mutating func profile() -> [ConditionKey: Bool] {
    var profile: [ConditionKey: Bool] = [:]
    for key in ConditionKey.allCases where once(in: 4) { profile[key] = once(in: 2) }
    return profile
  }

  mutating func answer() -> Answer {
    var answer = Answer()
    answer.status = maybe { $0.pick(AnswerStatus.allCases) }
    answer.capability = maybe { $0.pick(Capability.allCases) }
    answer.note = text()
    answer.rationale = text()
    answer.approver = text()
    answer.expiry = maybe { $0.moment().day }
    answer.methods = AssessmentMethod.allCases.filter { _ in once(in: 3) }
    answer.evidence = texts()
    answer.needsFollowUp = once(in: 3)
    answer.assessor = text()
    answer.assessedAt = maybe { $0.moment() }
    return once(in: 6) ? Answer() : answer
  }

  mutating func zone(id: ZoneID, code: String) -> Zone {
    var zone = Zone(id: id, code: code, name: text(), target: target())
    zone.description = text()
    zone.purdue = maybe { PurdueLevel($0.pick(PurdueLevel.Step.allCases)) }
    zone.targetRationale = text()
    zone.owner = text()
    zone.profile = profile()
    return zone
  }

  mutating func conduit(id: ConduitID, code: String) -> Conduit {
    var conduit = Conduit(id: id, code: code, name: text(), target: target())
    conduit.description = text()
    conduit.protocols = text()
    conduit.targetRationale = text()
    conduit.owner = text()
    conduit.profile = profile()
    return conduit
  }

  mutating func finding(id: FindingID, code: String) -> Finding {
    var finding = Finding(id: id, code: code, title: text())
    finding.observed = text()
    finding.requirements = Catalog.requirements.map(\.id).filter { _ in once(in: 40) }
    finding.severity = pick(FindingSeverity.allCases)
    finding.recommendation = text()
    finding.status = pick(FindingStatus.allCases)
    finding.owner = text()
    finding.dueDate = maybe { $0.moment().day }
    return finding
  }

  mutating func evidence(id: EvidenceID) -> Evidence {
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &self) }
    var evidence = Evidence()
    evidence.id = id
    evidence.digest = ContentDigest(bytes: bytes) ?? evidence.digest
    evidence.size = Int.random(in: 0...9_007_199_254_740_991, using: &self)
    evidence.name = text()
    evidence.method = maybe { $0.pick(AssessmentMethod.allCases) }
    evidence.caption = text()
    evidence.addedBy = text()
    evidence.addedAt = maybe { $0.moment() }
    return evidence
  }

  mutating func system() -> SystemUnderConsideration {
    var system = SystemUnderConsideration()
    (system.name, system.owner, system.site, system.scope) = (text(), text(), text(), text())
    system.essentialFunctions = texts()
    return system
  }

  mutating func visit() -> Visit {
    var visit = Visit()
    visit.start = maybe { $0.moment().day }
    visit.end = maybe { $0.moment().day }
    visit.assessors = texts()
    return visit
  }
}
