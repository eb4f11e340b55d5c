import RequirementCatalog
import Testing

@Suite("Guidance: every row is complete")
struct GuidanceContentTests {
  @Test("every one of the 100 rows has guidance of its own")
  func everyRow() {
    #expect(allGuidance.map(\.id) == Catalog.requirements.map(\.id))
  }

  @Test("every text has a length that a screen and a report can take")
  func lengths() {
    for entry in allGuidance.flatMap(\.texts) where !entry.bounds.contains(entry.text.count) {
      Issue.record("\(entry.place): \(entry.text.count), allowed \(entry.bounds)")
    }
  }

  @Test("a question ends with a question mark, and no two rows share one")
  func questions() {
    var rows: [String: RequirementID] = [:]
    for guidance in allGuidance {
      #expect(guidance.question.hasSuffix("?"), "\(guidance.id)")
      let key = String(guidance.question.lowercased().filter { $0.isLetter || $0.isNumber })
      if let other = rows.updateValue(guidance.id, forKey: key) {
        Issue.record("\(other) and \(guidance.id) share a question")
      }
    }
  }

  @Test("an RE says what it adds to its SR, an SR does not")
  func additions() {
    for guidance in allGuidance {
      #expect(guidance.adds.isEmpty != guidance.id.isEnhancement, "\(guidance.id)")
    }
  }

  @Test("an RE is not a copy of its SR")
  func noCopies() {
    for guidance in allGuidance where guidance.id.isEnhancement {
      guard let system = GuidanceLibrary.guidance(for: guidance.id.system) else { continue }
      for text in ["why", "met", "partly", "notMet"] {
        let own = guidance.texts.first { $0.field == text }?.text
        #expect(own != system.texts.first { $0.field == text }?.text, "\(guidance.id) \(text)")
      }
    }
  }

  @Test("where to look: two to five kinds of equipment, each once, with one to three checks")
  func look() {
    for guidance in allGuidance {
      #expect((2...5).contains(guidance.look.count), "\(guidance.id)")
      #expect(Set(guidance.look.map(\.kind)).count == guidance.look.count, "\(guidance.id)")
      #expect(guidance.look.allSatisfy { (1...3).contains($0.checks.count) }, "\(guidance.id)")
    }
  }

  @Test("evidence, roles, methods and compensations: as many as can be used, none twice")
  func lists() {
    for guidance in allGuidance {
      #expect((2...4).contains(guidance.evidence.count), "\(guidance.id) evidence")
      #expect((2...3).contains(guidance.compensation.equivalent.count), "\(guidance.id)")
      #expect(!guidance.ask.isEmpty && Set(guidance.ask).count == guidance.ask.count)
      #expect(!guidance.methods.isEmpty && Set(guidance.methods).count == guidance.methods.count)
      let texts = guidance.texts.map(\.text)
      #expect(Set(texts).count == texts.count, "\(guidance.id) says something twice")
    }
  }

  @Test("a row says either when it may be not applicable or why it never is")
  func applicability() {
    for guidance in allGuidance {
      let rule = guidance.notApplicable
      #expect((rule.when == nil) != (rule.never == nil), "\(guidance.id)")
      #expect(rule.never == nil || rule.conditions.isEmpty, "\(guidance.id)")
      #expect(Set(rule.conditions).count == rule.conditions.count, "\(guidance.id)")
    }
  }

  @Test("every condition decides about some row")
  func conditions() {
    let used = Set(allGuidance.flatMap(\.notApplicable.conditions))
    #expect(ConditionKey.allCases.filter { !used.contains($0) } == [])
  }
}
