/// Reads pcapng: sections in both byte orders, any number of interfaces, every kind of packet block.
///
/// Blocks of decryption secrets, statistics and others are passed over without being looked at.
enum PcapngReader: SourceReader {
  static let kind = "pcapng"

  /// The most interfaces of a section.
  private static let mostInterfaces = 65_536

  struct Interface {
    var linkType: UInt16
    var snapLength: UInt32
    var clock = CaptureClock()
  }

  /// Where a reading is.
  private struct Section {
    var order = CaptureOrder(isLittle: true)
    var interfaces: [Interface] = []
  }

  private enum BlockType {
    static let section: UInt32 = 0x0A0D_0D0A
    static let interface: UInt32 = 1
    static let packet: UInt32 = 2
    static let simplePacket: UInt32 = 3
    static let names: UInt32 = 4
    static let enhancedPacket: UInt32 = 6
  }

  static func recognises(_ head: ByteView) -> Bool {
    guard head.be32(0) == BlockType.section, let mark = head.be32(8) else { return false }
    return mark == 0x1A2B_3C4D || mark == 0x4D3C_2B1A
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    var section = Section()
    var decoder = FrameDecoder(collector)
    defer { decoder.finish() }
    while try next(input, &section, &decoder, collector) {}
  }

  /// Reads a block; false at the end, or where nothing after it can be trusted.
  private static func next(
    _ input: SourceInput, _ section: inout Section, _ decoder: inout FrameDecoder,
    _ collector: ObservationCollector
  ) throws(ReadingError) -> Bool {
    if input.needsReading(12) { decoder.flush() }
    let head = try input.peek(12)
    if head.count == 0 { return false }
    guard head.count >= 12 else { return stop(.cutOff, input, collector) }
    if head.be32(0) == BlockType.section {
      guard let mark = head.be32(8), mark == 0x1A2B_3C4D || mark == 0x4D3C_2B1A else {
        return stop(.badBlock, input, collector)
      }
      section = Section(order: CaptureOrder(isLittle: mark == 0x4D3C_2B1A))
    }
    guard let type = section.order.u32(head, 0), let length = section.order.u32(head, 4),
      length >= 12, length.isMultiple(of: 4)
    else { return stop(.badBlock, input, collector) }
    if input.needsReading(Int(length)) { decoder.flush() }
    guard isLookedAt(type) else { return try skip(Int(length), input, section, collector) }
    guard length <= SourceInput.capacity else { return stop(.badBlock, input, collector) }
    guard let block = try input.peek(Int(length)).slice(0, Int(length)) else {
      return stop(.cutOff, input, collector)
    }
    guard section.order.u32(block, Int(length) - 4) == length else {
      return stop(.badBlock, input, collector)
    }
    guard let body = block.slice(8, Int(length) - 12),
      take(type, body, input, &section, &decoder, collector)
    else { return false }
    input.consume(Int(length))
    return true
  }

  private static func isLookedAt(_ type: UInt32) -> Bool {
    switch type {
    case BlockType.section, BlockType.interface, BlockType.packet, BlockType.simplePacket,
      BlockType.names, BlockType.enhancedPacket:
      true
    default: false
    }
  }

  private static func skip(
    _ length: Int, _ input: SourceInput, _ section: Section, _ collector: ObservationCollector
  ) throws(ReadingError) -> Bool {
    let start = input.offset
    guard try input.skip(length - 4) == length - 4,
      let end = try input.peek(4).slice(0, 4)
    else { return stop(.cutOff, input, collector, at: start) }
    guard section.order.u32(end, 0).map(Int.init) == length else {
      return stop(.badBlock, input, collector, at: start)
    }
    input.consume(4)
    return true
  }

  private static func stop(
    _ warning: SourceWarning.Kind, _ input: SourceInput, _ collector: ObservationCollector,
    at place: Int? = nil
  ) -> Bool {
    collector.warn(warning, at: "byte \(place ?? input.offset)")
    collector.report.isTruncated = true
    return false
  }

  private static func take(
    _ type: UInt32, _ body: ByteView, _ input: SourceInput, _ section: inout Section,
    _ decoder: inout FrameDecoder, _ collector: ObservationCollector
  ) -> Bool {
    switch type {
    case BlockType.interface:
      guard section.interfaces.count < mostInterfaces else {
        return stop(.manyInterfaces, input, collector)
      }
      guard let interface = interface(body, section.order) else {
        return stop(.badBlock, input, collector)
      }
      section.interfaces.append(interface)
    case BlockType.enhancedPacket, BlockType.packet, BlockType.simplePacket:
      return takePacket(type, body, input, section, &decoder, collector)
    case BlockType.names:
      NameBlock.read(body, section.order, into: collector)
    default: break
    }
    return true
  }

  // MARK: Packets

