import Foundation

/// Finds the programs that were built together with the tests.
public enum BinaryUnderTest {
  /// The executable of this name in the folder of the running test program or one above it.
  ///
  /// Throws `BinaryUnderTestError` when none is there.
  public static func url(named name: String = "zonebook") throws -> URL {
    let starts = ["/proc/self/exe", CommandLine.arguments.first ?? ""]
    for start in starts where !start.isEmpty {
      var folder = URL(filePath: start).resolvingSymlinksInPath().deletingLastPathComponent()
      while folder.path != "/" {
        if let found = executable(folder.appending(path: name)) { return found }
        if folder.lastPathComponent.hasPrefix(".build") { break }
        folder.deleteLastPathComponent()
      }
    }
    throw BinaryUnderTestError(name: name, start: CommandLine.arguments.first ?? "")
  }

  private static func executable(_ place: URL) -> URL? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder),
      !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: place.path)
    else { return nil }
    return place
  }
}
