import DocumentFormat
import RequirementCatalog

/// The communication channels between zones, assessed like a zone and with a target of its own.
public struct Conduit: Hashable, Sendable, Identifiable {
  /// Identifier that never changes.
  public var id = ConduitID(unchecked: "c-0")
  /// Short code for people, such as `C2`; unique among zones and conduits.
  public var code = ""
  /// What people call it.
  public var name = ""
  /// What belongs to it.
  public var description = ""
  /// The zones that it connects.
  public var ends: [ZoneID] = []
  /// The protocols that run through it, in the assessor's words.
  public var protocols = ""
  /// SL-T, from the risk assessment.
  public var target = LevelVector(all: .zero)
  /// Why the target is what it is.
  public var targetRationale = ""
  /// Who answers for it.
  public var owner = ""
  /// Facts on which the applicability of requirements depends; an absent key is unknown.
  public var profile: [ConditionKey: Bool] = [:]

  /// A conduit with every field empty.
  public init() {}

  /// A conduit with what every conduit has.
  public init(
    id: ConduitID, code: String, name: String, ends: [ZoneID] = [],
    target: LevelVector = LevelVector(all: .zero)
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.ends = ends
    self.target = target
  }
}

extension Conduit: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Conduit>] = [
    .required("code", \.code, note: "Short code for people, unique in the workspace"),
    .text("description", \.description, note: "What belongs to the conduit"),
    .list("ends", \.ends, note: "The zones that it connects"),
    .required("id", \.id, note: "Random identifier that never changes"),
    .required("name", \.name),
    .text("owner", \.owner, note: "Who answers for the conduit"),
    .optional("profile", \.profile, empty: [:], note: "Facts that exist (true) or do not (false)"),
    .text("protocols", \.protocols),
    .required("target", \.target, note: "SL-T vector in FR order"),
    .text("targetRationale", \.targetRationale, note: "Why the target is what it is"),
  ]
}
