import AssessmentModel
import GapAnalysis
import RequirementCatalog

extension Workbench {
  /// A finding about what the cursor is on, or about all marked, with what is known filled in.
  var newFinding: Finding {
    switch selection {
    case .cell(let place, let fr):
      return finding(about: [place], analysis[place]?[fr].gaps.map(\.requirement) ?? [], fr)
    case .requirement(let id):
      let failing = outline.lines.map(\.id).filter {
        analysis[$0]?[id.fr].gaps.contains { $0.requirement == id } == true
      }
      return finding(about: failing, [id])
    default:
      let objects = answerObjects
      guard !objects.isEmpty else {
        return finding(about: [selectedPlace?.id].compactMap(\.self), [])
      }
      return finding(about: objects)
    }
  }

  /// A finding about places and requirements: title, what was observed and what is recommended come
  /// from the answers that are there.
  func finding(
    about places: [PlaceID], _ requirements: [RequirementID],
    _ fr: FoundationalRequirement? = nil
  ) -> Finding {
    var finding = finding(
      about: places.flatMap { place in
        requirements.map { QuestionnaireState.Mark(place: place, requirement: $0) }
      })
    (finding.places, finding.requirements) = (places, requirements)
    if requirements.count != 1, let fr { finding.title = "FR\(fr.number) \(fr.title)" }
    if requirements.count == 1, places.isEmpty {
      finding.title = Catalog[requirements[0]]?.title ?? ""
    }
    return finding
  }

  /// A finding about these answers.
  private func finding(about marks: [QuestionnaireState.Mark]) -> Finding {
    var finding = Finding(id: FindingID(unchecked: "f-0"), code: "", title: "")
    finding.places = Self.distinct(marks.map(\.place))
    finding.requirements = Self.distinct(marks.map(\.requirement))
    if finding.requirements.count == 1 {
      finding.title = Catalog[finding.requirements[0]]?.title ?? ""
    }
    let notes = marks.compactMap { mark -> String? in
      let note = workspace.answer(mark.place, mark.requirement).note
      guard !note.isEmpty else { return nil }
      return marks.count == 1 ? note : "\(heading(mark)): \(note)"
    }
    finding.observed = notes.joined(separator: "\n")
    finding.recommendation = Self.distinct(
      marks.map {
        proposedRecommendation($0.requirement, workspace.answer($0.place, $0.requirement))
      }
    ).filter { !$0.isEmpty }.joined(separator: "\n")
    return finding
  }

  /// The title of the window in which a finding is begun: it names what it is about.
  func newFindingTitle(_ begun: Finding?) -> String {
    guard let begun, !begun.places.isEmpty || !begun.requirements.isEmpty else {
      return "New finding"
    }
    let codes = begun.places.compactMap { outline.place($0, in: workspace)?.code }
    let what =
      begun.requirements.count == 1
      ? ["\(begun.requirements[0])"]
      : begun.title.hasPrefix("FR") ? [String(begun.title.prefix(3))] : []
    return "New finding: " + (codes.joined(separator: ", ") + " " + what.joined()).trimmed
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// What our texts recommend for the kind of gap that the answer shows.
  private func proposedRecommendation(_ id: RequirementID, _ answer: Answer) -> String {
    guard let all = GuidanceLibrary.guidance(for: id)?.recommendation else { return "" }
    switch answer.effectiveCapability {
    case .capable: return all.configure.text
    case .notCapable: return all.replace.text
    case nil: return all.findOut.text
    }
  }
}
