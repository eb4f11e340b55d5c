import Foundation
import TestSupport
import Testing

@Suite struct SupportValueTests {
  @Test("a seed gives the numbers that SplitMix64 is known for, again and again")
  func generator() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test("a folder is gone with its last owner")
  func folder() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let place = try #require(try folder?.write("x", to: "deep/file.txt"))
    #expect(FileManager.default.fileExists(atPath: place.path))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test("a program built beside the tests is found")
  func builtBinary() throws {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    #expect(try BinaryUnderTest.url(named: own.lastPathComponent).path == own.path)
  }

  @Test("a program that was not built is named in the error")
  func missingBinary() {
    let error = #expect(throws: BinaryUnderTestError.self) {
      try BinaryUnderTest.url(named: "no-such-program")
    }
    #expect(error.map { "\($0)".contains("no-such-program") } == true)
  }
}
