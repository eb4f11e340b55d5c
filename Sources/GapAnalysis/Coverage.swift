/// How many of the required requirements have been answered; never a level.
public struct Coverage: Hashable, Sendable {
  /// Required requirements with a status.
  public var answered: Int
  /// Applicable requirements with a first level up to the target of their FR.
  public var required: Int

  /// Creates a count; `answered` is never above `required`.
  public init(answered: Int = 0, required: Int = 0) {
    self.answered = answered
    self.required = required
  }

  /// Whole per cent, rounded down so that 100 means all; nil where nothing is required.
  public var percent: Int? { required == 0 ? nil : answered * 100 / required }

  /// Adds the counts of two scopes.
  public static func + (first: Coverage, second: Coverage) -> Coverage {
    Coverage(
      answered: first.answered + second.answered, required: first.required + second.required)
  }

  /// Takes the counts of a scope out of those of one that includes it.
  static func - (whole: Coverage, part: Coverage) -> Coverage {
    Coverage(answered: whole.answered - part.answered, required: whole.required - part.required)
  }
}
