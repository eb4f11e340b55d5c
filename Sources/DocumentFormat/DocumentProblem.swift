/// Why a JSON document could not be read, and where.
public struct DocumentProblem: Error, Equatable, Sendable {
  /// What was found wrong at ``offset``.
  public enum Kind: Equatable, Sendable {
    /// The text ends in the middle of a value.
    case endsTooEarly
    /// A character that JSON does not allow here; the payload is what was expected.
    case unexpectedCharacter(expected: String)
    /// Bytes inside a string are not valid UTF-8.
    case invalidUTF8
    /// A backslash sequence that JSON does not know, or half of a surrogate pair.
    case invalidEscape
    /// A raw control character inside a string.
    case controlCharacter(UInt8)
    /// Values nested deeper than ``JSONReader/depthLimit``.
    case nestedTooDeeply(limit: Int)
    /// The value has another type than the field wants.
    case wrongType(expected: String, found: String)
    /// A field that the format does not have.
    case unknownField(String)
    /// A field that the format needs is absent.
    case missingField(String)
    /// The same field or key twice in one object.
    case duplicateField(String)
    /// The type is right, the value is not allowed; the payload says what is.
    case valueNotAllowed(String, allowed: String)
    /// Text after the end of the document.
    case textAfterEnd
  }

  /// What is wrong.
  public var kind: Kind
  /// Byte offset in the document, from 0.
  public var offset: Int
  /// JSON path of the innermost value that was being read, such as `zones[3].target`.
  public var path: String

  /// Creates a problem at a byte offset; the path is filled in while the error travels outwards.
  public init(_ kind: Kind, at offset: Int, path: String = "") {
    self.kind = kind
    self.offset = offset
    self.path = path
  }

  /// The same problem seen from the enclosing value: `component` goes in front of the path.
  func inside(_ component: String) -> DocumentProblem {
    var outer = self
    let needsDot = !path.isEmpty && !path.hasPrefix("[")
    outer.path = path.isEmpty ? component : component + (needsDot ? "." : "") + path
    return outer
  }

  /// One sentence for people, without the place.
  public var summary: String {
    switch kind {
    case .endsTooEarly: "the text ends in the middle of a value"
    case .unexpectedCharacter(let expected): "\(expected) expected here"
    case .invalidUTF8: "these bytes are not valid UTF-8"
    case .invalidEscape: "this is not a valid escape sequence"
    case .controlCharacter(let byte):
      "a raw control character (byte \(byte)) stands inside a string"
    case .nestedTooDeeply(let limit): "values are nested more than \(limit) deep"
    case .wrongType(let expected, let found): "\(expected) expected, but this is \(found)"
    case .unknownField(let name): "the format has no field \"\(name.visible)\" here"
    case .missingField(let name): "the field \"\(name)\" is missing"
    case .duplicateField(let name): "\"\(name.visible)\" stands here twice"
    case .valueNotAllowed(let value, let allowed):
      "\"\(value.visible)\" is not allowed; \(allowed)"
    case .textAfterEnd: "there is more text after the end of the document"
    }
  }
}

extension String {
  /// At most 60 characters, control characters replaced, fit for an error message.
  var visible: String {
    let clipped = count > 60 ? prefix(59) + "…" : self[...]
    return String(
      clipped.unicodeScalars.map { scalar -> Character in
        let isHidden =
          scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format
        return isHidden ? "\u{FFFD}" : Character(scalar)
      })
  }
}
