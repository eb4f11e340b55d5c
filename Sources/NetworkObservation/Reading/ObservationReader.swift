/// Reads one kind of source.
package protocol SourceReader: Sendable {
  /// The name of the kind in reports.
  static var kind: String { get }

  /// Whether the first bytes of a source are of this kind.
  static func recognises(_ head: ByteView) -> Bool

  /// Reads to the end of what can be understood; what is wrong with it becomes warnings.
  static func read(
    _ input: SourceInput, into collector: ObservationCollector
  ) throws(ReadingError)
}

/// Reads sources of every kind, which their content tells.
package enum ObservationReader {
  /// How much of a source is looked at to tell its kind.
  package static let headSize = 64 << 10

  /// The readers, in the order in which they are asked.
  package static let readers: [any SourceReader.Type] = [
    PcapReader.self, PcapngReader.self, ZeekColumnReader.self, ZeekJSONReader.self,
    NmapReader.self, InventoryReader.self, SwitchTextReader.self,
  ]

  /// Reads a source. Throws where nothing could be read; a reading that was cancelled keeps what came
  /// before and says so in its report.
  package static func read(
    _ source: ByteSource, into collector: ObservationCollector, vantage: String = "",
    digest: (any SourceDigest)? = nil, control: ReadingControl = ReadingControl()
  ) throws(ReadingError) {
    let file = SourceInput(source, digest: digest, control: control)
    let isGzip = GzipExpansion.recognises(try head(of: file))
    let expansion = isGzip ? try GzipExpansion(file, size: source.size) : nil
    let input = expansion.map { $0.input(control) } ?? file
    let (reader, text) = try reader(of: input, expansion, control)
    collector.begin(name: source.name, kind: isGzip ? "\(reader.kind), gzip" : reader.kind)
    collector.report.vantage = vantage
    do throws(ReadingError) {
      try reader.read(text, into: collector)
      expansion?.report(to: collector)
      collector.report.sha256 = try file.finish()
    } catch {
      guard error == .cancelled else { throw error }
      collector.report.isCancelled = true
      collector.report.isTruncated = true
    }
    collector.report.size = file.offset
  }

  /// The first bytes; those that are there already where the user ended the reading.
  private static func head(of input: SourceInput) throws(ReadingError) -> ByteView {
    do throws(ReadingError) {
      return try input.peek(headSize)
    } catch {
      guard error == .cancelled, input.available.count > 0 else { throw error }
      return input.available
    }
  }

  /// The reader that knows the content, and what it reads: text in UTF-16 is read as UTF-8.
  private static func reader(
    of input: SourceInput, _ expansion: GzipExpansion?, _ control: ReadingControl
  ) throws(ReadingError) -> (any SourceReader.Type, SourceInput) {
    let head = try head(of: input)
    if let reader = readers.first(where: { $0.recognises(head) }) { return (reader, input) }
    if WideText.recognises(head) {
      let text = try WideText(input).input(control)
      let head = try text.peek(headSize)
      if let reader = readers.first(where: { $0.recognises(head) }) { return (reader, text) }
    }
    if let expansion { try expansion.checkContent(head) }
    throw .unknownContent
  }
}
