/// Which part of a long list is on the screen.
public struct ScrollWindow: Hashable, Sendable {
  /// The index of the first item shown.
  public var offset: Int

  /// A window that begins at `offset`.
  public init(offset: Int = 0) {
    self.offset = max(0, offset)
  }

  /// Moves the window as little as needed to show `index` of `count` items in `height` rows, with up
  /// to two items of context around it and without empty rows below the last item.
  public mutating func reveal(index: Int, count: Int, height: Int) {
    guard count > 0, height > 0 else {
      offset = 0
      return
    }
    let index = min(max(0, index), count - 1)
    let margin = min(2, (height - 1) / 2)
    offset = min(offset, index - margin)
    offset = max(offset, index + margin + 1 - height)
    offset = max(0, min(offset, count - height))
  }

  /// The indices on the screen, clamped to `count` items.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(max(0, offset), max(0, count))
    return start..<min(max(0, count), start + max(0, height))
  }
}
