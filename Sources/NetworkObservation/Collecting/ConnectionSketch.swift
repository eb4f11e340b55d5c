/// What a source says of the traffic that it saw.
enum SourceCoverage: Sendable {
  /// It counts what passed from its first to its last time.
  case span
  /// It lists connections.
  case connections(ConnectionSketch)
  /// It counts no traffic.
  case nothing
}

/// A sample of the connections of a source, by which two sources are compared: those with the
/// smallest hashes (a sketch of the k minimum values).
struct ConnectionSketch: Sendable {
  private static let most = 512

  /// Ascending, each once.
  private var hashes: [UInt64] = []
  private var limit = UInt64.max

  /// Notes a connection by a hash of its sockets and its second.
  @inline(__always)
  mutating func note(_ hash: UInt64) {
    if hash < limit { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    if low < hashes.count, hashes[low] == hash { return }
    hashes.insert(hash, at: low)
    if hashes.count > Self.most { hashes.removeLast() }
    if hashes.count == Self.most { limit = hashes[Self.most - 1] }
  }

  /// Whether more than a tenth of the connections of the smaller source are in the other one.
  func overlaps(_ other: ConnectionSketch) -> Bool {
    // Below both limits every connection of either is known.
    let limit = min(self.limit, other.limit)
    let own = Set(hashes.prefix { $0 <= limit })
    let theirs = Set(other.hashes.prefix { $0 <= limit })
    return own.intersection(theirs).count * 10 > min(own.count, theirs.count)
  }
}
