import RequirementCatalog

/// One text of the guidance with its field, for rules that hold for all texts.
struct GuidanceText: Sendable {
  var id: RequirementID
  var field: String
  var text: String
  /// Length in characters that is allowed.
  var bounds: ClosedRange<Int>

  var place: String { "\(id) \(field)" }
}

extension Guidance {
  /// Every text of the row with the length that its field may have.
  var texts: [GuidanceText] {
    var texts = [
      entry("question", question, 40...240), entry("why", why, 60...280),
      entry("met", met, 60...260), entry("partly", partly, 60...260),
      entry("notMet", notMet, 60...260),
      entry("compensation.notEquivalent", compensation.notEquivalent, 40...220),
    ]
    texts += evidence.map { entry("evidence", $0, 15...140) }
    texts += look.flatMap { group in
      group.checks.map { entry("look.\(group.kind.rawValue)", $0, 25...200) }
    }
    texts += compensation.equivalent.map { entry("compensation.equivalent", $0, 40...200) }
    if !adds.isEmpty { texts.append(entry("adds", adds, 40...200)) }
    if !caution.isEmpty { texts.append(entry("caution", caution, 60...260)) }
    if let when = notApplicable.when { texts.append(entry("notApplicable.when", when, 30...220)) }
    if let never = notApplicable.never {
      texts.append(entry("notApplicable.never", never, 30...200))
    }
    for (name, item) in recommendations {
      texts.append(entry("recommendation.\(name)", item.text, 60...300))
      texts.append(entry("recommendation.\(name).dependsOn", item.dependsOn, 15...140))
    }
    return texts
  }

  private var recommendations: [(String, Recommendations.Item)] {
    [
      ("configure", recommendation.configure), ("replace", recommendation.replace),
      ("findOut", recommendation.findOut),
    ]
  }

  private func entry(
    _ field: String, _ text: String, _ bounds: ClosedRange<Int>
  ) -> GuidanceText {
    GuidanceText(id: id, field: field, text: text, bounds: bounds)
  }
}

/// The guidance of every row that has some, in catalog order.
let allGuidance: [Guidance] = Catalog.requirements.compactMap {
  GuidanceLibrary.guidance(for: $0.id)
}
