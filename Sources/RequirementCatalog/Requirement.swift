/// One of the 100 rows of IEC 62443-3-3: a system requirement (SR) or an enhancement (RE).
public struct Requirement: Equatable, Sendable, Identifiable {
  /// How well the facts of a row are backed by public sources.
  public enum Confidence: String, Sendable {
    /// Several sources agree.
    case high
    /// Most sources agree.
    case mediumHigh = "medium-high"
  }

  /// Identifier in the standard.
  public let id: RequirementID
  /// Short title in the standard.
  public let title: String
  /// The first security level from which it is required, 1 to 4.
  public let minimumLevel: SecurityLevel
  /// Clause of IEC 62443-3-3:2013.
  public let clause: String
  /// How well the facts are backed.
  public let confidence: Confidence
  /// What to look up in a licensed copy, where public sources differ.
  public let verifyAgainstLicensedCopy: String?
  /// The first level in the sources that differ; nil where none names another one.
  public let otherMinimumLevel: SecurityLevel?
  /// Whether an RE still asks for something where its SR is not applicable.
  public let standsAlone: Bool

  /// The foundational requirement it belongs to.
  public var fr: FoundationalRequirement { id.fr }

  /// Whether it falls with its SR: every RE does where its SR is not applicable, unless it stands
  /// alone.
  public var fallsWithItsSystem: Bool { id.isEnhancement && !standsAlone }

  /// A row of the tables by FR; `re` is 0 for the SR itself.
  static func row(
    _ fr: FoundationalRequirement, _ number: Int, re enhancement: Int = 0, _ title: String,
    from level: SecurityLevel, clause: String, _ confidence: Confidence, verify: String? = nil,
    otherwise otherLevel: SecurityLevel? = nil, standsAlone: Bool = false
  ) -> Requirement {
    Requirement(
      id: RequirementID(fr: fr, number: number, enhancement: enhancement), title: title,
      minimumLevel: level, clause: clause, confidence: confidence,
      verifyAgainstLicensedCopy: verify, otherMinimumLevel: otherLevel,
      standsAlone: standsAlone)
  }
}
