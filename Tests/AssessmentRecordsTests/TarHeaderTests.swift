import Testing

@testable import AssessmentRecords

@Suite("Headers of archives")
struct TarHeaderTests {
  @Test("a short name takes one block with the checksum that POSIX asks for")
  func short() {
    let block = TarHeader.blocks(name: "plant.json", size: 8)
    #expect(block.count == 512)
    #expect(text(block, 0..<100) == "plant.json")
    #expect(text(block, 124..<136) == "00000000010")
    #expect(text(block, 257..<265) == "ustar\u{0}00")
    var blank = block
    blank.replaceSubrange(148..<156, with: Array(repeating: UInt8(ascii: " "), count: 8))
    let sum = blank.reduce(0) { $0 + Int($1) }
    #expect(Int(text(block, 148..<154), radix: 8) == sum)
  }

  @Test("a long name is split at a slash where that is enough")
  func split() {
    let folder = String(repeating: "f", count: 90)
    let name = String(repeating: "n", count: 90)
    let block = TarHeader.blocks(name: "\(folder)/\(name)", size: 0)
    #expect(block.count == 512)
    #expect(text(block, 0..<100) == name)
    #expect(text(block, 345..<500) == folder)
  }

  @Test("what does not fit stands in an extended header, whose lines count themselves")
  func extended() {
    let name = String(repeating: "n", count: 101)
    let long = TarHeader.blocks(name: name, size: 1)
    #expect(long.count == 3 * 512)
    #expect(long[156] == UInt8(ascii: "x"))
    #expect(text(long, 512..<1024) == "111 path=\(name)\n")
    #expect(text(TarHeader.blocks(name: "Ż", size: 1), 512..<1024) == "11 path=Ż\n")
    let large = TarHeader.blocks(name: "video", size: 1 << 40)
    #expect(text(large, 512..<1024) == "22 size=1099511627776\n")
    #expect(text(large, 1024..<1124) == "video")
    #expect(TarHeader.blocks(name: "video", size: 0o77_777_777_777).count == 512)
  }

  private func text(_ block: [UInt8], _ range: Range<Int>) -> String {
    let field = block[range]
    let end = field.lastIndex { $0 != 0 }.map { $0 + 1 } ?? field.startIndex
    return String(decoding: field[..<end], as: UTF8.self)
  }
}
