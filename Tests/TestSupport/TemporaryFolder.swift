import Foundation

/// A folder of its own that is removed with everything in it when the last owner lets go.
public final class TemporaryFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// Makes the folder below the system's folder for temporary files.
  public init(named name: String = "zonebook-test") throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "\(name)-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder as an absolute path.
  public var path: String { url.path }

  /// The place of a file in the folder, which need not exist.
  public func file(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a file, with the folders on its way, and returns its place.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> URL {
    let place = file(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    return place
  }

  /// The text of a file in the folder.
  public func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: file(name)), as: UTF8.self)
  }
}
