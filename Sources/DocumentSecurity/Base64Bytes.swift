import DocumentFormat
import Foundation

/// Bytes that stand as base64 (RFC 4648, with padding) in JSON.
public struct Base64Bytes: JSONText {
  /// The bytes themselves.
  public let bytes: [UInt8]

  /// Wraps some bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads canonical base64; nil for any other text.
  public init?(text: String) {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else {
      return nil
    }
    bytes = Array(data)
  }

  /// The base64 form.
  public var text: String { Data(bytes).base64EncodedString() }

  /// What is allowed in its place, for error messages.
  public static var allowed: String { "these bytes are written as base64" }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^[A-Za-z0-9+/]*={0,2}$") }
}
