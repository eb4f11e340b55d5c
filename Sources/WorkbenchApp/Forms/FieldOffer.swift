import AssessmentModel
import RequirementCatalog

/// What can be put into a field by choosing it from a list, beside typing it.
struct FieldOffer<Record>: Sendable {
  /// The lines of the list, in its order, for a record as it stands in the form.
  typealias Options = @Sendable (Record, FormContext) -> [FieldOption]

  /// Whether several of them can be chosen.
  let takesSeveral: Bool
  let options: Options
  /// The words of what the record has, in its order.
  let chosen: @Sendable (Record, FormContext) -> [String]
}

/// A line of such a list.
struct FieldOption: Hashable, Sendable {
  /// What stands in the field when it is chosen.
  var word: String
  /// What that means.
  var title = ""
}

extension FieldOption {
  /// All requirements by their short names.
  static let requirements = Catalog.requirements.map {
    FieldOption(word: $0.id.short, title: $0.title)
  }

  /// The ways to assess.
  static let methods = AssessmentMethod.allCases.map { FieldOption(word: $0.title) }
}

extension FormContext {
  /// The zones by their codes.
  var zones: [FieldOption] { workspace.zones.map { FieldOption(word: $0.code, title: $0.name) } }

  /// The zones and conduits by their codes.
  var places: [FieldOption] {
    workspace.places.map { FieldOption(word: $0.code, title: $0.name) }
  }

  /// The zones that can lie around a zone, and none.
  func possibleParents(of zone: Zone) -> [FieldOption] {
    [FieldOption(word: "", title: "none")]
      + workspace.zones.filter { !workspace.lies($0.id, within: zone.id) }
      .map { FieldOption(word: $0.code, title: $0.name) }
  }

  /// The people that the workspace names, each once: those of the visit first, then owners and
  /// approvers.
  var people: [FieldOption] {
    let approvers = workspace.answers.values.flatMap { $0.values.map(\.approver) }.sorted()
    let names =
      workspace.visit.people + workspace.places.map(\.owner) + workspace.findings.map(\.owner)
      + approvers
    var seen: Set<String> = [""]
    return names.filter { seen.insert($0).inserted }.map { FieldOption(word: $0) }
  }
}

extension Workspace {
  /// Whether a zone is another one or lies in it, over however many zones.
  func lies(_ id: ZoneID, within other: ZoneID) -> Bool {
    var ancestor: ZoneID? = id
    for _ in 0...zones.count {
      guard let zone = ancestor, zone != other else { break }
      ancestor = self.zone(zone)?.parent
    }
    return ancestor == other
  }
}
