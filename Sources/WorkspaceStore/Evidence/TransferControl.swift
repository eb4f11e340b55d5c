/// What a long copy reports while it runs, and what stops it.
///
/// Both are called on the thread that copies, once a chunk of at most 64 KiB.
public struct TransferControl: Sendable {
  /// Takes the bytes that were dealt with and how many there will be; copying and reading back both
  /// count.
  var progress: @Sendable (_ done: Int, _ total: Int) -> Void
  /// Whether the user wants it to end.
  var isCancelled: @Sendable () -> Bool

  /// A control that by default tells nobody and never stops.
  public init(
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }
}
