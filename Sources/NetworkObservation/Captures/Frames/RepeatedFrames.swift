import Glibc

/// Tells frames that a capture holds twice, since two ports or taps saw them: the last 256 frames.
struct RepeatedFrames {
  private struct Stamp {
    var time: Int64 = 0
    var number = Int.min / 2
  }

  private static let window = 256
  private static let ways = 4
  private static let sets = 1024
  /// Frames further apart in time are two: 10 ms.
  private static let nearby: UInt64 = 10_000_000

  /// Hashes in sets of four, which are filled in turn.
  private var hashes = Array(repeating: UInt64(0), count: ways * sets)
  private var stamps = Array(repeating: Stamp(), count: ways * sets)
  private var turns = Array(repeating: UInt8(0), count: sets)
  private var number = 0

  /// Notes a frame; true where the same one was there just before.
  @inline(__always)
  mutating func note(_ hash: UInt64, at time: Int64?) -> Bool {
    number += 1
    guard let time else { return false }
    let set = Int(truncatingIfNeeded: hash >> 32) & (Self.sets - 1)
    let start = set * Self.ways
    for way in start..<start + Self.ways where hashes[way] == hash {
      let stamp = stamps[way]
      if number - stamp.number <= Self.window, (time &- stamp.time).magnitude <= Self.nearby {
        return true
      }
    }
    let way = start + Int(turns[set] & 3)
    turns[set] &+= 1
    hashes[way] = hash
    stamps[way] = Stamp(time: time, number: number)
    return false
  }
}

/// Notes what is odd about the times of a capture.
struct ClockWatch {
  private static let year: UInt64 = 365 * 86400 * 1_000_000_000
  /// 1990-01-01.
  private static let old: Int64 = 631_152_000 * 1_000_000_000

  /// A day after the program was started; clocks may differ by their zone.
  private static let future = (Int64(time(nil)) + 86400) * 1_000_000_000

  private let future = Self.future
  private var previous: Int64?
  private var gaps = 0
  private var oldTimes = 0
  private var futureTimes = 0

  @inline(__always)
  mutating func note(_ time: Int64) {
    if let previous, (time &- previous).magnitude > Self.year { gaps += 1 }
    if time < Self.old { oldTimes += 1 }
    if time > future { futureTimes += 1 }
    previous = time
  }

  func report(to collector: ObservationCollector) {
    if gaps > 0 { collector.warn(.longGap, count: gaps) }
    if oldTimes > 0 { collector.warn(.oldTime, count: oldTimes) }
    if futureTimes > 0 { collector.warn(.futureTime, count: futureTimes) }
  }
}
