/// Which sources saw the same time, so that what they count must not be added up.
///
/// Two sources overlap where they share more than a tenth of the shorter one's time: parts of one
/// capture share next to nothing, two captures of one link most of it. Logs of connections are
/// written when connections end, so that parts of one log overlap in time; two of them overlap where
/// they share more than a tenth of the connections.
struct SourceOverlaps: Sendable {
  /// The first source of the group of each source.
  private let groups: [Int]

  init(_ sources: [(span: TimeSpan, coverage: SourceCoverage)]) {
    var groups = Array(sources.indices)
    for right in sources.indices {
      for left in 0..<right where Self.overlap(sources[left], sources[right]) {
        let (from, to) = (groups[right], groups[left])
        for position in groups.indices where groups[position] == from { groups[position] = to }
      }
    }
    self.groups = groups
  }

  private static func overlap(
    _ left: (span: TimeSpan, coverage: SourceCoverage),
    _ right: (span: TimeSpan, coverage: SourceCoverage)
  ) -> Bool {
    switch (left.coverage, right.coverage) {
    case (.nothing, _), (_, .nothing): false
    case (.connections(let left), .connections(let right)): left.overlaps(right)
    default: overlap(left.span, right.span)
    }
  }

  private static func overlap(_ left: TimeSpan, _ right: TimeSpan) -> Bool {
    guard let leftFirst = left.first?.nanoseconds, let leftLast = left.last?.nanoseconds,
      let rightFirst = right.first?.nanoseconds, let rightLast = right.last?.nanoseconds
    else { return false }
    let shared = min(leftLast, rightLast).subtractingReportingOverflow(max(leftFirst, rightFirst))
    let shorter = min(
      leftLast.subtractingReportingOverflow(leftFirst).partialValue,
      rightLast.subtractingReportingOverflow(rightFirst).partialValue)
    guard !shared.overflow, shared.partialValue >= 0, shorter >= 0 else { return false }
    if shorter == 0 { return leftFirst == rightFirst && leftLast == rightLast }
    return shared.partialValue > shorter / 10
  }

  /// The sum over groups; of each group the source with the most packets.
  func total(_ counts: [FlowCount]) -> FlowCount {
    var best: [Int: FlowCount] = [:]
    var span = TimeSpan()
    for count in counts {
      span.include(count.span)
      let group = count.source < groups.count ? groups[count.source] : count.source
      guard let known = best[group] else {
        best[group] = count
        continue
      }
      if Self.weight(count) > Self.weight(known) { best[group] = count }
    }
    var total = FlowCount(source: counts.first?.source ?? 0)
    for count in best.values {
      total.packetsToServer &+= count.packetsToServer
      total.packetsToClient &+= count.packetsToClient
      total.bytesToServer &+= count.bytesToServer
      total.bytesToClient &+= count.bytesToClient
      total.repeatedPacketsToServer &+= count.repeatedPacketsToServer
      total.repeatedPacketsToClient &+= count.repeatedPacketsToClient
      total.repeatedBytesToServer &+= count.repeatedBytesToServer
      total.repeatedBytesToClient &+= count.repeatedBytesToClient
      total.connections += count.connections
      total.attempts += count.attempts
    }
    total.span = span
    return total
  }

  private static func weight(_ count: FlowCount) -> (UInt64, UInt64, Int) {
    (
      count.packetsToServer &+ count.packetsToClient, count.bytesToServer &+ count.bytesToClient,
      count.connections
    )
  }
}
