import Foundation
import NetworkObservation
import Synchronization
import TestCaptures
import TestSupport
import Testing

@Suite struct GzipTests {
  private static let plant = CaptureWriter.pcap(TestPlant(seed: 7).frames)

  /// What the program that everybody uses makes of bytes.
  private static func compressed(_ bytes: [UInt8], _ level: String = "-9") async throws -> [UInt8] {
    let run = try await ProgramRun.run(
      URL(filePath: "/usr/bin/env"), ["gzip", "-c", level], input: bytes)
    return run.standardOutput
  }

  @Test(arguments: CaptureLawTests.seeds)
  func everyFormOfACaptureSaysTheSameWhenCompressed(seed: UInt64) async throws {
    let frames = TestPlant(seed: seed).frames
    let forms = [
      CaptureWriter.pcap(frames), CaptureWriter.pcap(frames, order: .big, isNano: true),
      CaptureWriter.pcapng(frames), CaptureWriter.pcapng(frames, order: .big),
    ]
    let base = try Reading.observe(forms[0]).essence
    for form in forms {
      let files = [
        GzipWriter.member(form), GzipWriter.member(form, block: 100, name: "capture.pcap"),
        try await Self.compressed(form), try await Self.compressed(form, "-1"),
      ]
      for file in files {
        let observations = try Reading.observe(file)
        #expect(observations.essence == base, "seed \(seed)")
        #expect(observations.sources[0].size == file.count)
        #expect(observations.sources[0].warnings.isEmpty)
        #expect(!observations.sources[0].isTruncated)
      }
    }
  }

  @Test func theKindSaysWhatIsInIt() throws {
    #expect(try Reading.observe(GzipWriter.member(Self.plant)).sources[0].kind == "pcap, gzip")
    let other = CaptureWriter.pcapng(TestPlant(seed: 7).frames)
    #expect(try Reading.observe(GzipWriter.member(other)).sources[0].kind == "pcapng, gzip")
  }

  @Test func digestAndProgressAreThoseOfTheFileOnTheDisk() throws {
    let zeros = Array(repeating: 0 as UInt8, count: 99)
    let file = GzipWriter.member(Self.plant) + GzipWriter.member([]) + zeros
    let copy = CopyingDigest()
    let seen = Mutex<[Int]>([])
    let collector = ObservationCollector()
    let control = ReadingControl(progress: { done, total in
      #expect(total == file.count)
      seen.withLock { $0.append(done) }
    })
    try ObservationReader.read(
      ByteSource(name: "file", bytes: file), into: collector, digest: copy, control: control)
    #expect(copy.bytes == file)
    #expect(seen.withLock { $0.last } == file.count)
    #expect(collector.finish().sources[0].sha256 == "copied")
  }

  @Test func membersOneAfterAnotherAreOneSource() throws {
    let whole = try Reading.observe(Self.plant).essence
    for cut in [1, 24, 100, Self.plant.count / 2, Self.plant.count] {
      let file =
        GzipWriter.member(Array(Self.plant[..<cut])) + GzipWriter.member([])
        + GzipWriter.member(Array(Self.plant[cut...]), name: "rest")
      let observations = try Reading.observe(file)
      #expect(observations.essence == whole, "cut \(cut)")
      #expect(observations.sources[0].warnings.isEmpty)
    }
  }

  @Test func aFileThatIsCutAnywhereKeepsWhatCameBefore() throws {
    let file = GzipWriter.member(Self.plant)
    let start = GzipWriter.head.count + GzipWriter.blockHead
    var reached = 0
    for size in stride(from: start + 24, to: file.count, by: 131) {
      let cut = try Reading.observe(Array(file.prefix(size)))
      let plain = try Reading.observe(Array(Self.plant.prefix(size - start)))
      #expect(cut.essence == plain.essence, "\(size) bytes")
      #expect(cut.sources[0].warnings.contains { $0.kind == .cutCompression })
      #expect(cut.sources[0].isTruncated)
      #expect(cut.sources[0].records >= reached)
      reached = cut.sources[0].records
    }
    #expect(reached > 30)
  }

