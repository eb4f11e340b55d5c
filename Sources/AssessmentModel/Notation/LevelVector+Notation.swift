import RequirementCatalog

extension LevelVector {
  /// Reads the notations in which people write SL-T: seven levels from 0 to 4 in FR order, or one that
  /// stands for all seven.
  ///
  /// Blanks, commas, semicolons or slashes stand between them, or nothing (`2201313`); brackets around
  /// them, `SL` before a level and `SL-T(Zone) =` before all may be there. What is not clearly seven
  /// levels or one is refused; it never becomes another vector.
  public init(notation: String) throws(NotationError) {
    var scanner = LevelScanner(notation)
    let levels = try scanner.scan()
    guard let vector = levels.count == 1 ? LevelVector(all: levels[0]) : LevelVector(levels) else {
      throw .levelCount(levels.count)
    }
    self = vector
  }

  /// The standard's notation, `{2 2 0 1 3 1 3}`.
  public var notation: String {
    "{" + levels.map { String($0.rawValue) }.joined(separator: " ") + "}"
  }
}
