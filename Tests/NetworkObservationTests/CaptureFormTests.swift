import NetworkObservation
import TestCaptures
import Testing

@Suite struct CaptureFormTests {
  private static let frame = TestFrame(
    Frames.ethernet(
      "00:1b:1b:00:00:01", "00:1b:1b:00:00:02", 0x0800,
      Frames.ipv4("10.0.0.1", "10.0.0.2", 17, Frames.udp(5000, 6000, [1, 2, 3]))),
    at: 1_600_000_000_123_456_000)

  private static func times(_ observations: Observations) -> [Int64?] {
    [observations.sources[0].span.first, observations.sources[0].span.last].map { $0?.nanoseconds }
  }

  @Test(arguments: [6, 9, 3, 0, 0x80, 0x80 | 20, 0x80 | 32] as [UInt8])
  func everyResolutionOfTimeIsUnderstood(resolution: UInt8) throws {
    let units = CaptureWriter.units(Self.frame.time, resolution)
    for order in [CaptureWriter.Order.little, .big] {
      let bytes =
        CaptureWriter.section(order) + CaptureWriter.interface(order, resolution: resolution)
        + CaptureWriter.packet(Self.frame, units: units, order)
      let time = try #require(Self.times(try Reading.observe(bytes))[0])
      // The start of the unit that the time is in.
      let unit: Int64
      switch resolution {
      case 0, 0x80: unit = 1_000_000_000
      case 3: unit = 1_000_000
      case 6: unit = 1000
      case 9: unit = 1
      case 0x80 | 20: unit = 954
      default: unit = 1
      }
      #expect(time <= Self.frame.time)
      #expect(Self.frame.time - time <= unit, "resolution \(resolution)")
    }
  }

  @Test func anOffsetIsAddedInWholeSeconds() throws {
    let bytes =
      CaptureWriter.section(.big) + CaptureWriter.interface(.big, resolution: 9, offset: 100)
      + CaptureWriter.packet(Self.frame, units: UInt64(Self.frame.time), .big)
    #expect(Self.times(try Reading.observe(bytes))[0] == Self.frame.time + 100_000_000_000)
  }

  @Test func sectionsAndInterfacesHaveTheirOwnOrderAndClock() throws {
    let micro = UInt64(Self.frame.time / 1000)
    let bytes =
      CaptureWriter.section(.little) + CaptureWriter.interface(.little)
      + CaptureWriter.interface(.little, resolution: 9)
      + CaptureWriter.packet(Self.frame, units: micro, .little)
      + CaptureWriter.packet(Self.frame, units: UInt64(Self.frame.time), interface: 1, .little)
      + CaptureWriter.section(.big) + CaptureWriter.interface(.big)
      + CaptureWriter.packet(Self.frame, units: micro, .big)
    let observations = try Reading.observe(bytes)
    #expect(observations.sources[0].records == 3)
    #expect(Self.times(observations) == [Self.frame.time, Self.frame.time])
    #expect(observations.sources[0].warnings.isEmpty)
  }

  @Test func aSimplePacketHasNoTimeAndIsCutToTheSnapLength() throws {
    let order = CaptureWriter.Order.little
    let body = CaptureWriter.u32(Self.frame.bytes.count, order) + Self.frame.bytes.prefix(44)
    let bytes =
      CaptureWriter.section(order) + CaptureWriter.interface(order, snapLength: 44)
      + CaptureWriter.block(3, body, order)
    let observations = try Reading.observe(bytes)
    #expect(observations.sources[0].records == 1)
    #expect(observations.sources[0].shortened == 1)
    #expect(observations.sources[0].bytes == 60)
    #expect(Self.times(observations) == [nil, nil])
    #expect(observations.sources[0].warnings.map(\.kind) == [.noTimes])
    #expect(observations.hostLines == ["[00:1b:1b:00:00:01] [10.0.0.1]"])
  }

  @Test func anOldPacketBlockIsRead() throws {
    let order = CaptureWriter.Order.big
    let micro = Int(Self.frame.time / 1000)
    let head = CaptureWriter.u16(0, order) + CaptureWriter.u16(0xFFFF, order)
    let time = CaptureWriter.u32(micro >> 32, order) + CaptureWriter.u32(micro, order)
    let lengths = CaptureWriter.u32(60, order) + CaptureWriter.u32(60, order)
    let bytes =
      CaptureWriter.section(order) + CaptureWriter.interface(order)
      + CaptureWriter.block(2, head + time + lengths + Self.frame.bytes, order)
    let observations = try Reading.observe(bytes)
    #expect(observations.sources[0].records == 1)
    #expect(Self.times(observations)[0] == Self.frame.time)
  }

  @Test func blocksOfNoInterestArePassedOver() throws {
    let order = CaptureWriter.Order.little
    let packet = CaptureWriter.packet(Self.frame, units: UInt64(Self.frame.time / 1000), order)
    let others = [5, 10, 0xBAD, 0x4000_0BAD, 0x1234_5678].flatMap { type in
      CaptureWriter.block(type, Array(repeating: 0x41, count: 2_000_001), order)
    }
    let bytes =
      CaptureWriter.section(order) + CaptureWriter.interface(order) + others + packet
    let observations = try Reading.observe(bytes)
    #expect(observations.sources[0].records == 1)
    #expect(observations.sources[0].warnings.isEmpty)
  }

