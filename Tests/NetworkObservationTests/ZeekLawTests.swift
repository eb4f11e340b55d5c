import NetworkObservation
import TestCaptures
import TestSupport
import Testing

@Suite struct ZeekLawTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  /// All logs of a seed.
  private static func logs(_ seed: UInt64) -> [ZeekLogWriter] {
    var logs = TestLogs(seed: seed)
    return [logs.connections(60)] + logs.others(20)
  }

  @Test(arguments: seeds)
  func bothFormsSayTheSameToTheMicrosecond(seed: UInt64) throws {
    for log in Self.logs(seed) {
      let table = try Reading.observe(log.table)
      let objects = try Reading.observe(log.objects())
      #expect(table.sources[0].kind == "zeek-tsv")
      #expect(objects.sources[0].kind == "zeek-json")
      #expect(table.essence == objects.essence, "seed \(seed), \(log.path)")
      #expect(table.times == objects.times, "seed \(seed), \(log.path)")
      #expect(table.sources[0].records == log.rows.count)
      #expect(objects.sources[0].records == log.rows.count)
      #expect(table.sources[0].content == [log.path])
      #expect(table.sources[0].warnings.isEmpty)
      #expect(objects.sources[0].warnings.isEmpty)
      #expect(table.essence.count > 5, "\(log.path)")
    }
  }

  @Test(arguments: seeds)
  func theOrderOfColumnsAndKeysDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for log in Self.logs(seed) {
      let base = try Reading.observe(log.table)
      var other = log
      other.columns = (log.columns + ["more", "id.more"]).shuffled(using: &generator)
      #expect(try Reading.observe(other.table).essence == base.essence, "seed \(seed)")
      let objects = log.objects(hasPath: generator.once(in: 2)) { row in
        row.keys.sorted().reversed()
      }
      #expect(try Reading.observe(objects).essence == base.essence, "seed \(seed), \(log.path)")
    }
  }

  @Test(arguments: seeds)
  func theHeadDecidesWhatSeparatesAndWhatIsUnset(seed: UInt64) throws {
    for log in Self.logs(seed) {
      let base = try Reading.observe(log.table)
      var other = log
      (other.separator, other.setSeparator) = ("|", ";")
      (other.emptyField, other.unsetField) = ("<nothing>", "NULL")
      #expect(try Reading.observe(other.table).essence == base.essence, "seed \(seed)")
      other.separator = "<|>"
      #expect(try Reading.observe(other.table).essence == base.essence, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func theFilesOfASplitLogSayWhatTheWholeSays(seed: UInt64) throws {
    for log in Self.logs(seed) {
      let whole = try Reading.observe(log.table).essence
      for cut in stride(from: 1, to: log.rows.count, by: 13) {
        var (one, two) = (log, log)
        one.rows = Array(log.rows[..<cut])
        two.rows = Array(log.rows[cut...])
        let forms = [
          [one.table, two.table], [two.table, one.table], [one.objects(), two.table],
          [one.objects(), two.objects()],
        ]
        for form in forms {
          #expect(try Reading.observe(form).essence == whole, "seed \(seed), cut \(cut)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func theSameLogTwiceIsNotAddedUp(seed: UInt64) throws {
    let log = Self.logs(seed)[0]
    let once = try Reading.observe(log.table).essence
    #expect(try Reading.observe(log.table, log.table).essence == once, "seed \(seed)")
    #expect(try Reading.observe(log.table, log.objects()).essence == once, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func aLogThatIsCutAnywhereKeepsItsWholeRows(seed: UInt64) throws {
    for var log in Self.logs(seed) {
      log.rows = Array(log.rows.prefix(4))
      for (bytes, isTable) in [(log.table, true), (log.objects(), false)] {
        for size in 1..<bytes.count {
          let cut = Array(bytes.prefix(size))
          guard let report = try? Reading.observe(cut).sources[0] else { continue }
          let lines = cut.split(separator: 0x0A, omittingEmptySubsequences: false)
          let whole = lines.dropLast().filter { $0.first != UInt8(ascii: "#") }.count
          let isLastWhole = !isTable && bytes[size] == 0x0A
          let expected = whole + (isLastWhole ? 1 : 0)
          #expect(report.records == expected, "seed \(seed), \(log.path), \(size) bytes")
        }
      }
    }
  }
}

extension Observations {
  /// The times of everything.
  var times: [String] {
    let spans =
      sources.map(\.span) + flows.map(\.total.span) + facts.map(\.span) + bindings.map(\.span)
    return spans.map { "\($0.first?.text ?? "-") \($0.last?.text ?? "-")" }
  }
}
