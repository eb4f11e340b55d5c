import DocumentFormat

/// What a file says about its own format, found even where the rest cannot be read.
struct FormatHead {
  /// What stands in `format`, and where.
  private(set) var name: (text: String, offset: Int)?
  /// What stands in `formatVersion`, and where.
  private(set) var version: (number: Int, offset: Int)?
  /// Whether the document begins like a JSON object.
  private(set) var isObject = false
  /// Whether the whole document is JSON.
  private(set) var isWellFormed = false

  /// Looks through the fields of the outermost object, up to the first error.
  mutating func scan(_ bytes: [UInt8]) {
    var found = self
    var reader = JSONReader(bytes)
    isObject = bytes[reader.offset...].first { !JSONPath.isSpace($0) } == 0x7B
    do throws(DocumentProblem) {
      try reader.readObject { (key, reader) throws(DocumentProblem) in
        let start = JSONPath.firstCharacter(from: reader.offset, in: bytes)
        if key.elementsEqual("format".utf8), start < bytes.count, bytes[start] == 0x22 {
          found.name = (try reader.readString(), start)
        } else if key.elementsEqual("formatVersion".utf8) {
          found.version = (try reader.readInt(), start)
        } else {
          try reader.skipValue()
        }
      }
      try reader.expectEnd()
      found.isWellFormed = true
    } catch {
      found.isWellFormed = false
    }
    name = found.name
    version = found.version
    isWellFormed = found.isWellFormed
  }
}
