import DocumentFormat

/// A random identifier with a one-letter kind, such as `z-7k2m9qx4tb1c`.
///
/// Identifiers stay the same when codes and names change and when two copies are merged, so they are
/// random and never counted.
public protocol DocumentID: JSONText, Comparable, Sendable, CustomStringConvertible {
  /// The letter that tells what is identified.
  static var letter: Character { get }
  /// The identifier as it stands in files.
  var rawValue: String { get }
  /// Wraps a text that has been checked.
  init(unchecked rawValue: String)
}

extension DocumentID {
  /// Draws a new identifier of 60 random bits.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let digits = (0..<12).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    return Self(unchecked: "\(letter)-" + String(digits))
  }

  /// Reads the text that stands in files; nil for any other.
  public init?(text: String) {
    let utf8 = text.utf8
    guard (3...40).contains(utf8.count), text.hasPrefix("\(Self.letter)-"),
      utf8.dropFirst(2).allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    self.init(unchecked: text)
  }

  /// The text that stands in files.
  public var text: String { rawValue }

  /// What is allowed in its place, for error messages.
  public static var allowed: String {
    "an identifier here is \"\(letter)-\" and 1 to 38 lower-case letters and digits"
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .pattern("^\(letter)-[a-z0-9]{1,38}$") }

  /// The identifier as it stands in files.
  public var description: String { rawValue }

  /// Orders by the text that stands in files.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// Identifies a zone.
public struct ZoneID: DocumentID {
  /// The letter that identifiers of this kind begin with.
  public static let letter: Character = "z"
  /// The identifier as it stands in files.
  public let rawValue: String
  /// Wraps a text that is known to be an identifier.
  public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a conduit.
public struct ConduitID: DocumentID {
  /// The letter that identifiers of this kind begin with.
  public static let letter: Character = "c"
  /// The identifier as it stands in files.
  public let rawValue: String
  /// Wraps a text that is known to be an identifier.
  public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a finding.
public struct FindingID: DocumentID {
  /// The letter that identifiers of this kind begin with.
  public static let letter: Character = "f"
  /// The identifier as it stands in files.
  public let rawValue: String
  /// Wraps a text that is known to be an identifier.
  public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Identifies an attached evidence file.
public struct EvidenceID: DocumentID {
  /// The letter that identifiers of this kind begin with.
  public static let letter: Character = "e"
  /// The identifier as it stands in files.
  public let rawValue: String
  /// Wraps a text that is known to be an identifier.
  public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a workspace, whatever its file is called.
public struct WorkspaceID: DocumentID {
  /// The letter that identifiers of this kind begin with.
  public static let letter: Character = "w"
  /// The identifier as it stands in files.
  public let rawValue: String
  /// Wraps a text that is known to be an identifier.
  public init(unchecked rawValue: String) { self.rawValue = rawValue }
}
