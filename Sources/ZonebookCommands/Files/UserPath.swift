import Foundation
import WorkbenchApp

/// Paths as people write them.
enum UserPath {
  /// How many names are offered at most.
  private static let nameLimit = 40

  /// What a path that was begun can become, by the names that there are; a folder gets a slash.
  ///
  /// Names that begin with a dot are only offered where one was typed. Names with control characters
  /// cannot be typed and are left out.
  static func completion(of begun: String, home: String?) -> PathCompletion {
    if begun == "~" { return PathCompletion(path: "~/") }
    let slash = begun.lastIndex(of: "/")
    let folder = slash.map { String(begun[...$0]) } ?? ""
    let start = slash.map { String(begun[begun.index(after: $0)...]) } ?? begun
    let place = TypedPath(typed: folder)?.resolved(home: home).text ?? "."
    let all = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let names = all.filter { name in
      name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
        && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }.sorted().map { name in isFolder("\(place)/\(name)") ? name + "/" : name }
    guard let first = names.first else { return PathCompletion(path: begun) }
    let common = names.dropFirst().reduce(first) { common, name in
      String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    return PathCompletion(
      path: folder + common, names: names.count == 1 ? [] : Array(names.prefix(nameLimit)))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
