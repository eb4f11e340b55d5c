import DocumentFormat

/// Where a zone stands in the Purdue model: one level, a span of them such as `1-2`, or external.
public struct PurdueLevel: Hashable, Sendable {
  /// A single level of the model.
  public enum Step: String, CaseIterable, Comparable, Sendable {
    case process = "0"
    case basicControl = "1"
    case areaSupervision = "2"
    case siteOperations = "3"
    case industrialDMZ = "3.5"
    case siteBusiness = "4"
    case enterprise = "5"
    case external

    /// What the level holds.
    public var title: String {
      switch self {
      case .process: "process"
      case .basicControl: "basic control"
      case .areaSupervision: "area supervision"
      case .siteOperations: "site operations"
      case .industrialDMZ: "industrial DMZ"
      case .siteBusiness: "site business"
      case .enterprise: "enterprise"
      case .external: "external"
      }
    }

    /// Orders upwards from the process; external is last.
    public static func < (first: Self, second: Self) -> Bool {
      (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
    }
  }

  /// The lowest level of the span.
  public let lowest: Step
  /// The highest level of the span; the same as the lowest for a single level.
  public let highest: Step

  /// One level.
  public init(_ step: Step) {
    lowest = step
    highest = step
  }

  /// What the span holds, such as `basic control to area supervision`.
  public var title: String {
    lowest == highest ? lowest.title : "\(lowest.title) to \(highest.title)"
  }
}

extension PurdueLevel: JSONText {
  /// Reads `3.5`, `1-2` or `external`.
  public init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let steps = parts.compactMap { Step(rawValue: String($0)) }
    guard steps.count == parts.count, (1...2).contains(steps.count), let last = steps.last,
      steps.count == 1 || (steps[0] < last && last != .external)
    else { return nil }
    lowest = steps[0]
    highest = last
  }

  /// The notation that `init(text:)` reads.
  public var text: String {
    lowest == highest ? lowest.rawValue : "\(lowest.rawValue)-\(highest.rawValue)"
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String {
    "a Purdue level is 0, 1, 2, 3, 3.5, 4, 5, a span such as 1-2, or external"
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode {
    .pattern("^([0-5]|3\\.5|external|([0-4]|3\\.5)-([1-5]|3\\.5))$")
  }
}
