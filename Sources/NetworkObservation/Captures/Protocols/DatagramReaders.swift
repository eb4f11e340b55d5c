/// DHCP (RFC 2131): names that clients give themselves, addresses that servers confirm.
enum DHCPReader {
  private struct Options {
    var type: UInt8?
    var hostName: ByteView?
    var vendorClass: ByteView?
    var mask: UInt32?
    var gateway: IPAddress?
  }

  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let operation = view.u8(0), operation == 1 || operation == 2, view.u8(1) == 1,
      view.u8(2) == 6, view.be32(236) == 0x6382_5363, let client = view.mac(28)
    else { return false }
    message.found = .dhcp
    message.senderServes = operation == 2
    let options = options(view.from(240))
    if operation == 1 {
      let isRelayed = view.be32(24) != 0
      guard isRelayed || client == message.senderMAC || message.senderMAC == .none else {
        message.collector.warn(.arpMismatch, at: client.text)
        return true
      }
      let hostName = options.hostName.flatMap(PlainValue.text)
      message.say(.hostName, hostName, about: .mac(client))
      message.say(
        .vendorClass, options.vendorClass.flatMap(PlainValue.text), about: .mac(client))
    } else if options.type == 5, let own = view.ipv4(16) {
      let ip = own.isNobody ? view.ipv4(12) : own
      if let ip, !ip.isNobody { confirm(client, ip, options, &message) }
    }
    return true
  }

  private static func confirm(
    _ client: MACAddress, _ ip: IPAddress, _ options: Options, _ message: inout Message
  ) {
    message.bind(client, ip, .dhcp)
    message.say(.address, ip.text, basis: .tabled, about: .mac(client))
    message.say(.role, "DHCP server")
    if let mask = options.mask {
      ObservedNetwork.note(of: ip, mask: mask, gateway: options.gateway, message)
    }
  }

  private static func options(_ view: ByteView) -> Options {
    var options = Options()
    var offset = 0
    while let code = view.u8(offset), code != 255 {
      if code == 0 {
        offset += 1
        continue
      }
      guard let length = view.u8(offset + 1), let value = view.slice(offset + 2, Int(length))
      else { break }
      switch code {
      case 1: options.mask = value.be32(0)
      case 3: options.gateway = value.ipv4(0)
      case 12: options.hostName = value
      case 53: options.type = value.u8(0)
      case 60: options.vendorClass = value
      default: break
      }
      offset += 2 + Int(length)
    }
    return options
  }
}

/// DHCPv6 is recognised only.
enum DHCPv6Reader {
  static func read(_ message: inout Message) -> Bool {
    guard let type = message.payload.u8(0), (1...13).contains(type),
      KnownServices.isPort(547, of: message)
    else { return false }
    return true
  }
}

/// SNMP: the version, whether a default community is used, and what an agent says of its device.
enum SNMPReader {
  static func read(_ message: inout Message) -> Bool {
    guard let whole = BER.element(message.payload, at: 0), whole.tag == 0x30,
      let version = BER.element(whole.value, at: 0), version.tag == 2, version.value.count == 1,
      let number = version.value.u8(0),
      let second = BER.element(whole.value, at: version.end)
    else { return false }
    switch number {
    case 0, 1:
      guard second.tag == 4, let pdu = BER.element(whole.value, at: second.end),
        (0xA0...0xA8).contains(pdu.tag)
      else { return false }
      message.found = .snmp
      message.protection = .clear
      community(second.value, number, pdu, &message)
    case 3:
      guard second.tag == 0x30, let head = BER.element(second.value, at: 0), head.tag == 2 else {
        return false
      }
      message.found = .snmp
      message.say(.snmpVersion, "v3", service: message.likelyService)
    default: return false
    }
    return true
  }

