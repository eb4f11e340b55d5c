extension JSONWriter {
  /// The canonical bytes of a document that is only written; `body` writes its one value.
  public static func document(
    layout: Layout = .indented, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    body(&writer)
    return writer.bytes + [0x0A]
  }
}
