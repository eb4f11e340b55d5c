import Foundation
import TestSupport

/// A folder for a workspace that can be taken away and come back, as on a stick.
final class PlantFolder {
  private let outer: TemporaryFolder
  private let place: URL
  private let spare: URL

  init() throws {
    outer = try TemporaryFolder(named: "zonebook-plant")
    place = outer.file("stick")
    spare = outer.file("copy")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
  }

  func path(_ name: String) -> String { place.appending(path: name).path }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(name)).map { Array($0) }
  }

  func put(_ bytes: [UInt8], at name: String) throws {
    try Data(bytes).write(to: place.appending(path: name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []).sorted()
  }

  var hasCopy: Bool { FileManager.default.fileExists(atPath: spare.path) }

  func copy() throws { try FileManager.default.copyItem(at: place, to: spare) }

  func takeAway() throws { try FileManager.default.moveItem(at: place, to: outer.file("away")) }

  func bringBackCopy() throws {
    try? FileManager.default.removeItem(at: spare.appending(path: "plant.json.lock"))
    try FileManager.default.moveItem(at: spare, to: place)
  }
}
