extension JSONRecord {
  /// The fields that are there, each with its value as a person would write it: texts without quotes,
  /// all else as JSON on one line.
  public var fieldTexts: [(name: String, text: String)] {
    Self.fields.filter { $0.isPresent(self) }.map { field in
      var writer = JSONWriter(.oneLine)
      field.write(self, &writer)
      let plain = try? JSONReader.document(String.self, from: writer.bytes)
      return (field.name, plain ?? String(decoding: writer.bytes, as: UTF8.self))
    }
  }
}
