import RequirementCatalog
import Testing

@Suite("The questions of a profile")
struct ProfileQuestionTests {
  /// The rows that bind only who uses the means, with their REs.
  private static let usedRows = ["SR 1.7", "SR 1.8", "SR 1.9", "SR 4.3"]

  private func asksForUse(_ key: ConditionKey) -> Bool { key.question.contains(" used here") }

  private func conditions(of id: RequirementID) -> [ConditionKey] {
    GuidanceLibrary.guidance(for: id)?.notApplicable.conditions ?? []
  }

  @Test("a fact is asked as “is … used here?” or as “is there any …, even …?”")
  func forms() {
    for key in ConditionKey.allCases {
      let asksForAny = key.question.hasPrefix("Is there any ") && key.question.contains(", even ")
      #expect(asksForUse(key) != asksForAny, "\(key)")
      #expect(key.question.hasSuffix("?"), "\(key)")
      #expect(key.question.count <= 68, "\(key)")
    }
    #expect(
      ConditionKey.allCases.filter(asksForUse) == [.passwords, .pki, .publicKeys, .cryptography])
  }

  @Test("what is blocked, filtered, locked or unused is there, so that it is answered with yes")
  func blockedIsThere() throws {
    let blocks = ["block", "filter", "lock", "unplug", "switch", "unused", "protect", "unsaved"]
    for key in ConditionKey.allCases where !asksForUse(key) {
      let even = try #require(key.question.firstRange(of: ", even "))
      let asked = key.question[..<even.lowerBound]
      let included = key.question[even.upperBound...]
      #expect(!blocks.contains { asked.contains($0) }, "\(key)")
      #expect(blocks.contains { included.contains($0) }, "\(key)")
      #expect(!key.absence.contains("possible"), "\(key)")
    }
  }

  @Test("each fact has a reason of its own for a proposal: a clause that denies it")
  func reasons() {
    let reasons = ConditionKey.allCases.map(\.absence)
    #expect(Set(reasons).count == reasons.count)
    for reason in reasons {
      #expect(reason.first?.isLowercase == true && !reason.hasSuffix("."), "\(reason)")
      let denies = reason.split(separator: " ").contains {
        ["no", "nobody", "nothing"].contains($0)
      }
      #expect(denies, "\(reason)")
    }
  }

  @Test("only rows about a means fall with its use; every other one needs that the thing is absent")
  func rows() {
    for row in Catalog.requirements {
      let keys = conditions(of: row.id)
      guard !keys.isEmpty else { continue }
      let isAboutUse = Self.usedRows.contains(row.id.system.text)
      #expect(keys.allSatisfy(asksForUse) == isAboutUse, "\(row.id): \(keys)")
    }
  }

  @Test("a row that stands alone is proposed by no fact")
  func standsAlone() {
    let rows = Catalog.requirements.filter(\.standsAlone)
    #expect(rows.map(\.id.text) == ["SR 2.2 RE 1"])
    for row in rows { #expect(conditions(of: row.id).isEmpty, "\(row.id)") }
  }
}
