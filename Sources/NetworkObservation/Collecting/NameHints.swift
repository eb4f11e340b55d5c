/// Names that somebody else said an address has: they name what was seen, and make no host of an
/// address of the outside that nobody talked with.
struct NameHints: Sendable {
  /// The most pairs of address and name, and the most names of an address.
  private static let most = 65_536
  private static let mostAlike = 16

  private struct Seen: Sendable {
    var span = TimeSpan()
    var sources = SourceSet()
  }

  private var names: [IPAddress: [String: Seen]] = [:]
  private var count = 0
  private(set) var left = 0

  /// Notes a name.
  mutating func note(_ name: String, of ip: IPAddress, source: Int, at time: ObservedTime?) {
    guard !ip.isNobody else { return }
    if names[ip]?[name] == nil {
      guard count < Self.most, names[ip]?.count ?? 0 < Self.mostAlike else {
        left += 1
        return
      }
      count += 1
    }
    names[ip, default: [:]][name, default: Seen()].span.include(time)
    names[ip]?[name]?.sources.insert(source)
  }

  /// The names of private addresses, and of others that took part.
  func facts(_ observations: Observations) -> [ObservedFact] {
    guard count > 0 else { return [] }
    var seen: Set<IPAddress> = []
    for endpoint in observations.endpoints where endpoint.count.packetsSent > 0 {
      if case .ip(let ip) = endpoint.endpoint { seen.insert(ip) }
    }
    for binding in observations.bindings { seen.insert(binding.ip) }
    return names.flatMap { ip, all in
      ip.isPrivate || ip.isLinkLocal || seen.contains(ip)
        ? all.map { name, found in
          ObservedFact(
            fact: Fact(.ip(ip), .name, name, basis: .guessed, said: .dns), span: found.span,
            sources: found.sources.all)
        } : []
    }
  }
}
