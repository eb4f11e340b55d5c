/// A segment or datagram with where it belongs.
struct Segment {
  var packet: CountedPacket
  var linkKey: LinkKey?
  var payload: ByteView
  /// How long the payload was on the wire.
  var wireCount: Int
  /// The flags of TCP; nil for UDP.
  var flags: UInt8?
  var isTunnelled: Bool
}

/// A segment with the key under which it is counted.
struct QueuedSegment {
  var segment: Segment
  var key: ConversationKey
  var hash: UInt64
  var linkHash: UInt64
  var isFromHigh: Bool
}

extension FrameDecoder {
  /// How many segments wait at most.
  static let queueLimit = 64

  /// Lets a segment wait for others: their conversations lie far apart in memory, and reading ahead
  /// for many at once takes as long as for one.
  @inline(__always)
  mutating func enqueue(_ segment: Segment) {
    let (key, hash, isFromHigh) = counter.key(of: segment.packet)
    let linkHash = segment.linkKey.map { counter.hash($0) } ?? 0
    queue.append(
      QueuedSegment(
        segment: segment, key: key, hash: hash, linkHash: linkHash, isFromHigh: isFromHigh))
    if queue.count == Self.queueLimit { flush() }
  }

  /// Counts what waits. Whoever makes frames calls this before their bytes go.
  mutating func flush() {
    guard !queue.isEmpty else { return }
    var read: UInt64 = 0
    for queued in queue { read ^= counter.touchSlots(queued.hash, queued.linkHash) }
    for queued in queue { read ^= counter.touchEntries(queued.hash, queued.linkHash) }
    readAhead ^= read
    for position in queue.indices {
      var queued = queue[position]
      let packet = queued.segment.packet
      if let key = queued.segment.linkKey {
        queued.segment.packet.link = counter.link(key, queued.linkHash)
        counter.countLink(queued.segment.packet.link, bytes: packet.bytes, at: packet.time)
      }
      let place = counter.count(
        queued.segment.packet, queued.key, queued.hash, queued.isFromHigh)
      inspector.inspect(queued.segment, place, queued.isFromHigh, &counter)
    }
    queue.removeAll(keepingCapacity: true)
  }
}
