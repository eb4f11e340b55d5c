/// A frame with its time, as a test puts it into a capture.
package struct TestFrame {
  package var bytes: [UInt8]
  /// Nanoseconds since 1970.
  package var time: Int64
  /// How much of it the capture holds; all of it by default.
  package var captured: Int?

  package init(_ bytes: [UInt8], at time: Int64 = 1_700_000_000_000_000_000, captured: Int? = nil) {
    self.bytes = bytes
    self.time = time
    self.captured = captured
  }

  package var kept: [UInt8] { Array(bytes.prefix(captured ?? bytes.count)) }
}

/// Numbers as bytes.
package enum Wire {
  package static func be16(_ value: Int) -> [UInt8] {
    [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }
  package static func be32(_ value: Int) -> [UInt8] { be16(value >> 16) + be16(value) }
  package static func le16(_ value: Int) -> [UInt8] { be16(value).reversed() }
  package static func le32(_ value: Int) -> [UInt8] { be32(value).reversed() }

  /// The octets of `a.b.c.d`.
  package static func ip(_ text: String) -> [UInt8] {
    text.split(separator: ".").map { UInt8($0) ?? 0 }
  }

  /// The octets of `aa:bb:…`.
  package static func mac(_ text: String) -> [UInt8] {
    text.split(separator: ":").map { UInt8($0, radix: 16) ?? 0 }
  }

  package static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Bytes written in hexadecimal; blanks may stand anywhere.
  package static func hex(_ digits: String) -> [UInt8] {
    let digits = digits.filter { !$0.isWhitespace }
    return stride(from: 0, to: digits.count - 1, by: 2).map { offset in
      let start = digits.index(digits.startIndex, offsetBy: offset)
      return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16) ?? 0
    }
  }
}

/// Writes captures in every form that the readers know.
package enum CaptureWriter {
  package enum Order { case little, big }

  package static func u16(_ value: Int, _ order: Order) -> [UInt8] {
    order == .little ? Wire.le16(value) : Wire.be16(value)
  }

  package static func u32(_ value: Int, _ order: Order) -> [UInt8] {
    order == .little ? Wire.le32(value) : Wire.be32(value)
  }

  package static func pcap(
    _ frames: [TestFrame], order: Order = .little, isNano: Bool = false, linkType: Int = 1,
    isModified: Bool = false
  ) -> [UInt8] {
    let magic = isModified ? 0xA1B2_CD34 : isNano ? 0xA1B2_3C4D : 0xA1B2_C3D4
    var bytes = u32(magic, order) + u16(2, order) + u16(4, order) + u32(0, order) + u32(0, order)
    bytes += u32(262_144, order) + u32(linkType, order)
    for frame in frames {
      let fraction = Int(frame.time % 1_000_000_000) / (isNano ? 1 : 1000)
      bytes += u32(Int(frame.time / 1_000_000_000), order) + u32(fraction, order)
      bytes += u32(frame.kept.count, order) + u32(frame.bytes.count, order)
      if isModified { bytes += Array(repeating: 0, count: 8) }
      bytes += frame.kept
    }
    return bytes
  }

  package static func block(_ type: Int, _ body: [UInt8], _ order: Order) -> [UInt8] {
    let padded = body + Array(repeating: 0, count: (4 - body.count % 4) % 4)
    let length = u32(padded.count + 12, order)
    return u32(type, order) + length + padded + length
  }

  package static func section(_ order: Order) -> [UInt8] {
    let body = u32(0x1A2B_3C4D, order) + u16(1, order) + u16(0, order)
    return block(0x0A0D_0D0A, body + Array(repeating: 0xFF, count: 8), order)
  }

  package static func interface(
    _ order: Order, linkType: Int = 1, resolution: UInt8? = nil, offset: Int? = nil,
    snapLength: Int = 0
  ) -> [UInt8] {
    var body = u16(linkType, order) + u16(0, order) + u32(snapLength, order)
    if let resolution { body += u16(9, order) + u16(1, order) + [resolution, 0, 0, 0] }
    if let offset {
      let words = [u32(offset & 0xFFFF_FFFF, order), u32(offset >> 32, order)]
      let value = order == .little ? words[0] + words[1] : words[1] + words[0]
      body += u16(14, order) + u16(8, order) + value
    }
    if resolution != nil || offset != nil { body += u32(0, order) }
    return block(1, body, order)
  }

  /// An enhanced packet block with the time in these units.
  package static func packet(
    _ frame: TestFrame, units: UInt64, interface: Int = 0, _ order: Order
  ) -> [UInt8] {
    let time = u32(Int(units >> 32), order) + u32(Int(units & 0xFFFF_FFFF), order)
    let lengths = u32(frame.kept.count, order) + u32(frame.bytes.count, order)
    return block(6, u32(interface, order) + time + lengths + frame.kept, order)
  }

  package static func pcapng(
    _ frames: [TestFrame], order: Order = .little, resolution: UInt8 = 9
  ) -> [UInt8] {
    var bytes = section(order) + interface(order, resolution: resolution)
    for frame in frames {
      bytes += packet(frame, units: units(frame.time, resolution), order)
    }
    return bytes
  }

  /// A time in the units of a resolution.
  package static func units(_ time: Int64, _ resolution: UInt8) -> UInt64 {
    let seconds = UInt64(time / 1_000_000_000)
    let fraction = UInt64(time % 1_000_000_000)
    if resolution & 0x80 != 0 {
      let exponent = UInt64(resolution & 0x7F)
      return seconds << exponent + fraction << exponent / 1_000_000_000
    }
    let unit = (0..<resolution).reduce(UInt64(1)) { power, _ in power * 10 }
    return seconds * unit + fraction * unit / 1_000_000_000
  }
}

