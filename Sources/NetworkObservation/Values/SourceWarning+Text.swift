extension SourceWarning {
  /// The warning as a sentence.
  package var text: String {
    let at = place.isEmpty ? "" : " (\(place))"
    let times = count > 1 ? ", \(count) times" : ""
    return kind.text + at + times
  }
}

extension SourceWarning.Kind {
  /// What it means.
  fileprivate var text: String {
    switch self {
    case .cutOff: "ends in the middle of a record"
    case .corrupt: "holds a record of an impossible length; nothing after it was read"
    case .badBlock: "holds a broken block; nothing after it was read"
    case .noInterface: "holds a packet of an interface that it does not describe"
    case .manyInterfaces: "describes too many interfaces"
    case .unknownLinkType: "holds frames of a link type that is counted only"
    case .manyTags: "holds frames with more than four VLAN tags"
    case .noTimes: "states no times"
    case .oldTime: "states times before 1990"
    case .futureTime: "states times that have not come yet"
    case .longGap: "has a gap of more than a year"
    case .arpMismatch: "holds announcements of addresses that their sender does not have"
    case .badLine: "holds lines that do not fit; they were left out"
    case .longLine: "holds lines of more than 1 MiB; they were left out"
    case .notClosed: "has no #close: it was cut off, or is still being written"
    case .badAddress: "holds something else where an address should stand; it was left out"
    case .noAddress: "holds rows without an address of a device; they were left out"
    case .badMarkup: "is not well-formed there; nothing after it was read"
    case .hugeMarkup:
      "holds a tag, a name or a nesting beyond all measure; nothing after it was read"
    case .unusedLog:
      "holds a log that says nothing of who is there; those that do are " + ZeekLog.names
    case .manyLinks: "has more pairs of hardware addresses than are kept apart"
    case .manyEndpoints: "has more addresses than are kept apart; the others are counted together"
    case .manyFlows: "has more flows than are kept apart; some are folded into \"others\""
    case .manyFacts: "has more identities than are kept"
    case .manyBindings: "has more pairs of IP and hardware addresses than are kept"
    case .cutCompression: "ends in the middle of its compressed data"
    case .damagedCompression: "is damaged where it is compressed; nothing after it was read"
    case .largeExpansion: "expands to more than is read; the rest was left out"
    case .trailingBytes: "goes on after its end with something else, which was not read"
    }
  }
}
