import Glibc

/// Makes folders for temporary files that only the user can enter.
enum PrivateFolder {
  /// A new folder below `$TMPDIR`, else `/tmp`, whose name begins with `name`; nil where none can be
  /// made, with the reason in `errno`.
  static func make(_ name: String, environment: [String: String]) -> String? {
    var template = Array("\(parent(environment))/\(name)-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Where such folders are made.
  static func parent(_ environment: [String: String]) -> String {
    environment["TMPDIR"] ?? "/tmp"
  }
}
