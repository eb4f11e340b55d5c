import Foundation

/// The system's words for an errno.
enum POSIXMessage {
  static func text(for errno: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let failure = buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return EINVAL }
      return strerror_r(errno, start, bytes.count)
    }
    guard failure == 0 else { return "error \(errno)" }
    return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }
}
