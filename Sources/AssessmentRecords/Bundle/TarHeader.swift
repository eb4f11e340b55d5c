/// The blocks before the content of a member of a tar archive (POSIX.1-2017, `pax`).
///
/// Only what bundles need: regular files, mode 0600, owner 0, time 0. A name or size that does not
/// fit the `ustar` fields, and a name beyond ASCII, stands in an extended header.
enum TarHeader {
  /// The size of a block in bytes.
  static let blockSize = 512
  /// The largest size that eleven octal digits can say.
  private static let sizeLimit = 0o77_777_777_777
  /// What the header of an extended header is called, and the member after it by programs that do not
  /// know extended headers.
  private static let extendedName = "PaxHeaders/zonebook"

  /// The blocks for a regular file.
  static func blocks(name: String, size: Int) -> [UInt8] {
    let parts = split(name)
    var records: [UInt8] = []
    if parts == nil { records += record("path", name) }
    if size > sizeLimit { records += record("size", String(size)) }
    let header = block(
      parts ?? ("", extendedName), size: size > sizeLimit ? 0 : size, type: "0")
    guard !records.isEmpty else { return header }
    return block(("", extendedName), size: records.count, type: "x") + records
      + padding(after: records.count) + header
  }

  /// The zero bytes that fill the last block of so many bytes.
  static func padding(after size: Int) -> [UInt8] {
    Array(repeating: 0, count: (blockSize - size % blockSize) % blockSize)
  }

  // MARK: Pieces

  /// The name in the two fields of `ustar`; nil where it does not fit.
  private static func split(_ name: String) -> (prefix: String, name: String)? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if name.utf8.count <= 100 { return ("", name) }
    for slash in name.indices where name[slash] == "/" {
      let rest = name[name.index(after: slash)...]
      if rest.utf8.count <= 100 {
        let prefix = name[..<slash]
        return prefix.utf8.count <= 155 ? (String(prefix), String(rest)) : nil
      }
    }
    return nil
  }

  /// A line `LENGTH KEY=VALUE`, whose length counts its own digits.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while String(length).utf8.count + rest.utf8.count != length {
      length = String(length).utf8.count + rest.utf8.count
    }
    return Array((String(length) + rest).utf8)
  }

  private static func block(
    _ name: (prefix: String, name: String), size: Int, type: Unicode.Scalar
  ) -> [UInt8] {
    var block: [UInt8] = []
    block += field(name.name, 100)
    block += octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12)
    let checksumOffset = block.count
    block += field("        ", 8)
    block += field(String(type), 1) + field("", 100) + field("ustar", 6) + field("00", 2)
    block += field("", 32) + field("", 32) + octal(0, 8) + octal(0, 8)
    block += field(name.prefix, 155) + field("", 12)
    let sum = block.reduce(0) { $0 + Int($1) }
    block.replaceSubrange(checksumOffset..<(checksumOffset + 7), with: octal(sum, 7))
    return block
  }

  private static func field(_ text: String, _ width: Int) -> [UInt8] {
    Array(text.utf8) + Array(repeating: 0, count: width - text.utf8.count)
  }

  /// Octal digits, the last byte zero.
  private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = String(number, radix: 8)
    return Array((String(repeating: "0", count: width - 1 - digits.utf8.count) + digits).utf8) + [0]
  }
}
