import NetworkObservation

/// Writes the compact form of a list of makers, which the program holds.
enum MakerFileWriter {
  static func bytes(of list: MakerList) -> [UInt8] {
    let names = Set(list.blocks.map(\.name)).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var bytes = Array("\(MakerFile.firstLine)\(list.date)\n\(list.origin)\n".utf8)
    bytes += word(names.count)
    var before: [UInt8] = []
    for name in names {
      let text = Array(name.utf8)
      let shared = min(255, zip(before, text).prefix { $0 == $1 }.count)
      bytes += [UInt8(shared), UInt8(text.count - shared)] + text[shared...]
      before = text
    }
    for length in MakerList.lengths {
      let blocks = list.blocks.filter { $0.block.length == length }
      bytes += word(blocks.count)
      var last: UInt64 = 0
      for (block, name) in blocks {
        let number = numbers[name] ?? 0
        bytes += distance(block.prefix - last) + [UInt8(number & 0xFF), UInt8(number >> 8)]
        last = block.prefix
      }
    }
    return bytes
  }

  private static func word(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) }
  }

  private static func distance(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
