import DocumentFormat

/// Identifies a system requirement (`SR 5.2`) or one of its enhancements (`SR 5.2 RE 1`).
public struct RequirementID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The foundational requirement it belongs to.
  public let fr: FoundationalRequirement
  /// Number within the FR, from 1.
  public let number: Int
  /// Number of the enhancement, from 1; 0 for the SR itself.
  public let enhancement: Int

  /// Creates an identifier; it need not stand in the catalog.
  public init(fr: FoundationalRequirement, number: Int, enhancement: Int = 0) {
    self.fr = fr
    self.number = number
    self.enhancement = enhancement
  }

  /// Whether it names a requirement enhancement (RE).
  public var isEnhancement: Bool { enhancement > 0 }

  /// The SR that it is or enhances.
  public var system: RequirementID { RequirementID(fr: fr, number: number) }

  /// The standard's notation, `SR 5.2` or `SR 5.2 RE 1`.
  public var description: String {
    "SR \(fr.number).\(number)" + (isEnhancement ? " RE \(enhancement)" : "")
  }

  /// The notation for narrow columns, `5.2` or `5.2.1`.
  public var short: String {
    "\(fr.number).\(number)" + (isEnhancement ? ".\(enhancement)" : "")
  }

  /// Orders as the standard lists them: by FR, SR, then enhancement.
  public static func < (first: Self, second: Self) -> Bool {
    (first.fr.rawValue, first.number, first.enhancement)
      < (second.fr.rawValue, second.number, second.enhancement)
  }
}

extension RequirementID: JSONText {
  /// Reads the canonical notation only, and only identifiers that stand in the catalog.
  public init?(text: String) {
    var text = text
    let parsed = text.withUTF8 { Self.parse($0) }
    guard let parsed, Catalog.contains(parsed) else { return nil }
    self = parsed
  }

  /// The standard's notation.
  public var text: String { description }

  /// What is allowed in its place.
  public static var allowed: String {
    "it must be an SR or RE of IEC 62443-3-3, such as \"SR 1.1\" or \"SR 1.1 RE 2\""
  }

  /// A text in the standard's notation.
  public static var schema: SchemaNode {
    .pattern("^SR [1-7]\\.[1-9][0-9]?( RE [1-9])?$")
  }

  private static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> RequirementID? {
    // S R _ f . n [n] [ _ R E _ e ]
    guard utf8.count >= 6, utf8[0] == 0x53, utf8[1] == 0x52, utf8[2] == 0x20, utf8[4] == 0x2E,
      let fr = FoundationalRequirement(rawValue: Int(utf8[3]) - 0x30)
    else { return nil }
    var index = 5
    var number = 0
    while index < utf8.count, utf8[index] >= 0x30, utf8[index] <= 0x39, index < 7 {
      number = number * 10 + Int(utf8[index] - 0x30)
      index += 1
    }
    guard utf8[5] != 0x30 else { return nil }
    if index == utf8.count { return RequirementID(fr: fr, number: number) }
    guard utf8.count == index + 5, utf8[index] == 0x20, utf8[index + 1] == 0x52,
      utf8[index + 2] == 0x45, utf8[index + 3] == 0x20, utf8[index + 4] > 0x30
    else { return nil }
    return RequirementID(fr: fr, number: number, enhancement: Int(utf8[index + 4]) - 0x30)
  }
}