  @Test func namesOfAFileAreGuesses() throws {
    let order = CaptureWriter.Order.little
    let record = CaptureWriter.u16(1, order) + CaptureWriter.u16(9, order)
    let names = record + Wire.ip("10.0.0.9") + Wire.text("pump\0") + [0, 0, 0]
    let bytes =
      CaptureWriter.section(order)
      + CaptureWriter.block(4, names + CaptureWriter.u32(0, order), order)
    let fact = try #require(try Reading.observe(bytes).facts.first)
    #expect(fact.fact.value == "pump")
    #expect(fact.fact.basis == .guessed)
    #expect(fact.fact.subject == .ip(IPAddress(v4: 0x0A00_0009)))
  }

  @Test func aBrokenBlockEndsTheReadingAndKeepsWhatCameBefore() throws {
    let order = CaptureWriter.Order.little
    let good =
      CaptureWriter.section(order) + CaptureWriter.interface(order)
      + CaptureWriter.packet(Self.frame, units: UInt64(Self.frame.time / 1000), order)
    let broken: [[UInt8]] = [
      CaptureWriter.u32(6, order) + CaptureWriter.u32(11, order) + [0, 0, 0, 0],
      CaptureWriter.u32(6, order) + CaptureWriter.u32(33, order) + Array(repeating: 0, count: 40),
      CaptureWriter.u32(6, order) + CaptureWriter.u32(0xFFFF_FFFC, order) + [0, 0, 0, 0],
      CaptureWriter.u32(99, order) + CaptureWriter.u32(4000, order) + [0, 0, 0, 0],
      CaptureWriter.packet(Self.frame, units: 1, interface: 7, order),
      CaptureWriter.section(order).prefix(8) + [1, 2, 3, 4],
    ]
    for tail in broken {
      let observations = try Reading.observe(good + tail + good)
      #expect(observations.sources[0].records == 1)
      #expect(observations.sources[0].isTruncated)
      #expect(observations.sources[0].warnings.count == 1)
    }
  }

  @Test func anImpossibleRecordEndsTheReading() throws {
    let good = CaptureWriter.pcap([Self.frame])
    let head = Wire.le32(1) + Wire.le32(0) + Wire.le32(262_145) + Wire.le32(262_145)
    let observations = try Reading.observe(good + head + Array(repeating: 0, count: 300_000))
    #expect(observations.sources[0].records == 1)
    #expect(observations.sources[0].warnings.map(\.kind) == [.corrupt])
  }

  @Test func contentTellsTheKind() throws {
    #expect(try Reading.observe(CaptureWriter.pcap([])).sources[0].kind == "pcap")
    #expect(try Reading.observe(CaptureWriter.pcapng([])).sources[0].kind == "pcapng")
    #expect(throws: ReadingError.unknownContent) { try Reading.observe(Wire.text("hello, world")) }
    #expect(throws: ReadingError.unknownContent) { try Reading.observe([UInt8]()) }
  }

  @Test func aCancelledReadingKeepsWhatItRead() throws {
    let frames = Array(repeating: Self.frame, count: 40_000)
    let collector = ObservationCollector()
    var fills = 0
    let control = ReadingControl(isCancelled: {
      fills += 1
      return fills > 4
    })
    try ObservationReader.read(
      ByteSource(name: "long", bytes: CaptureWriter.pcap(frames)), into: collector,
      control: control)
    let report = collector.finish().sources[0]
    #expect(report.isCancelled)
    #expect(report.records > 0)
    #expect(report.records < 40_000)
    #expect(report.sha256 == nil)
  }

  @Test func timesThatCannotBeAreSaid() throws {
    let frame = TestPlant(seed: 7).frames[0].bytes
    let year: Int64 = 365 * 86400 * 1_000_000_000
    let times: [(time: Int64, kinds: [SourceWarning.Kind])] = [
      (600_000_000_000_000_000, [.oldTime]), (1_700_000_000_000_000_000, []),
      (4_000_000_000_000_000_000, [.futureTime]),
    ]
    for (time, kinds) in times {
      let file = CaptureWriter.pcap([
        TestFrame(frame, at: time), TestFrame(frame, at: time + 1_000_000_000),
      ])
      let warnings = try Reading.observe(file).sources[0].warnings
      #expect(warnings.map(\.kind) == kinds)
      #expect(warnings.allSatisfy { $0.count == 2 })
    }
    let now: Int64 = 1_700_000_000_000_000_000
    let file = CaptureWriter.pcap([
      TestFrame(frame, at: now - year - 1_000_000_000), TestFrame(frame, at: now),
    ])
    #expect(try Reading.observe(file).sources[0].warnings.map(\.kind) == [.longGap])
  }

  @Test func aReadingThatIsEndedWhileAPipeIsWaitedForKeepsTheLittleThatCame() throws {
    let file = CaptureWriter.pcap(TestPlant(seed: 7).frames)
    #expect(file.count < ObservationReader.headSize)
    var hasCome = false
    let source = ByteSource(name: "pipe", size: nil) { (buffer) throws(ReadingError) in
      if hasCome { throw .cancelled }
      hasCome = true
      file.withUnsafeBytes { buffer.copyMemory(from: $0) }
      return file.count
    }
    let collector = ObservationCollector()
    try ObservationReader.read(source, into: collector)
    let report = try #require(collector.finish().sources.first)
    #expect(report.records == TestPlant(seed: 7).frames.count)
    #expect(report.isCancelled)
  }
}
