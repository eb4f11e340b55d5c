/// OPC UA over TCP: endpoints, the policy of the channel, and whether somebody logs in as nobody.
enum OPCUAReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let kind = view.be32(0), let size = view.le32(4), size >= 8, size <= 1 << 26 else {
      return false
    }
    switch kind {
    case tag("HELF"): hello(view, &message)
    case tag("ACKF"):
      guard size == 28 else { return false }
      message.senderServes = true
    case tag("OPNF"): open(view, &message)
    case tag("MSGF"), tag("MSGC"): service(view.prefix(Int(size)), &message)
    case tag("CLOF"), tag("ERRF"): break
    default: return false
    }
    message.found = .opcUA
    return true
  }

  private static func tag(_ text: StaticString) -> UInt32 {
    text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private static func hello(_ view: ByteView, _ message: inout Message) {
    message.senderServes = false
    message.found = .opcUA
    guard let length = view.le32(28), let url = view.slice(32, Int(length)) else { return }
    message.say(
      .endpointURL, PlainValue.text(url), basis: .tabled, about: message.receiver,
      service: ServicePort(message.transport, message.receiverPort))
  }

  private static func open(_ view: ByteView, _ message: inout Message) {
    message.found = .opcUA
    guard let length = view.le32(12), length <= 255, let policy = view.slice(16, Int(length)),
      let text = PlainValue.text(policy), let mark = text.lastIndex(of: "#")
    else { return }
    let name = String(text[text.index(after: mark)...])
    message.protection = name == "None" ? .clear : .encrypted
    message.say(.securityPolicy, name, service: message.likelyService)
  }

  private static func service(_ view: ByteView, _ message: inout Message) {
    message.found = .opcUA
    // The node of the type follows the headers of channel and sequence: 01 00 and the number.
    guard view.be16(24) == 0x0100, let type = view.le16(26) else { return }
    if type == 467 {
      message.senderServes = false
      if contains(view.from(28), 0x0100_4101) {
        message.say(
          .anonymousLogin, "used", basis: .stated, about: message.receiver,
          service: ServicePort(message.transport, message.receiverPort))
      }
    }
    if type == 431 { endpoints(view.from(28), &message) }
  }

  private static func contains(_ view: ByteView, _ word: UInt32) -> Bool {
    for offset in 0..<max(0, min(view.count, 4096) - 3) where view.be32(offset) == word {
      return true
    }
    return false
  }

  /// The first of the endpoints that a server lists.
  private static func endpoints(_ view: ByteView, _ message: inout Message) {
    message.senderServes = true
    var cursor = ByteCursor(view)
    // The head of the answer, without diagnostics.
    guard cursor.skip(16), cursor.u8() == 0, let texts = cursor.le32(),
      texts == 0 || texts == .max, cursor.skip(3), let count = cursor.le32(), count > 0,
      let url = string(&cursor), let application = string(&cursor), let product = string(&cursor)
    else { return }
    let service = message.senderService
    message.say(.endpointURL, PlainValue.text(url), service: service)
    message.say(.application, PlainValue.text(application), service: service)
    message.say(.product, PlainValue.text(product), service: service)
    guard let mask = cursor.u8() else { return }
    if mask & 1 != 0, string(&cursor) == nil { return }
    if mask & 2 != 0, let name = string(&cursor) {
      message.say(.name, PlainValue.text(name), service: service)
    }
  }

  private static func string(_ cursor: inout ByteCursor) -> ByteView? {
    guard let length = cursor.le32() else { return nil }
    return length == .max ? .empty : cursor.take(Int(length))
  }
}

/// HART-IP.
enum HARTIPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 1, let type = view.u8(1), type <= 2, let id = view.u8(2), id <= 3,
      let length = view.be16(6), length >= 8, Int(length) == message.wireCount,
      KnownServices.isPort(5094, of: message)
    else { return false }
    message.found = .hartIP
    message.protection = .clear
    if type == 1 { message.senderServes = true }
    if type == 1, id == 3 { identity(view.from(8), &message) }
    return true
  }

  /// The answer to command 0.
  private static func identity(_ view: ByteView, _ message: inout Message) {
    guard let delimiter = view.u8(0), delimiter & 7 == 6 else { return }
    let address = delimiter & 0x80 != 0 ? 5 : 1
    let start = 1 + address + Int(delimiter >> 5 & 3)
    guard view.u8(start) == 0, let count = view.u8(start + 1), count >= 14,
      let data = view.slice(start + 2, Int(count)), data.u8(2) == 254
    else { return }
    let service = message.senderService
    message.say(
      .deviceType, data.be16(3).map { Hexadecimal.number($0, width: 4) }, service: service)
    let serial = data.be32(10).map { $0 & 0xFF_FFFF }
    message.say(.serial, serial.map { Hexadecimal.number($0, width: 6) }, service: service)
  }
}

extension KnownServices {
  /// Whether one of the ports of a message is this one.
  static func isPort(_ port: UInt16, of message: Message) -> Bool {
    message.senderPort == port || message.receiverPort == port
  }
}

/// FINS of Omron: what a controller answers about itself.
enum FINSReader {
  static func readStream(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.has("FINS"), let length = view.be32(4), length >= 8, length < 1 << 16 else {
      return false
    }
    message.found = .fins
    message.protection = .clear
    if view.be32(8) == 2 { frame(view.from(16), &message) }
    return true
  }

  static func readDatagram(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let flags = view.u8(0), flags & 0x3E == 0, flags & 0x80 != 0, view.u8(1) == 0,
      let hops = view.u8(2), hops <= 7, view.count >= 12, KnownServices.isPort(9600, of: message)
    else { return false }
    message.found = .fins
    message.protection = .clear
    frame(view, &message)
    return true
  }

  private static func frame(_ view: ByteView, _ message: inout Message) {
    guard let flags = view.u8(0) else { return }
    message.senderServes = flags & 0x40 != 0
    guard flags & 0x40 != 0, view.be16(10) == 0x0501, view.be16(12) == 0 else { return }
    let service = message.senderService
    message.say(.product, view.slice(14, 20).flatMap(PlainValue.text), service: service)
    message.say(.firmware, view.slice(34, 20).flatMap(PlainValue.text), service: service)
  }
}

/// Fox of Niagara: the greeting with name and versions.
enum FoxReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.has("fox a ") || view.has("fox r ") else { return false }
    message.found = .fox
    let text = String(decoding: view.prefix(2048).bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.first, first.hasSuffix("fox hello") else { return true }
    let fields: [Substring: FactField] = [
      "hostName": .hostName, "app.name": .product, "app.version": .version,
      "station.name": .stationName, "os.name": .operatingSystem, "brandId": .vendor,
    ]
    for line in lines.dropFirst() {
      guard let equals = line.firstIndex(of: "="), let field = fields[line[..<equals]] else {
        continue
      }
      let value = line[line.index(after: equals)...]
      guard value.hasPrefix("s:") else { continue }
      message.say(field, PlainValue.cleaned(value.dropFirst(2)), service: message.likelyService)
    }
    return true
  }
}

/// MQTT: whoever connects is the client.
enum MQTTReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 0x10 else { return false }
    var offset = 1
    while let byte = view.u8(offset), byte & 0x80 != 0, offset < 4 { offset += 1 }
    guard view.be16(offset + 1) == 4, view.from(offset + 3).has("MQTT") else { return false }
    message.senderServes = false
    message.protection = .clear
    return true
  }
}