  /// The community is compared in its place and not kept.
  private static func community(
    _ value: ByteView, _ number: UInt8, _ pdu: BER.Element, _ message: inout Message
  ) {
    let isTrap = pdu.tag == 0xA4 || pdu.tag == 0xA6 || pdu.tag == 0xA7
    let isAnswer = pdu.tag == 0xA2
    if !isTrap { message.senderServes = isAnswer }
    let agent = isAnswer || isTrap ? message.speaker : message.receiver
    let port = isAnswer || isTrap ? message.senderPort : message.receiverPort
    let service = isTrap ? nil : ServicePort(message.transport, port)
    if isAnswer || isTrap {
      message.say(.snmpVersion, number == 0 ? "v1" : "v2c", about: agent, service: service)
    }
    let isDefault =
      value.count == 6 && value.has("public") || value.count == 7 && value.has("private")
    if isDefault, isAnswer {
      message.say(.defaultCommunity, "used", about: agent, service: service)
    }
    if isAnswer { variables(pdu.value, service, &message) }
  }

  private static func variables(
    _ pdu: ByteView, _ service: ServicePort?, _ message: inout Message
  ) {
    var offset = 0
    for _ in 0..<3 {
      guard let number = BER.element(pdu, at: offset), number.tag == 2 else { return }
      offset = number.end
    }
    guard let list = BER.element(pdu, at: offset), list.tag == 0x30 else { return }
    var position = 0
    while let pair = BER.element(list.value, at: position), pair.tag == 0x30 {
      if let name = BER.element(pair.value, at: 0),
        let value = BER.element(pair.value, at: name.end),
        value.tag == 4, let field = field(name.value)
      {
        message.say(field, PlainValue.text(value.value), service: service)
      }
      position = pair.end
    }
  }

  /// The system group: description, name and location; the contact is a person.
  private static func field(_ name: ByteView) -> FactField? {
    guard name.count == 8, name.be32(0) == 0x2B06_0102, name.be16(4) == 0x0101, name.u8(7) == 0
    else { return nil }
    return switch name.u8(6) {
    case 1: .description
    case 5: .name
    case 6: .location
    default: nil
    }
  }
}

/// Syslog (RFC 3164, 5424): the name in the head, nothing of the message.
enum SyslogReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == UInt8(ascii: "<"), let end = view.index(of: UInt8(ascii: ">")),
      (2...4).contains(end),
      let priority = Int(String(decoding: view.slice(1, end - 1)?.bytes ?? [], as: UTF8.self)),
      priority <= 191
    else { return false }
    message.found = .syslog
    message.senderServes = false
    message.protection = .clear
    let head = String(decoding: view.from(end + 1).prefix(160).bytes, as: UTF8.self)
    message.say(.hostName, host(head).flatMap { PlainValue.cleaned($0) })
    return true
  }

  private static func host(_ head: String) -> Substring? {
    let words = head.split(separator: " ", maxSplits: 6)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    if words.count > 4, months.contains(String(words[0])), words[2].contains(":"),
      !words[3].hasSuffix(":")
    {
      return words[3]
    }
    if words.count > 3, words[0] == "1", words[1].contains("T"), words[2] != "-" {
      return words[2]
    }
    return nil
  }
}

/// SSDP: what a device calls itself.
enum SSDPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard KnownServices.isPort(1900, of: message) else { return false }
    if view.has("M-SEARCH * HTTP/1.1") { return true }
    guard view.has("NOTIFY * HTTP/1.1") || view.has("HTTP/1.1 200") else { return false }
    message.found = .ssdp
    message.say(.software, HTTPReader.value(of: "server:", view))
    return true
  }
}

/// NTP: who serves.
enum NTPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard KnownServices.isPort(123, of: message), let first = view.u8(0), view.count >= 48,
      (1...4).contains(first >> 3 & 7)
    else { return false }
    switch first & 7 {
    case 3: message.senderServes = false
    case 4: message.senderServes = true
    case 1, 2, 5, 6: break
    default: return false
    }
    return true
  }
}
