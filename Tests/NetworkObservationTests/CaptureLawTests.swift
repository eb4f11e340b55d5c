import NetworkObservation
import TestCaptures
import Testing

@Suite struct CaptureLawTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func everyFormOfACaptureSaysTheSame(seed: UInt64) throws {
    let frames = TestPlant(seed: seed).frames
    let base = try Reading.observe(CaptureWriter.pcap(frames)).essence
    #expect(base.count > 20)
    let forms = [
      CaptureWriter.pcap(frames, order: .big), CaptureWriter.pcap(frames, isNano: true),
      CaptureWriter.pcap(frames, order: .big, isNano: true),
      CaptureWriter.pcap(frames, isModified: true), CaptureWriter.pcapng(frames),
      CaptureWriter.pcapng(frames, order: .big), CaptureWriter.pcapng(frames, resolution: 6),
      CaptureWriter.pcapng(frames, resolution: 0x80 | 30),
    ]
    for form in forms { #expect(try Reading.observe(form).essence == base, "seed \(seed)") }
  }

  @Test(arguments: seeds)
  func aShiftedCaptureSaysTheSameAtOtherTimes(seed: UInt64) throws {
    let frames = TestPlant(seed: seed).frames
    var later = frames
    for position in later.indices { later[position].time += 3_600_000_000_000 }
    let base = try Reading.observe(frames)
    let shifted = try Reading.observe(later)
    #expect(shifted.essence == base.essence, "seed \(seed)")
    let first = try #require(base.sources[0].span.first?.nanoseconds)
    #expect(shifted.sources[0].span.first?.nanoseconds == first + 3_600_000_000_000)
  }

  @Test(arguments: seeds)
  func aCaptureDoubledOnItsLinkCountsOnce(seed: UInt64) throws {
    let frames = TestPlant(seed: seed).frames
    let doubled = frames.flatMap { frame in
      var other = frame
      other.time += 7000
      return [frame, other]
    }
    let base = try Reading.observe(frames)
    let twice = try Reading.observe(doubled)
    #expect(twice.essence == base.essence, "seed \(seed)")
    #expect(twice.sources[0].duplicates == frames.count)
    #expect(twice.sources[0].records == frames.count * 2)
    let repeated = twice.flows.reduce(0) {
      $0 + $1.total.repeatedPacketsToServer + $1.total.repeatedPacketsToClient
    }
    #expect(repeated == UInt64(frames.count))
  }

  @Test(arguments: seeds)
  func theFilesOfASplitCaptureSayWhatTheWholeSays(seed: UInt64) throws {
    let frames = TestPlant(seed: seed).frames
    let whole = try Reading.observe(frames).essence
    for cut in stride(from: 1, to: frames.count, by: 23) {
      let parts = [frames[..<cut], frames[cut...]].map { CaptureWriter.pcap(Array($0)) }
      #expect(try Reading.observe(parts).essence == whole, "seed \(seed), cut \(cut)")
      #expect(
        try Reading.observe(parts.reversed()).essence == whole, "seed \(seed), cut \(cut), reversed"
      )
    }
  }

  @Test(arguments: seeds)
  func aCaptureThatIsCutShortKeepsWhatCameBefore(seed: UInt64) throws {
    let frames = TestPlant(seed: seed).frames
    let kept = frames.count / 2
    let start = CaptureWriter.pcap(Array(frames[..<kept]))
    let next = CaptureWriter.pcap([frames[kept]]).dropFirst(24)
    let base = try Reading.observe(start).essence
    for size in 1..<next.count {
      let cut = try Reading.observe(start + next.prefix(size))
      #expect(cut.essence == base, "seed \(seed), \(size) bytes")
      #expect(cut.sources[0].isTruncated)
      #expect(cut.sources[0].warnings.map(\.kind) == [.cutOff])
    }
  }

  @Test(arguments: seeds)
  func twoCapturesOfTheSameTimeAreNotAddedUp(seed: UInt64) throws {
    let capture = CaptureWriter.pcap(TestPlant(seed: seed).frames)
    let once = try Reading.observe(capture)
    let twice = try Reading.observe(capture, capture)
    #expect(twice.essence == once.essence, "seed \(seed)")
    #expect(twice.flows.allSatisfy { $0.counts.count == 2 })
  }
}
