/// Reads files of libpcap: both byte orders, micro- and nanoseconds, and the modified format.
enum PcapReader: SourceReader {
  static let kind = "pcap"

  private struct Form {
    var order: CaptureOrder
    var nanosecondsPerUnit: Int64
    /// The bytes before a frame: 16, or 24 in the modified format.
    var recordHead: Int
  }

  static func recognises(_ head: ByteView) -> Bool { form(of: head) != nil }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    let head = try input.peek(24)
    guard let form = form(of: head), let network = form.order.u32(head, 20), head.count >= 24 else {
      collector.warn(.cutOff, at: "byte \(head.count)")
      collector.report.isTruncated = true
      return
    }
    input.consume(24)
    var decoder = FrameDecoder(collector)
    defer { decoder.finish() }
    while try next(input, form, UInt16(truncatingIfNeeded: network), &decoder, collector) {}
  }

  private static func form(of head: ByteView) -> Form? {
    guard let magic = head.be32(0) else { return nil }
    return switch magic {
    case 0xA1B2_C3D4: Form(order: .init(isLittle: false), nanosecondsPerUnit: 1000, recordHead: 16)
    case 0xD4C3_B2A1: Form(order: .init(isLittle: true), nanosecondsPerUnit: 1000, recordHead: 16)
    case 0xA1B2_3C4D: Form(order: .init(isLittle: false), nanosecondsPerUnit: 1, recordHead: 16)
    case 0x4D3C_B2A1: Form(order: .init(isLittle: true), nanosecondsPerUnit: 1, recordHead: 16)
    case 0xA1B2_CD34: Form(order: .init(isLittle: false), nanosecondsPerUnit: 1000, recordHead: 24)
    case 0x34CD_B2A1: Form(order: .init(isLittle: true), nanosecondsPerUnit: 1000, recordHead: 24)
    default: nil
    }
  }

  /// Reads a record; false at the end, or where nothing after it can be trusted.
  @inline(__always)
  private static func next(
    _ input: SourceInput, _ form: Form, _ linkType: UInt16, _ decoder: inout FrameDecoder,
    _ collector: ObservationCollector
  ) throws(ReadingError) -> Bool {
    if input.needsReading(form.recordHead) { decoder.flush() }
    let head = try input.peek(form.recordHead)
    guard head.count >= form.recordHead, let seconds = form.order.u32(head, 0),
      let fraction = form.order.u32(head, 4), let captured = form.order.u32(head, 8),
      let original = form.order.u32(head, 12)
    else {
      if head.count > 0 { cutOff(input, collector) }
      return false
    }
    guard captured <= CaptureLimits.frame, original <= Int32.max else {
      collector.warn(.corrupt, at: "byte \(input.offset)")
      collector.report.isTruncated = true
      return false
    }
    let size = form.recordHead + Int(captured)
    if input.needsReading(size) { decoder.flush() }
    guard let bytes = try input.peek(size).slice(form.recordHead, Int(captured)) else {
      cutOff(input, collector)
      return false
    }
    decoder.decode(
      CapturedFrame(
        bytes: bytes, length: Int(original),
        time: Int64(seconds) * 1_000_000_000 + Int64(fraction) * form.nanosecondsPerUnit,
        linkType: linkType))
    input.consume(size)
    return true
  }

  private static func cutOff(_ input: SourceInput, _ collector: ObservationCollector) {
    collector.warn(.cutOff, at: "byte \(input.offset)")
    collector.report.isTruncated = true
  }
}
