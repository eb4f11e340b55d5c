import DocumentFormat
import RequirementCatalog

/// Assets grouped by common security requirements (62443-3-2), with their target.
public struct Zone: Hashable, Sendable, Identifiable {
  /// Identifier that never changes.
  public var id = ZoneID(unchecked: "z-0")
  /// Short code for people, such as `Z5`; unique among zones and conduits.
  public var code = ""
  /// What people call it.
  public var name = ""
  /// What belongs to it.
  public var description = ""
  /// The zone that it lies in.
  public var parent: ZoneID?
  /// Its level in the Purdue model.
  public var purdue: PurdueLevel?
  /// SL-T, from the risk assessment.
  public var target = LevelVector(all: .zero)
  /// Why the target is what it is.
  public var targetRationale = ""
  /// Who answers for it.
  public var owner = ""
  /// Facts on which the applicability of requirements depends; an absent key is unknown.
  public var profile: [ConditionKey: Bool] = [:]

  /// A zone with every field empty.
  public init() {}

  /// A zone with what every zone has.
  public init(
    id: ZoneID, code: String, name: String, target: LevelVector = LevelVector(all: .zero)
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.target = target
  }
}

extension Zone: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Zone>] = [
    .required("code", \.code, note: "Short code for people, unique in the workspace"),
    .text("description", \.description, note: "What belongs to the zone"),
    .required("id", \.id, note: "Random identifier that never changes"),
    .required("name", \.name),
    .text("owner", \.owner, note: "Who answers for the zone"),
    .optional("parent", \.parent, note: "The zone that it lies in"),
    .optional("profile", \.profile, empty: [:], note: "Facts that exist (true) or do not (false)"),
    .optional("purdue", \.purdue, note: "Level in the Purdue model"),
    .required("target", \.target, note: "SL-T vector in FR order"),
    .text("targetRationale", \.targetRationale, note: "Why the target is what it is"),
  ]
}
