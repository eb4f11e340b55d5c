import CMarkup
import Glibc

/// Reads what nmap writes with `-oX`, as it comes.
///
/// Of a scan that was aborted the hosts that were done are kept. A document type with declarations of its
/// own, or an entity that it declares, is refused.
enum NmapReader: SourceReader {
  static let kind = "nmap-xml"

  /// How much is given to the parser at a time.
  private static let piece = 64 << 10
  private static let limits = cm_limits(
    depth: 64, attributes: 64, piece: 4 << 20, name: 128, names: Int32(CM_MOST_NAMES))

  /// XML with the element of nmap in its first bytes.
  static func recognises(_ head: ByteView) -> Bool {
    let isWide = WideText.recognises(head)
    let bytes = isWide ? head.bytes.filter { $0 != 0 } : head.bytes
    var start = bytes.startIndex
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where bytes.starts(with: mark) {
      start = mark.count
    }
    let text = bytes[start...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard text.first == UInt8(ascii: "<") else { return false }
    return text.firstRange(of: Array("<nmaprun".utf8)) != nil
  }

  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError) {
    let listener = ScanListener(collector)
    let names = ScanNames()
    guard
      let parser = cm_open(
        names.list, names.count, WideText.recognises(try input.peek(2)) ? 1 : 0, limits, handlers,
        Unmanaged.passUnretained(listener).toOpaque())
    else { throw .failed(code: ENOMEM) }
    defer {
      cm_close(parser)
      listener.finish()
    }
    while true {
      let view = try input.peek(1)
      let count = min(view.count, piece)
      guard let room = cm_room(parser, Int32(max(count, 1))) else { throw .failed(code: ENOMEM) }
      view.prefix(count).copy(to: room)
      input.consume(count)
      let state = withExtendedLifetime((listener, names)) {
        cm_parse(parser, Int32(count), count == 0 ? 1 : 0)
      }
      if Int(state) != CM_MORE {
        return try end(state, parser, listener, collector)
      }
      if count == 0 { return }
    }
  }

  /// Says why the reading is over: an error where nothing was read, else a warning.
  private static func end(
    _ state: Int32, _ parser: OpaquePointer, _ listener: ScanListener,
    _ collector: ObservationCollector
  ) throws(ReadingError) {
    let place = "line \(cm_line(parser)), column \(cm_column(parser))"
    switch Int(state) {
    case CM_NO_MEMORY: throw .failed(code: ENOMEM)
    case CM_DECLARATIONS:
      throw .refused(
        place: place,
        reason: "this declares entities or a document type of its own; nmap writes no such file")
    case CM_CUT_OFF: collector.warn(.cutOff, at: place)
    case CM_AFTER_END: collector.warn(.trailingBytes, at: place)
    case CM_MALFORMED:
      guard listener.hasBegun else {
        throw .refused(place: place, reason: "this is no well-formed XML")
      }
      collector.warn(.badMarkup, at: place)
    default: collector.warn(.hugeMarkup, at: place)
    }
    collector.report.isTruncated = true
  }

  private static let handlers = cm_handlers(
    start: { context, element, values in
      listener(context)?.start(element, ScanAttributes(values: values))
    },
    end: { context, element in listener(context)?.end(element) },
    text: { context, bytes, count in
      guard let bytes else { return }
      listener(context)?.text(ByteView(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
    })

  private static func listener(_ context: UnsafeMutableRawPointer?) -> ScanListener? {
    context.map { Unmanaged<ScanListener>.fromOpaque($0).takeUnretainedValue() }
  }
}
