import Dispatch
import Glibc
import Synchronization

/// Tells when another program may have replaced, written or removed a workspace or its journal.
///
/// It watches the folder with inotify(7), since most programs put a new file in the place of the old
/// one. The system has few such watches for a user; where it gives none, it is time to look once every
/// two seconds. Changes made by other machines on a network file system are not told.
final class FileWatch: Sendable {
  private struct State {
    var descriptor: Int32 = -1
    var source: (any DispatchSourceRead)?
    /// Runs instead where there is no watch.
    var timer: (any DispatchSourceTimer)?
  }

  private static let interesting =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_ONLYDIR)

  private let path: String
  private let queue: DispatchQueue
  private let makeInstance: @Sendable () -> Int32
  private let state = Mutex(State())

  /// Prepares to watch a file; links are followed. `makeInstance` gives a descriptor, or less than 0
  /// where the user has too many already.
  init(
    path: String, queue: DispatchQueue,
    makeInstance: @escaping @Sendable () -> Int32 = {
      inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    }
  ) {
    self.path = path
    self.queue = queue
    self.makeInstance = makeInstance
  }

  deinit {
    state.withLock { state in
      state.source?.cancel()
      state.timer?.cancel()
    }
  }

  /// Begins to watch; `notice` is called on the queue after each change of the file.
  func begin(_ notice: @escaping @Sendable () -> Void) {
    let descriptor = makeInstance()
    guard descriptor >= 0 else { return lookRegularly(notice) }
    state.withLock { [queue] state in
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { [weak self] in
        if self?.hasNews(descriptor) == true { notice() }
      }
      source.setCancelHandler { close(descriptor) }
      source.resume()
      state.descriptor = descriptor
      state.source = source
    }
    if !renew() { lookRegularly(notice) }
  }

  private func lookRegularly(_ notice: @escaping @Sendable () -> Void) {
    state.withLock { [queue] state in
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + .seconds(2), repeating: .seconds(2))
      timer.setEventHandler(handler: notice)
      timer.resume()
      state.timer = timer
    }
  }

  /// Watches the folder that the path leads to now; whether the system does it.
  @discardableResult
  func renew() -> Bool {
    let descriptor = state.withLock { $0.descriptor }
    guard descriptor >= 0 else { return false }
    return inotify_add_watch(descriptor, target.folder, Self.interesting) >= 0
  }

  private var target: (folder: String, name: String) {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let file = resolved.map { String(cString: $0) } ?? path
    guard let slash = file.lastIndex(of: "/") else { return (".", file) }
    let folder = slash == file.startIndex ? "/" : String(file[..<slash])
    return (folder, String(file[file.index(after: slash)...]))
  }

  /// Reads all events; whether one concerns the file or its journal.
  private func hasNews(_ descriptor: Int32) -> Bool {
    let file = target.name
    let names = [Array(file.utf8), Array((file + ".journal").utf8)]
    let header = MemoryLayout<inotify_event>.size
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var found = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return found }
      var offset = 0
      while offset + header <= count {
        let length = buffer.withUnsafeBytes {
          Int($0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self).len)
        }
        let text = buffer[(offset + header)..<min(count, offset + header + length)]
        if names.contains(where: text.prefix(while: { $0 != 0 }).elementsEqual) { found = true }
        offset += header + length
      }
    }
  }
}
