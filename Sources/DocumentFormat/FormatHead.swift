/// What a file says about its own format, found even where the rest cannot be read.
public struct FormatHead: Sendable {
  /// What stands in `format`, and where.
  public private(set) var name: (text: String, offset: Int)?
  /// What stands in `formatVersion`, and where.
  public private(set) var version: (number: Int, offset: Int)?
  /// Whether the document begins like a JSON object.
  public private(set) var isObject = false
  /// Whether the whole document is JSON.
  public private(set) var isWellFormed = false

  /// Looks through the fields of the outermost object, up to the first error.
  public init(of bytes: [UInt8]) {
    var found = Self()
    var reader = JSONReader(bytes)
    found.isObject = bytes[reader.offset...].first == 0x7B
    do throws(DocumentProblem) {
      try reader.readObject { (key, reader) throws(DocumentProblem) in
        let start = reader.offset
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
    self = found
  }

  private init() {}
}
