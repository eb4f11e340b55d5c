/// Writes members of gzip (RFC 1952) whose content stands in stored blocks of DEFLATE (RFC 1951), so that
/// a test knows which byte of the content each byte of the file is.
package enum GzipWriter {
  /// The bytes before the first block of a member without a name.
  package static let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  /// The bytes before the content of a stored block.
  package static let blockHead = 5

  /// One member.
  package static func member(
    _ content: [UInt8], block: Int = 65_535, name: String? = nil
  ) -> [UInt8] {
    var bytes = head
    if let name {
      bytes[3] = 8
      bytes += Wire.text(name) + [0]
    }
    var start = 0
    repeat {
      let piece = content[start..<min(start + block, content.count)]
      start += piece.count
      bytes += [start == content.count ? 1 : 0] + Wire.le16(piece.count)
      bytes += Wire.le16(~piece.count & 0xFFFF) + piece
    } while start < content.count
    return bytes + Wire.le32(Int(checksum(content))) + Wire.le32(content.count)
  }

  /// The CRC of gzip (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
}
