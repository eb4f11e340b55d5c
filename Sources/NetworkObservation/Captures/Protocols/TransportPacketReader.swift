/// TPKT (RFC 1006) with COTP in it, and what that holds: S7, S7-plus, MMS or RDP.
enum TransportPacketReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.be16(0) == 0x0300, let length = view.be16(2), length >= 7,
      let header = view.u8(4), let type = view.u8(5), Int(header) + 5 <= Int(length),
      Int(length) <= max(message.wireCount, 1460)
    else { return false }
    switch type & 0xF0 {
    case 0xE0: request(view.prefix(Int(length)), Int(header), &message)
    case 0xD0: confirm(view.prefix(Int(length)), Int(header), &message)
    case 0xF0: data(view, &message)
    default: return false
    }
    return true
  }

  private static func request(_ view: ByteView, _ header: Int, _ message: inout Message) {
    message.senderServes = false
    // The cookie of RDP holds a user's name and is passed over.
    let variable = view.from(11)
    if variable.has("Cookie:") || variable.u8(0) == 1 && variable.u8(2) == 8 {
      message.found = .rdp
    }
  }

  private static func confirm(_ view: ByteView, _ header: Int, _ message: inout Message) {
    message.senderServes = true
    let variable = view.from(11)
    guard variable.u8(0) == 2 || variable.u8(0) == 3, variable.le16(2) == 8,
      let chosen = variable.le32(4)
    else { return }
    message.found = .rdp
    guard variable.u8(0) == 2 else { return }
    message.protection = chosen & 0x0B != 0 ? .encrypted : .unknown
    let names: [UInt32: String] = [0: "RDP security", 1: "TLS", 2: "CredSSP", 8: "CredSSP"]
    message.say(.securityPolicy, names[chosen], service: message.senderService)
  }

  private static func data(_ view: ByteView, _ message: inout Message) {
    var offset = 0
    while view.be16(offset) == 0x0300, let length = view.be16(offset + 2), length >= 7,
      let header = view.u8(offset + 4)
    {
      let start = offset + 5 + Int(header)
      let body = view.from(start).prefix(Int(length) - 5 - Int(header))
      switch body.u8(0) {
      case 0x32:
        message.found = .s7
        message.protection = .clear
        S7Reader.read(body, &message)
      case 0x72: message.found = .s7Plus
      case 0x01, 0x0D, 0x0E, 0x61:
        if message.found == .unknown, isPresentation(body) {
          message.found = .mms
          if body.u8(0) == 0x0D { message.senderServes = false }
        }
      default: break
      }
      offset += Int(length)
    }
  }

  /// A session that carries a presentation, as MMS has it.
  private static func isPresentation(_ body: ByteView) -> Bool {
    if body.be32(0) == 0x0100_0100 { return body.u8(4) == 0x61 }
    return body.u8(0) == 0x0D || body.u8(0) == 0x0E
  }
}

/// S7 communication: lists of the system state, and functions that change programs.
enum S7Reader {
  static func read(_ view: ByteView, _ message: inout Message) {
    guard let kind = view.u8(1), let parameters = view.be16(6).map(Int.init) else { return }
    switch kind {
    case 1: job(view.u8(10), &message)
    case 2, 3: message.senderServes = true
    case 7: userData(view.from(10), parameters, &message)
    default: break
    }
  }

  private static func job(_ function: UInt8?, _ message: inout Message) {
    message.senderServes = false
    switch function {
    case 0x1A, 0x1B, 0x1C: message.say(.function, "S7 program download")
    case 0x1D, 0x1E, 0x1F: message.say(.function, "S7 program upload")
    case 0x28: message.say(.function, "S7 program invocation")
    case 0x29: message.say(.function, "S7 stop")
    default: break
    }
  }

  private static func userData(_ view: ByteView, _ parameters: Int, _ message: inout Message) {
    guard view.u8(4) == 0x12 else { return }
    message.senderServes = true
    // Group 4 (the CPU), subfunction 1 (read a list of the system state).
    guard view.u8(5) == 0x84, view.u8(6) == 1 else { return }
    let data = view.from(parameters)
    guard data.u8(0) == 0xFF, let list = data.be16(4), let size = data.be16(8),
      let count = data.be16(10), size >= 4
    else { return }
    for number in 0..<min(Int(count), 64) {
      guard let element = data.slice(12 + number * Int(size), Int(size)) else { return }
      switch list & 0xFF {
      case 0x11: module(element, &message)
      case 0x1C: component(element, &message)
      default: return
      }
    }
  }

  /// Order number and versions of a module.
  private static func module(_ element: ByteView, _ message: inout Message) {
    guard let index = element.be16(0), let order = element.slice(2, 20) else { return }
    let service = message.senderService
    switch index {
    case 1:
      message.say(.orderCode, PlainValue.text(order), service: service)
      message.say(.hardware, element.be16(26).map { "\($0)" }, service: service)
    case 7:
      guard element.u8(24) == UInt8(ascii: "V"), let major = element.u8(25),
        let minor = element.u8(26), let patch = element.u8(27)
      else { return }
      message.say(.firmware, "V\(major).\(minor).\(patch)", service: service)
    default: break
    }
  }

  private static func component(_ element: ByteView, _ message: inout Message) {
    guard let index = element.be16(0), let value = element.slice(2, min(32, element.count - 2))
    else { return }
    let fields: [UInt16: FactField] = [
      1: .name, 2: .stationName, 3: .location, 5: .serial, 7: .product, 9: .vendorID,
      11: .location,
    ]
    guard let field = fields[index] else { return }
    if index == 9 {
      // Number of the maker; 42 is Siemens.
      message.say(.vendorID, value.be16(0).map { "\($0)" }, service: message.senderService)
    } else {
      message.say(field, PlainValue.text(value), service: message.senderService)
    }
  }
}
