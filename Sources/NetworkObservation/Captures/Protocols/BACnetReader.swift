/// BACnet/IP: devices say their number; those behind a router are parts of it.
enum BACnetReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 0x81, let function = view.u8(1), function <= 12,
      let length = view.be16(2), Int(length) == message.wireCount
    else { return false }
    message.found = .bacnet
    message.protection = .clear
    switch function {
    case 0x0A, 0x0B, 0x09: network(view.from(4), nil, &message)
    case 0x04:
      // A broadcast that a management device passes on: the first sender stands in front.
      if let origin = view.ipv4(4), !origin.isNobody { network(view.from(10), origin, &message) }
    default: break
    }
    return true
  }

  private static func network(_ view: ByteView, _ origin: IPAddress?, _ message: inout Message) {
    var cursor = ByteCursor(view)
    guard cursor.u8() == 1, let control = cursor.u8(), control & 0x80 == 0 else { return }
    var part = ""
    if control & 0x20 != 0 {
      guard cursor.be16() != nil, let length = cursor.u8(), cursor.skip(Int(length)) else { return }
    }
    if control & 0x08 != 0 {
      guard let network = cursor.be16(), let length = cursor.u8(),
        let address = cursor.take(Int(length))
      else { return }
      let digits = address.prefix(18).bytes.map(Hexadecimal.text).joined()
      part = "network \(network) address \(digits)"
    }
    if control & 0x20 != 0 { guard cursor.u8() != nil else { return } }
    application(cursor.rest, part, origin.map { .ip($0) }, &message)
  }

  private static func application(
    _ view: ByteView, _ part: String, _ subject: Endpoint?, _ message: inout Message
  ) {
    guard let type = view.u8(0) else { return }
    switch type >> 4 {
    case 1 where view.u8(1) == 0: announcement(view.from(2), part, subject, &message)
    case 3 where type & 8 == 0 && view.u8(2) == 12: property(view.from(3), part, subject, &message)
    default: break
    }
  }

  /// I-Am.
  private static func announcement(
    _ view: ByteView, _ part: String, _ subject: Endpoint?, _ message: inout Message
  ) {
    guard view.u8(0) == 0xC4, let object = view.be32(1), object >> 22 == 8 else { return }
    message.say(.instance, "\(object & 0x3F_FFFF)", part: part, about: subject)
    var offset = 5
    var numbers: [UInt32] = []
    while let tag = view.u8(offset), numbers.count < 3 {
      let length = Int(tag & 7)
      guard (1...4).contains(length), let bytes = view.slice(offset + 1, length) else { return }
      numbers.append(bytes.bytes.reduce(0) { $0 << 8 | UInt32($1) })
      offset += 1 + length
    }
    if numbers.count == 3 { message.say(.vendorID, "\(numbers[2])", part: part, about: subject) }
  }

  /// The answer about a property of the device itself; never a value of the process.
  private static func property(
    _ view: ByteView, _ part: String, _ subject: Endpoint?, _ message: inout Message
  ) {
    guard view.u8(0) == 0x0C, let object = view.be32(1), object >> 22 == 8,
      view.u8(5) == 0x19, let property = view.u8(6), view.u8(7) == 0x3E, let tag = view.u8(8),
      tag >> 4 == 7
    else { return }
    let fields: [UInt8: FactField] = [
      12: .software, 28: .description, 44: .firmware, 58: .location, 70: .product, 77: .name,
      121: .vendor,
    ]
    guard let field = fields[property] else { return }
    let isLong = tag & 7 == 5
    guard let length = isLong ? view.u8(9) : tag & 7, length > 1,
      let value = view.slice(isLong ? 10 : 9, Int(length)), value.u8(0) == 0
    else { return }
    message.say(field, PlainValue.text(value.from(1)), part: part, about: subject)
  }
}
