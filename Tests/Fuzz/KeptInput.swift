import Foundation

/// The file that holds the input being tried, so that a crash leaves it on the disk.
final class KeptInput {
  let path: String
  private let file: Int32
  private var size = 0

  /// Makes the file in a folder, which is made where it is missing.
  init(of parser: String, in folder: String) throws(FuzzError) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    path = "\(folder)/\(parser)-\(getpid()).input"
    file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw .notKept(path: path, code: errno) }
  }

  /// Puts an input in the place of the one before it.
  func keep(_ input: [UInt8]) throws(FuzzError) {
    let count = input.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    let isShorter = input.count < size
    guard count == input.count, !isShorter || ftruncate(file, off_t(count)) == 0 else {
      throw .notKept(path: path, code: errno)
    }
    size = count
  }

  /// Removes the file after a run without a crash.
  func remove() {
    close(file)
    unlink(path)
  }
}
