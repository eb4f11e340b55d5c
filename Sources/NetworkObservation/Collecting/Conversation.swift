/// What tells conversations apart: the lower endpoint with its port first.
struct ConversationKey: Hashable {
  var low: EndpointCode
  var high: EndpointCode
  var lowPort: UInt16
  var highPort: UInt16
  var transport: Transport
  var kind: ConversationKind
  /// The source, where the kind counts each source by itself; else 0.
  var source: UInt16

  /// The key of a conversation, and whether it runs from the high to the low endpoint.
  @inline(__always)
  static func conversation(
    from sender: EndpointCode, _ senderPort: UInt16, to receiver: EndpointCode,
    _ receiverPort: UInt16, _ transport: Transport
  ) -> (key: ConversationKey, isReversed: Bool) {
    let isReversed =
      sender.bits > receiver.bits || sender.bits == receiver.bits && senderPort > receiverPort
    let key = ConversationKey(
      low: isReversed ? receiver : sender, high: isReversed ? sender : receiver,
      lowPort: isReversed ? receiverPort : senderPort,
      highPort: isReversed ? senderPort : receiverPort,
      transport: transport, kind: .conversation, source: 0)
    return (key, isReversed)
  }

  @inline(__always)
  func hash(seed: UInt64) -> UInt64 {
    let ports = UInt64(lowPort) << 48 | UInt64(highPort) << 32
    let rest = UInt64(transport.rawValue) << 24 | UInt64(kind.rawValue) << 16 | UInt64(source)
    return HashMix.mix(
      HashMix.mix(HashMix.mix(low.bits ^ seed) ^ high.bits) ^ ports ^ rest ^ seed)
  }
}

/// What an entry of the table stands for.
enum ConversationKind: UInt8 {
  /// Two endpoints with both ports, in the source that is being read.
  case conversation
  /// The part of a conversation that was in an earlier source.
  case piece
  /// Frames of a conversation that a source held twice.
  case repeats
  /// A client (`low`) and a server (`high`) without the port of the client.
  case row
  /// Frames between a client and a server that a source held twice.
  case repeatsRow
}

extension ConversationKind {
  /// Whether client and server are known.
  var isRow: Bool { self == .row || self == .repeatsRow }
}

/// Signs of who began a conversation and what became of it.
struct ConversationSigns: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A SYN came from the low or the high endpoint.
  static let synFromLow = ConversationSigns(rawValue: 1)
  static let synFromHigh = ConversationSigns(rawValue: 2)
  /// A SYN with ACK came from the low or the high endpoint.
  static let acceptedByLow = ConversationSigns(rawValue: 4)
  static let acceptedByHigh = ConversationSigns(rawValue: 8)
  /// Something else than a refusal came from the low or the high endpoint.
  static let lowTalked = ConversationSigns(rawValue: 16)
  static let highTalked = ConversationSigns(rawValue: 32)
  /// A message shows which side serves.
  static let lowServes = ConversationSigns(rawValue: 64)
  static let highServes = ConversationSigns(rawValue: 128)
  static let encrypted = ConversationSigns(rawValue: 256)
  static let clear = ConversationSigns(rawValue: 512)
  static let tunnelled = ConversationSigns(rawValue: 1024)
  /// Low and high were exchanged: low is the client.
  static let isDirected = ConversationSigns(rawValue: 2048)
  /// The three bits of a direction's basis.
  private static let basisShift: UInt16 = 12

  var direction: DirectionBasis {
    DirectionBasis(rawValue: UInt8(rawValue >> Self.basisShift & 7)) ?? .unknown
  }

  func with(_ direction: DirectionBasis) -> ConversationSigns {
    let cleared = rawValue & ~(7 << Self.basisShift)
    return ConversationSigns(rawValue: cleared | UInt16(direction.rawValue) << Self.basisShift)
  }
}

/// Up to four protocols.
struct ProtocolSet: Hashable, Sendable {
  private var bits: UInt32 = 0

  /// Adds a protocol; a fifth one is left out.
  mutating func insert(_ named: ObservedProtocol) {
    guard named != .unknown else { return }
    for place in 0..<4 {
      let known = UInt8(truncatingIfNeeded: bits >> UInt32(8 * place))
      if known == named.rawValue { return }
      if known == 0 {
        bits |= UInt32(named.rawValue) << UInt32(8 * place)
        return
      }
    }
  }

  mutating func formUnion(_ other: ProtocolSet) {
    if other.bits == bits || other.bits == 0 { return }
    for named in other.all { insert(named) }
  }

  /// The protocols in the order of their numbers.
  var all: [ObservedProtocol] {
    (0..<4).compactMap { ObservedProtocol(rawValue: UInt8(truncatingIfNeeded: bits >> (8 * $0))) }
      .filter { $0 != .unknown }.sorted()
  }

  /// The first that was found.
  var first: ObservedProtocol {
    ObservedProtocol(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .unknown
  }
}

/// Counters of a conversation, of a part of one, or of all of a client with a server.
struct Conversation {
  var key: ConversationKey
  var first = Int64.max
  var last = Int64.min
  var bytesFromLow: UInt64 = 0
  var bytesFromHigh: UInt64 = 0
  var packetsFromLow: UInt64 = 0
  var packetsFromHigh: UInt64 = 0
  /// The links that frames came over last; ``LinkTable/none`` where there was none.
  var linkFromLow = LinkTable.none
  var linkFromHigh = LinkTable.none
  var connections: UInt32 = 0
  var attempts: UInt32 = 0
  /// How much of the payload was looked at.
  var seenFromLow: UInt16 = 0
  var seenFromHigh: UInt16 = 0
  var protocols = ProtocolSet()
  /// When it was last touched, in units of ``ConversationTable/tick`` packets.
  var touched: UInt32 = 0
  var signs = ConversationSigns()
  var vlans: UInt16 = 0
  /// The source that the counters belong to.
  var source: UInt16
  /// Whether it has unfinished messages.
  var hasPending = false

  init(_ key: ConversationKey, source: UInt16) {
    self.key = key
    self.source = source
  }

  /// Adds the counters of another one of the same direction.
  mutating func add(_ other: Conversation) {
    packetsFromLow &+= other.packetsFromLow
    packetsFromHigh &+= other.packetsFromHigh
    first = min(first, other.first)
    last = max(last, other.last)
    bytesFromLow &+= other.bytesFromLow
    bytesFromHigh &+= other.bytesFromHigh
    connections &+= other.connections
    attempts &+= other.attempts
    protocols.formUnion(other.protocols)
  }

  /// The same with low and high exchanged.
  var reversed: Conversation {
    var other = self
    other.key.low = key.high
    other.key.high = key.low
    other.key.lowPort = key.highPort
    other.key.highPort = key.lowPort
    other.bytesFromLow = bytesFromHigh
    other.bytesFromHigh = bytesFromLow
    other.packetsFromLow = packetsFromHigh
    other.packetsFromHigh = packetsFromLow
    other.linkFromLow = linkFromHigh
    other.linkFromHigh = linkFromLow
    return other
  }
}
