import EmbeddedFiles
import Foundation
import NetworkObservation
import TestSupport
import Testing

@Suite struct MakerListTests {
  private static func maker(_ address: String, in list: MakerList? = .embedded) throws -> String? {
    try #require(list).maker(of: try #require(MACAddress(address)))
  }

  private static func read(_ text: String) throws(ReadingError) -> MakerList {
    try MakerListReader.read(Array(text.utf8), origin: "test")
  }

  /// Writes the list of the program anew from the folder of the lists of the IEEE.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ZONEBOOK_MAKERS"] != nil))
  func theListIsWrittenFromThoseOfTheIEEE() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = URL(filePath: try #require(environment["ZONEBOOK_MAKERS"]))
    var list = MakerList(
      date: try #require(environment["ZONEBOOK_MAKERS_DATE"]),
      origin: "IEEE MA-L, MA-M, MA-S and IAB")
    for name in ["oui.csv", "mam.csv", "oui36.csv", "iab.csv"] {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      for (block, name) in try MakerListReader.read(bytes, origin: "").blocks {
        let known = list[block]
        list[block] = known.map { $0 == name ? name : "\($0) / \(name)" } ?? name
      }
    }
    try Data(MakerFileWriter.bytes(of: list)).write(to: Self.source)
  }

  private static let source = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/NetworkObservation/MakerData/ieee.makers")

  @Test func theProgramHoldsTheFileOfTheSourceFolder() throws {
    let file = try #require(EmbeddedFile(path: "MakerData/ieee.makers"))
    #expect(file.bytes == Array(try Data(contentsOf: Self.source)), "build again")
    let folder = Self.source.deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ieee.makers"])
  }

  @Test func everyEntryOfTheProgramsListDecodesAndIsWrittenAsTheSame() throws {
    let list = try #require(MakerList.embedded)
    #expect(list.count > 46_000)
    #expect(list.date.count == 10)
    let isNamed = list.blocks.allSatisfy { block, name in
      (1...PlainValue.longest).contains(name.utf8.count) && PlainValue.cleaned(name) == name
        && block.prefix >> UInt64(block.length) == 0
    }
    #expect(isNamed)
    let file = try #require(EmbeddedFile(path: "MakerData/ieee.makers"))
    #expect(MakerFileWriter.bytes(of: list) == file.bytes)
  }

  @Test func knownPrefixesHaveTheirMaker() throws {
    #expect(try Self.maker("00:1b:1b:02:e6:1f")?.hasPrefix("Siemens AG") == true)
    #expect(try Self.maker("00:00:bc:01:02:03") == "Rockwell Automation")
    #expect(try Self.maker("00:a0:45:6d:d3:43")?.lowercased().contains("phoenix contact") == true)
    #expect(try Self.maker("00:80:f4:00:00:01")?.uppercased().contains("TELEMECANIQUE") == true)
    #expect(try Self.maker("00:80:63:00:00:01")?.contains("Hirschmann") == true)
    #expect(try Self.maker("08:00:27:e6:e5:59")?.contains("PCS Systemtechnik") == true)
    // Two of 36 bits, in blocks that the IEEE hands out in parts.
    #expect(try Self.maker("00:50:c2:7d:51:23") == "DEUTA-WERKE GmbH")
    #expect(try Self.maker("70:b3:d5:71:9f:ff") == "2M Technology")
    // One of 28 bits.
    #expect(try Self.maker("20:85:93:b0:00:01") == "IOG Products LLC")
  }

  @Test func aPrefixThatIsNobodysHasNoMaker() throws {
    for address in ["02:1b:1b:00:00:01", "01:1b:1b:00:00:01", "ff:ff:ff:ff:ff:ff"] {
      #expect(try Self.maker(address) == nil, "\(address)")
    }
    var list = MakerList(date: "", origin: "")
    list[.init(length: 24, prefix: 0x103456)] = "Private"
    list[.init(length: 24, prefix: 0x103458)] = "IEEE Registration Authority"
    list[.init(length: 36, prefix: 0x1_0345_8123)] = "Small"
    #expect(try Self.maker("10:34:56:00:00:01", in: list) == nil)
    #expect(try Self.maker("10:34:58:12:30:01", in: list) == "Small")
    #expect(try Self.maker("10:34:58:12:40:01", in: list) == nil)
  }

