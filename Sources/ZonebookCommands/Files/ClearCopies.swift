import DocumentSecurity
import Foundation
import WorkspaceStore

/// Finds files beside an encrypted workspace that are still in clear: originals that were set aside.
enum ClearCopies {
  /// Paths of such files, sorted.
  static func beside(_ file: String) -> [String] {
    let url = URL(fileURLWithPath: file).resolvingSymlinksInPath()
    let folder = url.deletingLastPathComponent()
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { isSetAside($0, from: url.lastPathComponent) }
      .map { folder.appending(path: $0).path }
      .filter(isClear).sorted()
  }

  /// `plant.1`, `plant.journal.2`, `plant.v1`, `plant.v1.1` …
  private static func isSetAside(_ name: String, from file: String) -> Bool {
    guard name.hasPrefix(file + ".") else { return false }
    var ending = name.dropFirst(file.count + 1).split(separator: ".")[...]
    if ending.first == "journal" || ending.first == "history" { ending = ending.dropFirst() }
    guard let first = ending.first else { return false }
    return Int(first) != nil || (first.first == "v" && Int(first.dropFirst()) != nil)
  }

  private static func isClear(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let start = Array((try? handle.read(upToCount: 4096)) ?? Data())
    if SealedFile.begins(start) { return false }
    // The payload of a sealed record is a text, that of one in clear an object.
    let words = start.split(separator: 0x20, maxSplits: 4)
    return words.count < 5 || words[4].first != 0x22
  }
}
