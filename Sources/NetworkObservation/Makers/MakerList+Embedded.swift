import EmbeddedFiles

extension MakerList {
  /// The list in the program; nil only where the program was built from a broken file.
  ///
  /// It is made anew each time, since it is needed once and large.
  package static var embedded: MakerList? {
    EmbeddedFile(path: "MakerData/ieee.makers").flatMap { MakerFile.decode($0.bytes) }
  }
}

/// The compact form of a list of makers.
///
/// A first line `zonebook makers 1`, a line with the date, a line with the origin. Then the names in
/// the order of their bytes: their number (4 bytes), and each as the number of first bytes that it
/// shares with the one before (1), the number of its other bytes (1), those bytes. Then for each
/// length of prefix, shortest first: the number of blocks (4), and each as the distance from the one
/// before it (7 bits a byte, lowest first, the high bit says that more follow) and the number of its
/// name (2). Numbers are little-endian.
package enum MakerFile {
  package static let firstLine = "zonebook makers 1\n"

  /// The list; nil where it is not of this form.
  package static func decode(_ bytes: [UInt8]) -> MakerList? {
    bytes.withUnsafeBytes { decode(ByteView($0)) }
  }

  private static func decode(_ view: ByteView) -> MakerList? {
    guard view.has("zonebook makers 1\n") else { return nil }
    var cursor = ByteCursor(view)
    cursor.skip(firstLine.utf8.count)
    guard let date = line(&cursor), let origin = line(&cursor), let names = names(&cursor) else {
      return nil
    }
    var list = MakerList(date: date, origin: origin)
    list.reserve(65_536)
    for length in MakerList.lengths {
      guard blocks(of: length, names, &cursor, into: &list) else { return nil }
    }
    return cursor.remaining == 0 ? list : nil
  }

  private static func line(_ cursor: inout ByteCursor) -> String? {
    guard let end = cursor.rest.index(of: 0x0A), let text = cursor.take(end) else { return nil }
    cursor.skip(1)
    return String(validating: text.bytes, as: UTF8.self)
  }

  private static func names(_ cursor: inout ByteCursor) -> [String]? {
    guard let count = cursor.le32(), count <= 65_536 else { return nil }
    var names: [String] = []
    names.reserveCapacity(Int(count))
    var bytes: [UInt8] = []
    for _ in 0..<count {
      guard let shared = cursor.u8(), let more = cursor.u8(), Int(shared) <= bytes.count,
        let rest = cursor.take(Int(more))
      else { return nil }
      bytes.removeSubrange(Int(shared)...)
      rest.append(to: &bytes)
      guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty else { return nil }
      names.append(name)
    }
    return names
  }

  private static func blocks(
    of length: Int, _ names: [String], _ cursor: inout ByteCursor, into list: inout MakerList
  ) -> Bool {
    guard let count = cursor.le32() else { return false }
    var prefix: UInt64 = 0
    for number in 0..<count {
      guard let step = distance(&cursor), step > 0 || number == 0, let name = cursor.le16(),
        Int(name) < names.count, step >> UInt64(length) == 0
      else { return false }
      prefix += step
      guard prefix >> UInt64(length) == 0 else { return false }
      list[.init(length: length, prefix: prefix)] = names[Int(name)]
    }
    return true
  }

  private static func distance(_ cursor: inout ByteCursor) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 42, by: 7) {
      guard let byte = cursor.u8() else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
