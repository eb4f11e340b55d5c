import DocumentFormat

/// When the plant was visited and by whom.
public struct Visit: Hashable, Sendable {
  /// First day.
  public var start: CalendarDate?
  /// Last day.
  public var end: CalendarDate?
  /// Who assessed.
  public var assessors: [String] = []

  /// A visit with every field empty.
  public init() {}
}

extension Visit: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Visit>] = [
    .list("assessors", \.assessors),
    .optional("end", \.end),
    .optional("start", \.start),
  ]
}
