/// What was found in clear around a workspace that is encrypted, and what became of it; names of files.
public struct ClearRemains: Equatable, Sendable {
  /// What a program that has ended had not finished, and nobody needs.
  public var removed: [String] = []
  /// What was kept for the user, and is encrypted now.
  public var encrypted: [String] = []
  /// What is still in clear.
  public var left: [String] = []

  /// Nothing was found.
  public init() {}

  /// Both together.
  public static func + (first: ClearRemains, second: ClearRemains) -> ClearRemains {
    var both = first
    both.removed += second.removed
    both.encrypted += second.encrypted
    both.left += second.left
    return both
  }
}
