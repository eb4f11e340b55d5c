/// What a source turned out to be and how far it could be read.
package struct SourceReport: Sendable {
  /// The name that the user gave.
  package var name: String
  /// The kind, from the content: `pcap`, `pcapng` and so on.
  package var kind: String
  /// What the source holds, where the kind leaves that open: the logs, the tables.
  package var content: [String] = []
  /// The SHA-256 of all bytes, in hexadecimal; nil where it was not asked for or not all was read.
  package var sha256: String?
  /// The bytes that were read.
  package var size = 0
  /// The packets of a capture; the records of anything else.
  package var records = 0
  /// The bytes of the packets as they were on the wire.
  package var bytes: UInt64 = 0
  package var span = TimeSpan()
  /// Frames that were in the capture twice; they are counted once.
  package var duplicates = 0
  /// Packets that count as packets, but of which not even the addresses could be read.
  package var undecoded = 0
  /// Packets of which the capture holds the beginning only.
  package var shortened = 0
  /// Whether the source ends in the middle of a record or was given up.
  package var isTruncated = false
  /// Whether the user ended the reading.
  package var isCancelled = false
  /// Where the capture was made, in the words of whoever made it.
  package var vantage = ""
  /// Each kind of warning once.
  package private(set) var warnings: [SourceWarning] = []

  /// Whether the source holds packets.
  package var isCapture: Bool { kind == PcapReader.kind || kind == PcapngReader.kind }

  package init(name: String, kind: String) {
    self.name = name
    self.kind = kind
  }

  /// Notes a warning; of each kind the first is kept with its place, and all are counted.
  package mutating func warn(_ kind: SourceWarning.Kind, at place: String = "", count: Int = 1) {
    if let known = warnings.firstIndex(where: { $0.kind == kind }) {
      warnings[known].count += count
    } else {
      warnings.append(SourceWarning(kind: kind, place: place, count: count))
    }
  }
}

/// Something about a source that the reader could not take as it stands.
package struct SourceWarning: Sendable {
  /// What it is; the raw value is its name in JSON.
  package enum Kind: String, Sendable {
    case cutOff
    case corrupt
    case badBlock
    case noInterface
    case manyInterfaces
    case unknownLinkType
    case manyTags
    case noTimes
    case oldTime
    case futureTime
    case longGap
    case arpMismatch
    case badLine
    case longLine
    case notClosed
    case badMarkup
    case badAddress
    case noAddress
    case hugeMarkup
    case unusedLog
    case manyLinks
    case manyEndpoints
    case manyFlows
    case manyFacts
    case manyBindings
    case cutCompression
    case damagedCompression
    case largeExpansion
    case trailingBytes
  }

  package var kind: Kind
  /// Where the first one was, as `byte 4711`; empty where that says nothing.
  package var place: String
  package var count: Int
}