  @Test func aFileThatIsCutBeforeItsContentIsRefused() throws {
    let file = GzipWriter.member(Self.plant)
    for size in 3...GzipWriter.head.count + GzipWriter.blockHead {
      #expect(throws: ReadingError.self) { try Reading.observe(Array(file.prefix(size))) }
    }
  }

  @Test func damageEndsTheReadingWithAWarning() async throws {
    let whole = try Reading.observe(Self.plant)
    var stored = GzipWriter.member(Self.plant)
    stored[stored.count - 6] ^= 1
    let checked = try Reading.observe(stored)
    #expect(checked.essence == whole.essence)
    #expect(checked.sources[0].warnings.map(\.kind) == [.damagedCompression])
    let good = try await Self.compressed(Self.plant)
    var generator = SeededGenerator.fromEnvironment("damage")
    for _ in 0..<40 {
      var bad = good
      // The last byte before the check may have bits that mean nothing.
      bad[Int.random(in: good.count / 2..<good.count - 9, using: &generator)] ^= 0x10
      let observations = try Reading.observe(bad)
      let warnings = observations.sources[0].warnings.map(\.kind)
      // Where the damage shows first, in the packets or in the compression, is a matter of luck.
      #expect(!warnings.isEmpty, "seed \(generator.seed)")
      #expect(observations.sources[0].isTruncated, "seed \(generator.seed)")
      #expect(observations.sources[0].records > 0)
    }
  }

  @Test func gzipInGzipIsRefused() throws {
    let reason = "this is gzip within gzip; expand it once with gunzip"
    #expect(throws: ReadingError.refused(place: "", reason: reason)) {
      try Reading.observe(GzipWriter.member(GzipWriter.member(Self.plant)))
    }
    #expect(throws: ReadingError.unknownContent) {
      try Reading.observe(GzipWriter.member(Wire.text("hello, world")))
    }
  }

  @Test func somethingElseAfterTheEndIsNotReadAndSaid() throws {
    let whole = try Reading.observe(Self.plant).essence
    let observations = try Reading.observe(GzipWriter.member(Self.plant) + [0, 0, 1])
    #expect(observations.essence == whole)
    #expect(observations.sources[0].warnings.map(\.kind) == [.trailingBytes])
    let size = GzipWriter.member(Self.plant).count
    #expect(observations.sources[0].warnings[0].place == "byte \(size + 2) of the compressed file")
  }

  @Test func aFileThatExpandsBeyondAllMeasureIsGivenUp() async throws {
    let order = CaptureWriter.Order.little
    let frame = TestPlant(seed: 7).frames[0]
    let start =
      CaptureWriter.section(order) + CaptureWriter.interface(order, resolution: 9)
      + CaptureWriter.packet(frame, units: UInt64(frame.time), order)
    let bomb = start + CaptureWriter.block(99, Array(repeating: 0, count: 48 << 20), order)
    let file = try await Self.compressed(bomb)
    #expect(file.count * 1000 < bomb.count)
    let observations = try Reading.observe(file)
    #expect(observations.sources[0].records == 1)
    #expect(observations.sources[0].warnings.map(\.kind).contains(.largeExpansion))
    #expect(observations.sources[0].isTruncated)
  }

  @Test func aReadingOfACompressedFileCanBeCancelled() throws {
    let frames = Array(repeating: TestPlant(seed: 7).frames[0], count: 40_000)
    let collector = ObservationCollector()
    var asked = 0
    let control = ReadingControl(isCancelled: {
      asked += 1
      return asked > 6
    })
    try ObservationReader.read(
      ByteSource(name: "long", bytes: GzipWriter.member(CaptureWriter.pcap(frames))),
      into: collector, control: control)
    let report = collector.finish().sources[0]
    #expect(report.isCancelled)
    #expect(report.records > 0)
    #expect(report.records < 40_000)
  }
}

/// Keeps what it is given.
private final class CopyingDigest: SourceDigest {
  private(set) var bytes: [UInt8] = []

  func update(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
  func finish() -> String { "copied" }
}
