import Glibc
import NetworkObservation

/// A file, pipe or standard input that observations are read from.
enum ObservedFile {
  /// How long a pipe is waited for before somebody may have asked to stop, in milliseconds.
  private static let pause: Int32 = 50

  /// Opens what a path names; `-` is standard input. Folders and devices are refused.
  ///
  /// A pipe is waited for as long as nobody asks to stop.
  static func open(
    _ path: String, isCancelled: @escaping () -> Bool
  ) throws(CommandError) -> (source: ByteSource, close: () -> Void) {
    let isInput = path == "-"
    var status = stat()
    // Looked at before it is opened, since opening alone can do something to a device.
    guard (isInput ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 else {
      throw .unreadableSource(path: path, code: errno)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO || isInput && kind != S_IFDIR && kind != S_IFBLK else {
      throw .unfitSource(path: path, isFolder: kind == S_IFDIR)
    }
    let file =
      isInput
      ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC | (kind == S_IFIFO ? O_NONBLOCK : 0))
    guard file >= 0 else { throw .unreadableSource(path: path, code: errno) }
    let name = isInput ? "standard input" : path
    let size = kind == S_IFREG ? Int(status.st_size) : nil
    let source = ByteSource(name: name, size: size) { (buffer) throws(ReadingError) in
      while true {
        if kind != S_IFREG { try wait(file, isCancelled) }
        if let count = try read(file, buffer) { return count }
      }
    }
    return (source, { if !isInput { close(file) } })
  }

  /// Waits until a pipe has something or is closed.
  private static func wait(
    _ file: Int32, _ isCancelled: () -> Bool
  ) throws(ReadingError) {
    var entry = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while true {
      if isCancelled() { throw .cancelled }
      let count = poll(&entry, 1, pause)
      if count > 0 { return }
      if count < 0, errno != EINTR { throw .failed(code: errno) }
    }
  }

  /// How many bytes there were, 0 at the end; nil where nothing is there yet.
  private static func read(
    _ file: Int32, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadingError) -> Int? {
    let count = Glibc.read(file, buffer.baseAddress, buffer.count)
    if count >= 0 { return count }
    guard errno == EINTR || errno == EAGAIN else { throw .failed(code: errno) }
    return nil
  }
}
