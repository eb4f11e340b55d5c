import DocumentFormat
import RequirementCatalog

/// Seven security levels, one an FR, such as the target `{2 2 0 1 3 1 3}` of a zone.
public struct LevelVector: Hashable, Sendable {
  /// The levels in FR order; always seven.
  public private(set) var levels: [SecurityLevel]

  /// The same level for every FR.
  public init(all level: SecurityLevel) {
    levels = Array(repeating: level, count: FoundationalRequirement.allCases.count)
  }

  /// Seven levels in FR order, or nil for another number of them.
  public init?(_ levels: [SecurityLevel]) {
    guard levels.count == FoundationalRequirement.allCases.count else { return nil }
    self.levels = levels
  }

  /// The level of one FR.
  public subscript(fr: FoundationalRequirement) -> SecurityLevel {
    get { levels[fr.position] }
    set { levels[fr.position] = newValue }
  }
}

extension LevelVector: JSONValue {
  /// Reads the JSON form; throws with the place of the first thing wrong.
  public init(json reader: inout JSONReader) throws(DocumentProblem) {
    let start = reader.offset
    let levels = try [SecurityLevel](json: &reader)
    guard let vector = LevelVector(levels) else {
      throw DocumentProblem(
        .valueNotAllowed(
          "\(levels.count) levels", allowed: "a level vector has seven, one for each FR"),
        at: start)
    }
    self = vector
  }

  /// Writes the JSON form.
  public func write(to writer: inout JSONWriter) {
    writer.inlineArray(levels) { $0.write(to: &$1) }
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .tuple(of: SecurityLevel.schema, count: 7) }
}
