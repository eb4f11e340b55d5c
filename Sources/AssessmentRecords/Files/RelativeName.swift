import DocumentFormat
import Glibc

/// The name of a file below a folder, such as `plant.json.evidence/3f…`, that cannot lead out of it.
///
/// Records and bundles come from others, so a name is checked before it is ever used as a path. Names
/// are compared and taken apart byte by byte, as file systems do: to a `String`, a slash before a
/// combining mark is no slash.
public struct RelativeName: JSONText, Sendable {
  /// How long a name may be, in bytes, as in most file systems.
  private static let lengthLimit = 4096
  private static let componentLimit = 255
  private static let slash = UInt8(ascii: "/")

  /// The components with slashes between them.
  public let text: String

  /// Reads components between single slashes; nil for an absolute name, for one with an empty, `.`
  /// or `..` component, a backslash, or a control or format character, and for one that is too long.
  public init?(text: String) {
    let parts = text.utf8.split(separator: Self.slash, omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.lengthLimit,
      parts.allSatisfy({ part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
          && part.count <= Self.componentLimit
      }), text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  /// The name of a file as seen from a folder. Symbolic links among the folders are followed; a file
  /// that does not lie below the folder, or whose name cannot stand in a record, is an error.
  init(of path: String, from folder: String) throws(RecordError) {
    let (parent, last) = Self.split(path)
    guard let base = Self.real(folder) else { throw .file(.missing(path: folder)) }
    guard let place = Self.real(parent) else { throw .file(.missing(path: path)) }
    let prefix = Array((base == "/" ? "/" : base + "/").utf8)
    let full = Array((place == "/" ? "/" + last : "\(place)/\(last)").utf8)
    guard full.starts(with: prefix) else { throw .outside(path: path, folder: folder) }
    let rest = String(validating: full.dropFirst(prefix.count), as: UTF8.self)
    guard let name = rest.flatMap(RelativeName.init(text:)) else {
      throw .unfitName(path: path)
    }
    self = name
  }

  /// Wraps a text that is known to be a name.
  init(unchecked text: String) { self.text = text }

  /// The path of the file in a folder.
  public func path(in folder: String) -> String { "\(folder)/\(text)" }

  /// The first component.
  var top: RelativeName {
    RelativeName(unchecked: String(Substring(text.utf8.prefix { $0 != Self.slash })))
  }

  /// The names of the folders on the way to the file, the outermost first.
  var folders: [RelativeName] {
    text.utf8.indices.filter { text.utf8[$0] == Self.slash }
      .map { RelativeName(unchecked: String(Substring(text.utf8[..<$0]))) }
  }

  /// What is allowed in its place, for error messages.
  public static var allowed: String {
    "a file is named from its folder on, without leaving it, without backslashes and controls"
  }

  /// The schema of the JSON form.
  public static var schema: SchemaNode { .string }

  /// The folder of a path, `.` where it names none, and its last component.
  static func split(_ path: String) -> (folder: String, last: String) {
    guard let position = path.utf8.lastIndex(of: slash) else { return (".", path) }
    let folder = position == path.startIndex ? "/" : String(Substring(path.utf8[..<position]))
    return (folder, String(Substring(path.utf8[path.utf8.index(after: position)...])))
  }

  /// A path without the slashes at its end, which would leave it without a last component.
  static func withoutSlashes(_ path: String) -> String {
    guard let last = path.utf8.lastIndex(where: { $0 != slash }) else {
      return path.isEmpty ? "" : "/"
    }
    return String(Substring(path.utf8[...last]))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar != "\\" else { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    case .format: return scalar.value == 0x200C || scalar.value == 0x200D
    default: return true
    }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}

extension RelativeName: Comparable {
  /// Whether both have the same bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  /// Orders by the bytes.
  public static func < (first: Self, second: Self) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
}
