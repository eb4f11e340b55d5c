import DocumentFormat
import Foundation
import RequirementCatalog
import WorkspaceStore

/// The place of the user's own texts: `$XDG_CONFIG_HOME/zonebook/overlay.json`, else in `~/.config`.
struct OverlayFile: Sendable {
  /// The largest overlay that is read, in bytes; all our own texts have less than 1 MB.
  static let sizeLimit = 16 << 20

  /// The file, which need not exist.
  let path: String

  /// The place that the environment names; nil where it names none.
  init?(environment: [String: String]) {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      path = config + "/zonebook/overlay.json"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.config/zonebook/overlay.json"
    } else {
      return nil
    }
  }

  /// The installed overlay, or nil where there is none.
  func load() throws(CommandError) -> GuidanceOverlay? {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try AtomicFile.read(path, limit: Self.sizeLimit)
    } catch {
      if case .missing = error { return nil }
      throw .unreadable(error)
    }
    return try Self.check(bytes, named: path)
  }

  /// Puts an overlay in place as a whole, for its user only.
  func install(_ bytes: [UInt8]) throws(CommandError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    // Where the folder cannot be made, the write says why.
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do throws(StoreError) {
      try AtomicFile.write(bytes, to: path, mode: 0o600)
    } catch {
      throw .unwritable(error)
    }
  }

  /// Removes the installed overlay; returns whether there was one.
  func remove() throws(CommandError) -> Bool {
    if unlink(path) == 0 { return true }
    let code = errno
    guard code == ENOENT || code == ENOTDIR else {
      throw .unwritable(.unwritable(path: path, reason: SystemError(code)))
    }
    return false
  }

  /// The overlay in some bytes; `name` is where they come from.
  static func check(_ bytes: [UInt8], named name: String) throws(CommandError) -> GuidanceOverlay {
    do throws(DocumentProblem) {
      return try GuidanceOverlay.read(bytes)
    } catch {
      throw .brokenOverlay(
        path: name, position: TextPosition(of: error.offset, in: bytes), problem: error)
    }
  }

  /// The installed overlay, or why it has to be ignored; neither where there is none.
  static func installed(
    in surroundings: Surroundings
  ) -> (texts: GuidanceOverlay?, problem: CommandError?) {
    do throws(CommandError) {
      return (try OverlayFile(environment: surroundings.environment)?.load(), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The installed overlay for commands that show texts; one that is broken is told and ignored.
  static func loadForReading(in surroundings: Surroundings) -> GuidanceOverlay? {
    let overlay = installed(in: surroundings)
    if let problem = overlay.problem {
      surroundings.complain(problem.lines + [Messages.overlayIgnored])
    }
    return overlay.texts
  }
}
