/// What the readers of both forms of Zeek's logs have in common: rows to what is observed.
struct ZeekReading {
  var row = LogRow()
  /// The kind of the rows that come; nil where it says nothing of who is there.
  var log: ZeekLog?

  private let collector: ObservationCollector
  private var connections: ZeekConnections
  private var hasConnections = false
  private var clock = ClockWatch()
  private var names: Set<String> = []
  private var first = Int64.max
  private var last = Int64.min
  private var records = 0

  init(_ collector: ObservationCollector) {
    self.collector = collector
    connections = ZeekConnections(collector)
    collector.coverage = .nothing
  }

  /// Notes what a log calls itself.
  mutating func note(_ name: String) {
    if names.count < 64, let name = PlainValue.cleaned(name) { names.insert(name) }
  }

  /// Takes the row.
  @inline(__always)
  mutating func take(line: Int) {
    let time = row.time(.ts)
    if let time {
      first = min(first, time)
      last = max(last, time)
      clock.note(time)
    }
    records += 1
    guard let log else { return }
    var isFit = true
    if log.isConnections {
      hasConnections = true
      isFit = connections.take(row, at: time)
    } else {
      let at = time.map { ObservedTime(nanoseconds: $0) }
      isFit = log.take(row, ZeekVoice(collector: collector, time: at))
    }
    if !isFit { leaveOut(line: line) }
  }

  private mutating func leaveOut(line: Int) {
    records -= 1
    collector.warn(.badLine, at: "line \(line)")
  }

  /// Ends the reading.
  mutating func finish() {
    connections.finish()
    clock.report(to: collector)
    collector.report.records = records
    collector.report.content = names.sorted()
    if hasConnections { collector.coverage = connections.coverage }
    if first <= last {
      collector.report.span = TimeSpan(
        first: ObservedTime(nanoseconds: first), last: ObservedTime(nanoseconds: last))
    } else if records > 0 {
      collector.warn(.noTimes)
    }
  }
}