  private static func takePacket(
    _ type: UInt32, _ body: ByteView, _ input: SourceInput, _ section: Section,
    _ decoder: inout FrameDecoder, _ collector: ObservationCollector
  ) -> Bool {
    let order = section.order
    let number =
      switch type {
      case BlockType.enhancedPacket: order.u32(body, 0).map(Int.init)
      case BlockType.packet: order.u16(body, 0).map(Int.init)
      default: 0 as Int?
      }
    guard let number, section.interfaces.indices.contains(number) else {
      return stop(.noInterface, input, collector)
    }
    let interface = section.interfaces[number]
    let isSimple = type == BlockType.simplePacket
    guard let original = order.u32(body, isSimple ? 0 : 16), original <= Int32.max else {
      return stop(.badBlock, input, collector)
    }
    var captured = isSimple ? original : order.u32(body, 12) ?? .max
    if isSimple, interface.snapLength > 0 { captured = min(captured, interface.snapLength) }
    guard captured <= CaptureLimits.frame,
      let bytes = body.slice(isSimple ? 4 : 20, Int(captured))
    else { return stop(.corrupt, input, collector) }
    var time: Int64?
    if !isSimple, let high = order.u32(body, 4), let low = order.u32(body, 8) {
      time = interface.clock.nanoseconds(UInt64(high) << 32 | UInt64(low))
    }
    decoder.decode(
      CapturedFrame(
        bytes: bytes, length: Int(original), time: time, linkType: interface.linkType))
    return true
  }

  private static func interface(_ body: ByteView, _ order: CaptureOrder) -> Interface? {
    guard let linkType = order.u16(body, 0), let snapLength = order.u32(body, 4) else { return nil }
    var interface = Interface(linkType: linkType, snapLength: snapLength)
    var offset = 8
    while let code = order.u16(body, offset), let length = order.u16(body, offset + 2), code != 0,
      let value = body.slice(offset + 4, Int(length))
    {
      switch code {
      case 9: interface.clock.resolution = value.u8(0) ?? 6
      case 14: interface.clock.offset = order.u64(value, 0).map { Int64(bitPattern: $0) } ?? 0
      default: break
      }
      offset += 4 + (Int(length) + 3) / 4 * 4
    }
    return interface
  }
}

/// Turns the time stamps of an interface into nanoseconds.
struct CaptureClock {
  /// The exponent of 10 or, with the highest bit, of 2.
  var resolution: UInt8 = 6
  /// Seconds that are added.
  var offset: Int64 = 0

  /// Nanoseconds since 1970; nil where they do not fit.
  func nanoseconds(_ stamp: UInt64) -> Int64? {
    let billion: UInt64 = 1_000_000_000
    var seconds: UInt64
    var fraction: UInt64
    if resolution & 0x80 != 0 {
      let exponent = UInt64(resolution & 0x7F)
      seconds = exponent < 64 ? stamp >> exponent : 0
      let rest = exponent < 64 ? stamp & ((1 << exponent) - 1) : stamp
      let wide = rest.multipliedFullWidth(by: billion)
      fraction =
        exponent >= 128 || exponent == 0
        ? 0
        : exponent >= 64
          ? wide.high >> (exponent - 64) : wide.high << (64 - exponent) | wide.low >> exponent
    } else {
      guard resolution <= 19 else { return Self.sum(0, 0, offset) }
      let unit = (0..<resolution).reduce(UInt64(1)) { power, _ in power * 10 }
      seconds = stamp / unit
      let rest = stamp % unit
      fraction =
        unit <= billion ? rest * (billion / unit) : rest / (unit / billion)
    }
    return Self.sum(seconds, fraction, offset)
  }

  private static func sum(_ seconds: UInt64, _ fraction: UInt64, _ offset: Int64) -> Int64? {
    guard let whole = Int64(exactly: seconds) else { return nil }
    let (shifted, overflow) = whole.addingReportingOverflow(offset)
    let (scaled, overflowScaled) = shifted.multipliedReportingOverflow(by: 1_000_000_000)
    let (total, overflowTotal) = scaled.addingReportingOverflow(Int64(fraction))
    return overflow || overflowScaled || overflowTotal ? nil : total
  }
}

/// Names that a capture file gives to addresses: weak, since whoever captured resolved them.
enum NameBlock {
  static func read(_ body: ByteView, _ order: CaptureOrder, into collector: ObservationCollector) {
    var offset = 0
    while let type = order.u16(body, offset), let length = order.u16(body, offset + 2), type != 0,
      let record = body.slice(offset + 4, Int(length))
    {
      let address = type == 1 ? record.ipv4(0) : type == 2 ? record.ipv6(0) : nil
      if let address, let name = PlainValue.text(record.from(type == 1 ? 4 : 16)) {
        collector.note(
          Fact(.ip(address), .name, name, basis: .guessed, said: .captureNames), at: nil)
      }
      offset += 4 + (Int(length) + 3) / 4 * 4
    }
  }
}
