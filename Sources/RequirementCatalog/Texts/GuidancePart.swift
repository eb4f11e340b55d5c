/// One part of what is to be known about a requirement, ready to be shown: a title and its lines.
public struct GuidancePart: Hashable, Sendable {
  /// What kind of part it is.
  public enum Kind: String, CaseIterable, Sendable {
    case question, title, adds, wording, moreQuestions, look, evidence, criteria, caution, why
    case compensation, notApplicable, ask, recommendation, links, standard

    /// The heading of the part.
    public var title: String {
      switch self {
      case .question: "Question"
      case .title: "Title"
      case .adds: "Adds to its SR"
      case .wording: "Licensed wording"
      case .moreQuestions: "More questions"
      case .look: "Look at"
      case .evidence: "Evidence to ask for"
      case .criteria: "What counts"
      case .caution: "Caution: essential functions"
      case .why: "Why it matters"
      case .compensation: "May be compensated by"
      case .notApplicable: "Not applicable"
      case .ask: "Whom to ask, and how"
      case .recommendation: "If it fails"
      case .links: "Links to other frameworks"
      case .standard: "In the standard"
      }
    }
  }

  /// What kind of part it is.
  public var kind: Kind
  /// Its paragraphs; an item of a list begins with `- `.
  public var paragraphs: [String]
  /// The overlay that it comes from; nil for our own text.
  public var overlay: String?

  /// The heading, with the overlay's name where it comes from one.
  public var title: String { overlay.map { "\(kind.title) [\($0)]" } ?? kind.title }
}

extension GuidancePart {
  /// The parts for a requirement, the ones an assessor wants first being first; empty ones are left out.
  public static func parts(
    for requirement: Requirement, overlay: GuidanceOverlay? = nil
  ) -> [GuidancePart] {
    guard let guidance = GuidanceLibrary.guidance(for: requirement.id) else { return [] }
    let own = overlay?.texts[requirement.id]
    return Kind.allCases.compactMap { kind in
      let theirs = own.map { $0.paragraphs(kind, ours: guidance) } ?? []
      let paragraphs = theirs.isEmpty ? guidance.paragraphs(kind, requirement) : theirs
      let filled = paragraphs.filter { !$0.isEmpty }
      guard !filled.isEmpty else { return nil }
      return GuidancePart(
        kind: kind, paragraphs: filled, overlay: theirs.isEmpty ? nil : overlay?.name)
    }
  }
}

extension Guidance {
  fileprivate func paragraphs(_ kind: GuidancePart.Kind, _ requirement: Requirement) -> [String] {
    switch kind {
    case .question: [question]
    case .adds: [adds]
    case .title, .wording, .moreQuestions: []
    case .look:
      look.flatMap { group in ["\(group.kind.title):"] + group.checks.map { "- \($0)" } }
    case .evidence: evidence.map { "- \($0)" }
    case .criteria: ["Met: \(met)", "Partly: \(partly)", "Not met: \(notMet)"]
    case .caution: [caution]
    case .why: [why]
    case .compensation:
      compensation.equivalent.map { "- \($0)" } + ["Not by: \(compensation.notEquivalent)"]
    case .notApplicable:
      [
        notApplicable.when.map { "When: \($0)" } ?? "",
        notApplicable.never.map { "Never: \($0)" } ?? "",
      ]
    case .ask:
      [ask.map(\.title).joined(separator: ", "), methods.map(\.title).joined(separator: ", ")]
    case .recommendation:
      [
        "It can, but is not set up: \(recommendation.configure.line)",
        "It cannot: \(recommendation.replace.line)",
        "Not known: \(recommendation.findOut.line)",
      ]
    case .links: Crosswalk.paragraphs(Crosswalk.links(for: id))
    case .standard:
      [
        "\(Catalog.edition), clause \(requirement.clause); confidence of these facts:"
          + " \(requirement.confidence.rawValue)",
        requirement.verifyAgainstLicensedCopy ?? "",
      ]
    }
  }
}

extension GuidanceOverlay.Text {
  fileprivate func paragraphs(_ kind: GuidancePart.Kind, ours: Guidance) -> [String] {
    switch kind {
    case .question: return question.isEmpty ? [] : [question]
    case .title: return title.isEmpty ? [] : [title]
    case .wording: return wording.isEmpty ? [] : [wording]
    case .moreQuestions: return questions.map { "- \($0)" }
    case .look: return look.map { "- \($0)" }
    case .evidence: return evidence.map { "- \($0)" }
    case .criteria:
      guard !(met + partly + notMet).isEmpty else { return [] }
      return [
        Self.criterion("Met", met, ours: ours.met),
        Self.criterion("Partly", partly, ours: ours.partly),
        Self.criterion("Not met", notMet, ours: ours.notMet),
      ]
    case .why: return why.isEmpty ? [] : [why]
    default: return []
    }
  }

  /// One of three texts that stand together; where it is ours it says so, for the heading does not.
  private static func criterion(_ name: String, _ theirs: String, ours: String) -> String {
    theirs.isEmpty ? "\(name) (not in the overlay): \(ours)" : "\(name): \(theirs)"
  }
}

extension Recommendations.Item {
  /// The recommendation with its usual effort and what it depends on.
  public var line: String { "\(text) Effort: \(effort.rawValue). Depends on: \(dependsOn)." }
}
