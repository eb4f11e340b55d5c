/// The makers of the hardware addresses that were seen, as guesses of who made a device.
struct MakerFacts {
  private var sources: [MACAddress: SourceSet] = [:]

  /// The hardware addresses that sent something or are spoken about.
  init(_ observations: Observations) {
    for endpoint in observations.endpoints where endpoint.count.packetsSent > 0 {
      if case .mac(let mac) = endpoint.endpoint { note(mac, endpoint.sources) }
    }
    for binding in observations.bindings { note(binding.mac, binding.sources) }
    for fact in observations.facts {
      if case .mac(let mac) = fact.fact.subject { note(mac, fact.sources) }
    }
  }

  private mutating func note(_ mac: MACAddress, _ numbers: [Int]) {
    for number in numbers { sources[mac, default: SourceSet()].insert(number) }
  }

  var isEmpty: Bool { sources.isEmpty }

  /// Adds a fact for each address that the list knows.
  func add(to facts: inout [ObservedFact], _ makers: MakerList) {
    facts.reserveCapacity(facts.count + sources.count)
    for (mac, seen) in sources {
      guard let name = makers.maker(of: mac) else { continue }
      facts.append(
        ObservedFact(
          fact: Fact(.mac(mac), .vendor, name, basis: .guessed, said: .makerList),
          span: TimeSpan(), sources: seen.all))
    }
  }
}
