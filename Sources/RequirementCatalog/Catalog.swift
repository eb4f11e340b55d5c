/// What IEC 62443-3-3:2013 (with corrigendum 1:2014) asks: 51 SRs and 49 REs.
public enum Catalog {
  /// The edition that the rows describe.
  public static let edition = "IEC 62443-3-3:2013+COR1:2014"

  /// All 100 rows in the order of the standard: each SR followed by its REs.
  public static let requirements: [Requirement] =
    Requirement.iacRows + Requirement.ucRows + Requirement.siRows + Requirement.dcRows
    + Requirement.rdfRows + Requirement.treRows + Requirement.raRows

  /// The rows of one FR, in order.
  public static func requirements(of fr: FoundationalRequirement) -> ArraySlice<Requirement> {
    requirements[ranges[fr.position]]
  }

  /// The rows of one FR that a target of `level` requires.
  public static func requirements(
    of fr: FoundationalRequirement, upTo level: SecurityLevel
  ) -> [Requirement] {
    requirements(of: fr).filter { $0.minimumLevel <= level }
  }

  /// The enhancements of an SR, in order.
  public static func enhancements(of id: RequirementID) -> [Requirement] {
    requirements(of: id.fr).filter { $0.id.isEnhancement && $0.id.system == id.system }
  }

  /// The row with this identifier, or nil.
  public static subscript(id: RequirementID) -> Requirement? {
    position(of: id).map { requirements[$0] }
  }

  /// Whether the standard has this identifier.
  public static func contains(_ id: RequirementID) -> Bool { position(of: id) != nil }

  /// Place of a row in ``requirements``, 0 to 99, or nil.
  public static func position(of id: RequirementID) -> Int? {
    guard (1...15).contains(id.number), (0...4).contains(id.enhancement) else { return nil }
    let position = positions[slot(of: id)]
    return position < 0 ? nil : Int(position)
  }

  private static func slot(of id: RequirementID) -> Int {
    (id.fr.position * 16 + id.number) * 5 + id.enhancement
  }

  private static let positions: [Int8] = {
    var positions = [Int8](repeating: -1, count: 7 * 16 * 5)
    for (position, requirement) in requirements.enumerated() {
      positions[slot(of: requirement.id)] = Int8(position)
    }
    return positions
  }()

  private static let ranges: [Range<Int>] = FoundationalRequirement.allCases.map { fr in
    let first = requirements.firstIndex { $0.fr == fr } ?? 0
    let end = requirements.lastIndex { $0.fr == fr }.map { $0 + 1 } ?? first
    return first..<end
  }
}

extension Catalog {
  /// The first row of an FR; every FR has one.
  public static func firstRequirement(of fr: FoundationalRequirement) -> RequirementID {
    RequirementID(fr: fr, number: 1)
  }
}
