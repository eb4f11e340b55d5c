/// Hears the elements of a scan and tells the collector of each host when it is whole.
final class ScanListener {
  /// Whether the element of the scan has come.
  private(set) var hasBegun = false

  private let collector: ObservationCollector
  private var scan = ScanHead()
  private var host = ScannedHost()
  private var port: ScannedPort?
  private var script: ScanScript?
  private var pending: [UInt8] = []
  private var key = ""
  private var hosts = 0
  private var span = TimeSpan()

  /// How much of one text is kept.
  private static let mostText = 4096

  init(_ collector: ObservationCollector) {
    self.collector = collector
    collector.coverage = .nothing
  }

  // MARK: Elements

  /// An element begins.
  func start(_ element: Int32, _ attributes: ScanAttributes) {
    guard let name = ScanName(rawValue: element) else { return }
    switch name {
    case .nmaprun: begin(attributes)
    case .host: host = ScannedHost(time: attributes.time(.endtime) ?? attributes.time(.start))
    case .status:
      host.isUp = attributes.isWord(.state, "up")
      host.sawHardware =
        attributes.isWord(.reason, "arp-response") || attributes.isWord(.reason, "nd-response")
    case .address: host.take(address: attributes)
    case .hostname: host.take(name: attributes)
    case .port: port = ScannedPort(attributes)
    case .state: port?.isOpen = attributes.isWord(.state, "open")
    case .service: port?.take(service: attributes)
    case .cpe: pending.removeAll(keepingCapacity: true)
    case .script: script = ScanScript(attributes)
    case .table: script?.begin(table: attributes.text(.key) ?? "")
    case .elem:
      pending.removeAll(keepingCapacity: true)
      key = attributes.text(.key) ?? ""
    case .osmatch: host.take(system: attributes)
    case .finished: span.include(attributes.time(.time))
    default: break
    }
  }

  /// Text of an element that has some.
  func text(_ bytes: ByteView) {
    pending += bytes.prefix(min(bytes.count, Self.mostText - pending.count)).bytes
  }

  /// An element ends.
  func end(_ element: Int32) {
    switch ScanName(rawValue: element) {
    case .host: finishHost()
    case .port:
      if let port, port.isOpen { host.take(port: port) }
      port = nil
    case .cpe: if let text = pendingText { port?.take(platform: text) }
    case .elem: script?.take(key: key, value: pendingText)
    case .table: script?.endTable()
    case .script: finishScript()
    default: break
    }
  }

  private var pendingText: String? { pending.withUnsafeBytes { PlainValue.text(ByteView($0)) } }

  // MARK: Wholes

  private func begin(_ attributes: ScanAttributes) {
    hasBegun = true
    scan = ScanHead(attributes)
    span.include(scan.start)
    if collector.report.content.isEmpty { collector.report.content = [scan.text] }
  }

  private func finishScript() {
    guard let script else { return }
    self.script = nil
    if port != nil { port?.scripts.append(script) } else { host.take(script: script) }
  }

  private func finishHost() {
    hosts += 1
    let time = host.time ?? scan.start
    span.include(time)
    host.tell(collector, at: time)
    host = ScannedHost()
  }

  /// Ends the report.
  func finish() {
    collector.report.records = hosts
    collector.report.span = span
    if hosts > 0, span.first == nil { collector.warn(.noTimes) }
  }
}

/// What a scan says of itself.
struct ScanHead {
  var start: ObservedTime?
  var text = ""

  init() {}

  init(_ attributes: ScanAttributes) {
    start = attributes.time(.start)
    let version = attributes.text(.version).map { " \($0)" } ?? ""
    let arguments = attributes.text(.args).map { ": " + Self.withoutSecrets($0) } ?? ""
    text = "active scan by nmap\(version)\(arguments)"
  }

  /// The arguments without those of scripts, which may be passwords and communities.
  private static func withoutSecrets(_ arguments: String) -> String {
    var kept: [Substring] = []
    var isSecret = false
    for word in arguments.split(separator: " ") {
      if word.hasPrefix("-") { isSecret = false }
      if isSecret { continue }
      let isArguments = ["--script-args", "-script-args"].contains { word.hasPrefix($0) }
      if isArguments, !word.contains("-script-args-file") {
        isSecret = true
        kept.append("--script-args …")
      } else {
        kept.append(word)
      }
    }
    return kept.joined(separator: " ")
  }
}
