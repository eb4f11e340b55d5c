import CEmbedded

/// A data file that was compiled into the program, so that the binary runs from any folder alone.
public struct EmbeddedFile: Equatable, Sendable {
  /// Path within the embedded tree, such as `Guidance/FR1.json` or `html/report.mustache`.
  public let path: String
  private let index: Int32

  /// The file with exactly this path, or nil.
  public init?(path: String) {
    guard let file = Self.all.first(where: { $0.path == path }) else { return nil }
    self = file
  }

  private init(index: Int32) {
    self.index = index
    path = String(cString: zb_embedded_path(index))
  }

  /// Every file in the program, in the order of the C table.
  public static let all: [EmbeddedFile] = (0..<zb_embedded_count()).map(EmbeddedFile.init(index:))

  /// The contents.
  public var bytes: [UInt8] {
    let start = zb_embedded_bytes(index)
    return Array(UnsafeBufferPointer(start: start, count: zb_embedded_size(index)))
  }

  /// The contents as text; our files are UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The commit that the program was built from, as packaging wrote it into the program; nil in a program
/// that came from no package.
public var builtFromCommit: String? {
  let commit = String(cString: zb_commit())
  return commit.isEmpty ? nil : commit
}
