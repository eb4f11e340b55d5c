/// Modbus/TCP: a chain of valid headers that fills the message decides.
enum ModbusReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard isChain(view, message.wireCount) else { return false }
    message.found = .modbus
    message.protection = .clear
    var offset = 0
    while let length = view.be16(offset + 4), let unit = view.u8(offset + 6),
      let function = view.u8(offset + 7)
    {
      let body = view.from(offset + 8).prefix(Int(length) - 2)
      take(function, unit, body, &message)
      offset += 6 + Int(length)
    }
    return true
  }

  private static func isChain(_ view: ByteView, _ wireCount: Int) -> Bool {
    var offset = 0
    while offset < wireCount {
      guard let marker = view.be16(offset + 2), let length = view.be16(offset + 4),
        let function = view.u8(offset + 7)
      else { return offset > 0 && offset >= view.count }
      guard marker == 0, (2...254).contains(length), isFunction(function) else { return false }
      offset += 6 + Int(length)
    }
    return offset == wireCount && offset > 0
  }

  private static func isFunction(_ code: UInt8) -> Bool {
    switch code & 0x7F {
    case 1...8, 11, 12, 15...17, 20...24, 43, 65...72, 90, 91, 100...110: true
    default: false
    }
  }

  private static func take(
    _ function: UInt8, _ unit: UInt8, _ body: ByteView, _ message: inout Message
  ) {
    let part = unit == 0 || unit == 255 ? "" : "unit \(unit)"
    switch function {
    case 0x80...: message.senderServes = true
    case 43 where body.u8(0) == 14 && body.count > 6: identification(body, part, &message)
    case 17 where body.count > 2:
      message.senderServes = true
      if let length = body.u8(0), let text = body.slice(1, Int(length)) {
        message.say(.description, readable(text), part: part, service: message.senderService)
      }
    case 90: message.say(.function, "UMAS (Modbus function 90)")
    default: break
    }
  }

  private static func identification(_ body: ByteView, _ part: String, _ message: inout Message) {
    message.senderServes = true
    guard let count = body.u8(5) else { return }
    var cursor = ByteCursor(body.from(6))
    for _ in 0..<count {
      guard let object = cursor.u8(), let length = cursor.u8(),
        let value = cursor.take(Int(length))
      else { return }
      let fields: [UInt8: FactField] = [
        0: .vendor, 1: .productCode, 2: .firmware, 4: .product, 5: .product, 6: .application,
      ]
      guard let field = fields[object] else { continue }
      message.say(field, PlainValue.text(value), part: part, service: message.senderService)
    }
  }

  /// The text in an answer that may begin and end with numbers.
  private static func readable(_ view: ByteView) -> String? {
    let bytes = view.bytes.filter { $0 >= 0x20 && $0 < 0x7F }
    return bytes.count >= 4 ? PlainValue.cleaned(String(decoding: bytes, as: UTF8.self)) : nil
  }
}

/// EtherNet/IP: who answers ListIdentity.
enum EtherNetIPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let command = view.le16(0), let length = view.le16(2), let status = view.le32(8),
      view.le32(20) == 0, isCommand(command), status <= 0x69,
      24 + Int(length) <= message.wireCount
    else { return false }
    if message.transport == .udp, 24 + Int(length) != message.wireCount { return false }
    message.found = .etherNetIP
    message.protection = .clear
    if command == 0x63, length > 0 { items(view.from(24), &message) }
    return true
  }

  private static func isCommand(_ command: UInt16) -> Bool {
    switch command {
    case 0x01, 0x04, 0x63...0x66, 0x6F, 0x70, 0x72, 0x73: true
    default: false
    }
  }

  private static func items(_ view: ByteView, _ message: inout Message) {
    message.senderServes = true
    var cursor = ByteCursor(view)
    guard let count = cursor.le16(), count <= 16 else { return }
    for _ in 0..<count {
      guard let type = cursor.le16(), let length = cursor.le16(),
        let item = cursor.take(Int(length))
      else { return }
      if type == 0x0C { identity(item, &message) }
    }
  }

  private static func identity(_ item: ByteView, _ message: inout Message) {
    guard let vendor = item.le16(18), let type = item.le16(20), let code = item.le16(22),
      let major = item.u8(24), let minor = item.u8(25), let serial = item.le32(28),
      let length = item.u8(32), let name = item.slice(33, Int(length))
    else { return }
    let service = message.senderService
    message.say(.vendorID, Hexadecimal.number(vendor, width: 4), service: service)
    message.say(.deviceType, "\(type)", service: service)
    message.say(.productCode, "\(code)", service: service)
    message.say(.firmware, "\(major).\(minor)", service: service)
    message.say(.serial, Hexadecimal.number(serial, width: 8), service: service)
    message.say(.product, PlainValue.text(name), service: service)
  }
}