/// Makes frames.
package enum Frames {
  package static func ethernet(
    _ source: String, _ destination: String, _ type: Int, vlans: [Int] = [], _ payload: [UInt8]
  ) -> [UInt8] {
    let tags = vlans.flatMap { Wire.be16(0x8100) + Wire.be16($0) }
    let frame = Wire.mac(destination) + Wire.mac(source) + tags + Wire.be16(type) + payload
    return frame + Array(repeating: 0, count: max(0, 60 - frame.count))
  }

  package static func ipv4(
    _ source: String, _ destination: String, _ number: Int, id: Int = 1, fragment: Int = 0,
    options: [UInt8] = [], _ payload: [UInt8]
  ) -> [UInt8] {
    let header = 20 + options.count
    return [UInt8(0x40 | header / 4), 0] + Wire.be16(header + payload.count) + Wire.be16(id)
      + Wire.be16(fragment) + [64, UInt8(number), 0, 0] + Wire.ip(source) + Wire.ip(destination)
      + options + payload
  }

  package static func udp(_ source: Int, _ destination: Int, _ payload: [UInt8]) -> [UInt8] {
    Wire.be16(source) + Wire.be16(destination) + Wire.be16(8 + payload.count) + [0, 0] + payload
  }

  package static func tcp(
    _ source: Int, _ destination: Int, flags: UInt8 = 0x18, sequence: Int = 1, _ payload: [UInt8]
  ) -> [UInt8] {
    Wire.be16(source) + Wire.be16(destination) + Wire.be32(sequence) + Wire.be32(1)
      + [0x50, flags] + Wire.be16(1000) + [0, 0, 0, 0] + payload
  }

  package static func arp(_ mac: String, _ ip: String, asks other: String) -> [UInt8] {
    Wire.hex("0001 0800 06 04 0001") + Wire.mac(mac) + Wire.ip(ip) + Wire.hex("000000000000")
      + Wire.ip(other)
  }

  /// A TLV of LLDP.
  package static func tlv(_ type: Int, _ value: [UInt8]) -> [UInt8] {
    Wire.be16(type << 9 | value.count) + value
  }
}