  @Test func theLongestPrefixWins() throws {
    var list = MakerList(date: "", origin: "")
    list[.init(length: 24, prefix: 0x00AABB)] = "Large"
    list[.init(length: 28, prefix: 0x00AABB1)] = "Medium"
    list[.init(length: 36, prefix: 0x00AABB122)] = "Small"
    #expect(try Self.maker("00:aa:bb:22:22:22", in: list) == "Large")
    #expect(try Self.maker("00:aa:bb:11:22:22", in: list) == "Medium")
    #expect(try Self.maker("00:aa:bb:12:22:22", in: list) == "Small")
  }

  @Test func tablesOfTheIEEEAreRead() throws {
    let list = try Self.read(
      "Registry,Assignment,Organization Name,Organization Address\r\n"
        + "MA-L,00AABB,\"Pumps, Valves \"\"and\"\" Co.\",\"1 Street\nTown\"\r\n"
        + "MA-M,00AABB1,Middle Ltd,\nMA-S,00AABB122,Small,x\nMA-L,00AABB,Other,x\n")
    #expect(
      list.blocks.map(\.name) == ["Pumps, Valves \"and\" Co. / Other", "Middle Ltd", "Small"])
  }

  @Test func textsOfTheIEEEAreRead() throws {
    let list = try Self.read(
      """
      OUI/MA-L                                                    Organization
      company_id                                                  Organization
                                                                  Address

      00-AA-BB   (hex)\t\tLarge (Works)
      00AABB     (base 16)\t\tLarge (Works)
      \t\t\t\t1 Street

      00-AA-BC   (hex)\t\tMedium
      900000-9FFFFF     (base 16)\t\tMedium

      00-50-C2                      (hex)                         Small
      7D5000-7D5FFF                 (base 16)                     Small

      """)
    #expect(list.blocks.map(\.name) == ["Large (Works)", "Medium", "Small"])
    #expect(try Self.maker("00:aa:bc:91:11:11", in: list) == "Medium")
    #expect(try Self.maker("00:50:c2:7d:51:11", in: list) == "Small")
  }

  @Test(arguments: [
    ("hello\n", "", "no list"),
    ("Registry,Prefix,Name\n", "line 1", "no list"),
    ("Registry,Assignment,Organization Name\n\nMA-L,00AAB,x\n", "line 3", "\"00AAB\""),
    ("Registry,Assignment,Organization Name\nMA-L,00AAGG,x\n", "line 2", "\"00AAGG\""),
    ("Registry,Assignment,Organization Name\nMA-L\n", "line 2", "3 fields"),
    ("Registry,Assignment,Organization Name\nMA-L,00AABB,\"x\n", "line 2", "no end"),
    ("00-AA-BB (hex) x\n900000-8FFFFF (base 16) x\n", "line 2", "(base 16)"),
    ("Registry,Assignment,Organization Name\n", "", "no list"),
  ])
  func whatIsNoListIsRefusedWithItsLine(text: String, place: String, reason: String) throws {
    let error = #expect(throws: ReadingError.self) { try Self.read(text) }
    guard case .refused(let at, let why) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(at == place)
    #expect(why.contains(reason), "\(why)")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func aListThatIsWrittenIsReadAsTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var list = MakerList(date: "2026-01-02", origin: "generated")
    for _ in 0..<500 {
      let length = generator.pick(MakerList.lengths)
      let prefix = UInt64.random(in: 0..<1 << UInt64(length), using: &generator)
      let name =
        String(
          repeating: generator.pick(["a", "Ä", "b "]), count: .random(in: 1...60, using: &generator)
        ) + "x"
      list[.init(length: length, prefix: prefix)] = name
    }
    let bytes = MakerFileWriter.bytes(of: list)
    #expect(MakerFile.decode(bytes) == list, "seed \(seed)")
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      #expect(MakerFile.decode(Array(bytes.prefix(cut))) == nil, "seed \(seed), \(cut) bytes")
    }
  }

  @Test func aNewerListGoesBeforeTheOlderOne() throws {
    var list = MakerList(date: "2022-08-27", origin: "old")
    list[.init(length: 24, prefix: 0x00AABB)] = "Old"
    list[.init(length: 24, prefix: 0x00AABC)] = "Kept"
    var newer = MakerList(date: "2026-01-01", origin: "new")
    newer[.init(length: 24, prefix: 0x00AABB)] = "New"
    list.putFirst(newer)
    #expect(list.blocks.map(\.name) == ["New", "Kept"])
    #expect(list.date == "2026-01-01")
  }
}
