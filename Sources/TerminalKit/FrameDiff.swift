/// What has to be drawn to turn one screen into another.
public enum FrameDiff {
  /// Unchanged cells between two changes that cost less to draw again than to jump over.
  private static let shortGap = 3

  /// The runs that differ, from top to bottom and left to right; all of `new` where `old` is nil or
  /// has another size.
  public static func changes(from old: Frame?, to new: Frame) -> [CellRun] {
    var runs: [CellRun] = []
    let comparable = old?.size == new.size ? old : nil
    for y in 0..<new.size.height {
      let row = y * new.size.width
      let range = row..<(row + new.size.width)
      guard let comparable else {
        runs.append(CellRun(start: Point(x: 0, y: y), cells: Array(new.cells[range])))
        continue
      }
      append(from: comparable.cells, to: new.cells, in: range, y: y, runs: &runs)
    }
    return runs.filter { !$0.cells.isEmpty }
  }

  private static func append(
    from old: [Cell], to new: [Cell], in range: Range<Int>, y: Int, runs: inout [CellRun]
  ) {
    var index = range.lowerBound
    while let first = next(from: index, old: old, new: new, upTo: range.upperBound) {
      var end = first + 1
      while let following = next(from: end, old: old, new: new, upTo: range.upperBound),
        following - end <= shortGap
      {
        end = following + 1
      }
      let start = new[first].role == .wideTail ? first - 1 : first
      if new[end - 1].role == .wideHead { end += 1 }
      runs.append(
        CellRun(start: Point(x: start - range.lowerBound, y: y), cells: Array(new[start..<end])))
      index = end
    }
  }

  private static func next(
    from start: Int, old: [Cell], new: [Cell], upTo end: Int
  ) -> Int? {
    var index = start
    while index < end {
      if old[index] != new[index] { return index }
      index += 1
    }
    return nil
  }
}

extension Frame {
  /// Overwrites cells with those of `run`, which must come from a frame of the same size; cells
  /// outside this frame are ignored.
  public mutating func apply(_ run: CellRun) {
    guard run.start.y >= 0, run.start.y < size.height else { return }
    for (offset, cell) in run.cells.enumerated() {
      let x = run.start.x + offset
      guard x >= 0, x < size.width else { continue }
      cells[run.start.y * size.width + x] = cell
    }
  }
}