/// CIP input and output over UDP: the common packet format with a sequenced address.
enum CIPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.le16(0) == 2, view.le16(2) == 0x8002, view.le16(4) == 8, view.le16(14) == 0x00B1,
      let length = view.le16(16), 18 + Int(length) == message.wireCount
    else { return false }
    message.protection = .clear
    return true
  }
}

/// DNP3: the start bytes with a right checksum.
enum DNP3Reader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.be16(0) == 0x0564, let length = view.u8(2), length >= 5, let control = view.u8(3),
      let source = view.le16(6), let sum = view.le16(8), checksum(view) == sum
    else { return false }
    message.found = .dnp3
    message.protection = .clear
    message.senderServes = control & 0x80 == 0
    message.say(.address, "\(source)")
    return true
  }

  /// The CRC of the first eight bytes (IEEE 1815).
  private static func checksum(_ view: ByteView) -> UInt16 {
    var crc: UInt16 = 0
    for offset in 0..<8 {
      crc ^= UInt16(view.u8(offset) ?? 0)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xA6BC : crc >> 1 }
    }
    return ~crc
  }
}

/// IEC 60870-5-104: a chain of valid frames that fills the message.
enum IEC104Reader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    var offset = 0
    while offset < message.wireCount {
      guard offset < view.count else { break }
      guard view.u8(offset) == 0x68, let length = view.u8(offset + 1), (4...253).contains(length),
        let control = view.be32(offset + 2), isControl(control, length)
      else { return false }
      offset += 2 + Int(length)
    }
    guard offset > 0, offset == message.wireCount || view.count < message.wireCount else {
      return false
    }
    message.found = .iec104
    message.protection = .clear
    stations(view, &message)
    return true
  }

  private static func isControl(_ control: UInt32, _ length: UInt8) -> Bool {
    let first = UInt8(truncatingIfNeeded: control >> 24)
    if first & 1 == 0 { return length >= 12 && control & 0x100 == 0 }
    if first & 3 == 1 { return length == 4 && first == 1 && control & 0x0001_0000 == 0 }
    return length == 4 && [0x07, 0x0B, 0x13, 0x23, 0x43, 0x83].contains(first)
      && control & 0xFF_FFFF == 0
  }

  /// The common addresses of stations that report; commands name another one's.
  private static func stations(_ view: ByteView, _ message: inout Message) {
    var offset = 0
    while let length = view.u8(offset + 1), let first = view.u8(offset + 2) {
      if first == 0x07 || first == 0x43 && message.isOpening { message.senderServes = false }
      if first & 1 == 0, let type = view.u8(offset + 6), let address = view.le16(offset + 10) {
        let reports = type <= 44 || type == 70
        if reports {
          message.senderServes = true
          message.say(.commonAddress, "\(address)")
        }
      }
      offset += 2 + Int(length)
    }
  }
}

/// GOOSE (IEC 61850-8-1): the control block and what it is called; never its data.
enum GOOSEReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let application = view.be16(0), view.u8(8) == 0x61,
      let body = BER.element(view, at: 8)
    else { return false }
    message.found = .goose
    message.say(.application, Hexadecimal.number(application, width: 4))
    var offset = 0
    while let element = BER.element(body.value, at: offset), element.tag < 0x88 {
      if element.tag == 0x80 { message.say(.controlBlock, PlainValue.text(element.value)) }
      if element.tag == 0x83 { message.say(.name, PlainValue.text(element.value)) }
      offset = element.end
    }
    return true
  }
}

/// Elements of the basic encoding rules (X.690), one octet of tag, as far as they are captured.
enum BER {
  struct Element {
    var tag: UInt8
    /// What was captured of it.
    var value: ByteView
    /// Where the next element begins.
    var end: Int
  }

  static func element(_ view: ByteView, at offset: Int) -> Element? {
    guard let tag = view.u8(offset), let first = view.u8(offset + 1) else { return nil }
    var length = Int(first)
    var start = offset + 2
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count) else { return nil }
      length = 0
      for position in 0..<count {
        guard let byte = view.u8(start + position) else { return nil }
        length = length << 8 | Int(byte)
      }
      start += count
    }
    return Element(tag: tag, value: view.from(start).prefix(length), end: start + length)
  }
}
