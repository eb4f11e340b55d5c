/// Names in the format of the DNS: NetBIOS, multicast and the DNS itself.
enum NameServiceReader {
  static func readDNS(_ message: inout Message) -> Bool {
    guard KnownServices.isPort(53, of: message), isHeader(message.payload) else { return false }
    message.senderServes = message.payload.u8(2).map { $0 & 0x80 != 0 }
    return true
  }

  static func readLLMNR(_ message: inout Message) -> Bool {
    KnownServices.isPort(5355, of: message) && isHeader(message.payload)
  }

  /// Records of the address that sends them say its name.
  static func readMDNS(_ message: inout Message) -> Bool {
    let view = message.payload
    guard KnownServices.isPort(5353, of: message), isHeader(view) else { return false }
    message.found = .mdns
    guard let flags = view.u8(2), flags & 0x80 != 0, let questions = view.be16(4), questions == 0,
      let answers = view.be16(6), let more = view.be16(10)
    else { return true }
    var offset = 12
    for _ in 0..<min(Int(answers) + Int(more), 64) {
      guard let (name, next) = DNSName.read(view, at: offset), let type = view.be16(next),
        let length = view.be16(next + 8)
      else { return true }
      let address = type == 1 ? view.ipv4(next + 10) : type == 28 ? view.ipv6(next + 10) : nil
      if let address, address == message.senderIP { message.say(.hostName, name) }
      offset = next + 10 + Int(length)
    }
    return true
  }

  /// Whoever registers a unique name has it.
  static func readNBNS(_ message: inout Message) -> Bool {
    let view = message.payload
    guard KnownServices.isPort(137, of: message), isHeader(view) else { return false }
    message.found = .nbns
    guard let flags = view.be16(2), let operation = Optional(flags >> 11 & 0x1F),
      operation == 5 || operation == 8 || operation == 15, view.be16(4) == 1,
      let (name, suffix) = netBIOS(view.from(12))
    else { return true }
    // Question, then a pointer to its name, type, class, time, length and the flags of the name.
    guard let owner = view.be16(12 + 38 + 12) else { return true }
    if owner & 0x8000 != 0 {
      if suffix == 0 { message.say(.domain, name) }
    } else if suffix == 0 || suffix == 0x20 {
      message.say(.hostName, name)
    }
    return true
  }

  private static func isHeader(_ view: ByteView) -> Bool {
    guard view.count >= 12, let questions = view.be16(4), let answers = view.be16(6) else {
      return false
    }
    return questions <= 32 && answers <= 512
  }

  private static func netBIOS(_ view: ByteView) -> (String, UInt8)? {
    guard view.u8(0) == 32, let coded = view.slice(1, 32) else { return nil }
    var bytes: [UInt8] = []
    for position in 0..<16 {
      guard let high = coded.u8(position * 2), let low = coded.u8(position * 2 + 1),
        (0x41...0x50).contains(high), (0x41...0x50).contains(low)
      else { return nil }
      bytes.append((high - 0x41) << 4 | (low - 0x41))
    }
    let name = PlainValue.cleaned(String(decoding: bytes.prefix(15), as: UTF8.self))
    return name.map { ($0, bytes[15]) }
  }
}

/// A name of the DNS with its pointers, which lead backwards only.
enum DNSName {
  static func read(_ view: ByteView, at start: Int) -> (name: String, next: Int)? {
    var offset = start
    var earliest = start
    var next: Int?
    var text: [UInt8] = []
    while let length = view.u8(offset), length > 0 {
      if length & 0xC0 == 0xC0 {
        guard let pointer = view.be16(offset).map({ Int($0 & 0x3FFF) }), pointer < earliest else {
          return nil
        }
        next = next ?? offset + 2
        earliest = pointer
        offset = pointer
        continue
      }
      guard length < 64, let label = view.slice(offset + 1, Int(length)), text.count < 255 else {
        return nil
      }
      if !text.isEmpty { text.append(UInt8(ascii: ".")) }
      label.append(to: &text)
      offset += 1 + Int(length)
    }
    guard let name = PlainValue.cleaned(String(decoding: text, as: UTF8.self)) else { return nil }
    return (name, next ?? offset + 1)
  }
}
