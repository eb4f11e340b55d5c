import DocumentFormat

/// A security level of IEC 62443, 0 to 4.
///
/// As a target, 0 means that nothing is required; as an achieved or capability level it means that
/// SL 1 is not met. A level is never averaged.
public enum SecurityLevel: Int, CaseIterable, Comparable, Sendable {
  /// Nothing required, or SL 1 not met.
  case zero
  /// Protection against casual or coincidental violation.
  case one
  /// Protection against intentional violation with simple means.
  case two
  /// Protection against sophisticated means with moderate resources.
  case three
  /// Protection against sophisticated means with extended resources.
  case four

  /// The levels from which a requirement can apply, 1 to 4.
  public static let demanding: [SecurityLevel] = [.one, .two, .three, .four]

  /// The level above, or nil at 4.
  public var next: SecurityLevel? { SecurityLevel(rawValue: rawValue + 1) }

  /// The attacker that a target of this level withstands (62443-1-1), for screens and reports.
  public var attacker: String {
    switch self {
    case .zero: "no particular requirement"
    case .one: "casual or coincidental violation"
    case .two: "intent, simple means, low resources, generic skills, low motivation"
    case .three: "sophisticated means, moderate resources, IACS skills, moderate motivation"
    case .four: "sophisticated means, extended resources, IACS skills, high motivation"
    }
  }

  /// Orders by number.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

extension SecurityLevel: JSONValue {
  /// Reads a whole number from 0 to 4.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let number = try reader.readInt()
    guard let level = SecurityLevel(rawValue: number) else {
      throw DocumentProblem(
        .valueNotAllowed(String(number), allowed: "a security level is 0 to 4"), at: start)
    }
    self = level
  }

  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }

  /// A whole number from 0 to 4.
  public static var schema: SchemaNode { .integer(0...4) }
}
