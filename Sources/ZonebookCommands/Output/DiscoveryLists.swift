import DocumentFormat
import NetworkObservation

/// An object of lists that is written as it is made, since a list of flows may be long.
struct DiscoveryLists {
  /// How much is gathered before it is written.
  private static let piece = 64 << 10

  private var waiting: [UInt8] = Array("{".utf8)
  private var isFirstList = true
  private var isFirstElement = true
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Begins a list.
  mutating func begin(_ name: String) throws(CommandError) {
    if !isFirstList { end() }
    waiting += (isFirstList ? "\n  \"\(name)\": [" : ",\n  \"\(name)\": [").utf8
    isFirstList = false
    isFirstElement = true
  }

  /// Adds an element on a line.
  mutating func add(_ body: (inout JSONWriter) -> Void) throws(CommandError) {
    waiting += (isFirstElement ? "\n    " : ",\n    ").utf8
    isFirstElement = false
    waiting += JSONWriter.document(layout: .oneLine, body).dropLast()
    if waiting.count >= Self.piece { try flush() }
  }

  /// Ends the document.
  mutating func finish() throws(CommandError) {
    end()
    waiting += "\n}\n".utf8
    try flush()
  }

  private mutating func end() { waiting += (isFirstElement ? "]" : "\n  ]").utf8 }

  private mutating func flush() throws(CommandError) {
    try surroundings.emit(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}

extension JSONWriter {
  /// A time, where there is one.
  mutating func time(_ name: String, _ time: ObservedTime?) {
    if let time { field(name) { $0.write(time.text) } }
  }

  /// A counter.
  mutating func count(_ name: String, _ count: UInt64) {
    field(name) { $0.write(Int(clamping: count)) }
  }

  /// VLAN stacks, where there are any.
  mutating func vlans(_ stacks: [VLANStack]) {
    field("vlans") { $0.inlineArray(stacks) { $1.write($0.text) } }
  }
}
