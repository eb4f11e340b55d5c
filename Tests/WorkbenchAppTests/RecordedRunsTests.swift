import AssessmentModel
import DocumentFormat
import Foundation
import SamplePlants
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

/// 300 runs of keys whose every frame and change is kept as a digest in `RecordedRuns`: a piece of
/// code that is only moved changes none of them. Where a change of what a user sees is meant,
/// `ZONEBOOK_RECORD_SNAPSHOTS=1` records them anew, and the recorded screens show what it was.
@Suite("Recorded runs of random keys")
struct RecordedRunsTests {
  private static let runsInFile = 75
  private static let keysInRun = 30

  @Test("each frame and each change of 300 runs is as recorded", arguments: 0..<4)
  func runs(part: Int) throws {
    let first = part * Self.runsInFile
    var random = SeededGenerator(seed: 1)
    let visit = try SamplePlant.demoVisit(using: &random, at: Bench.morning)
    let lines = try (first..<(first + Self.runsInFile)).map { seed in
      "\(seed): \(try Self.run(seed: UInt64(seed), in: seed % 2 == 0 ? visit : Plant.workspace()))"
    }
    try expectSnapshot(lines.joined(separator: "\n"), named: "runs-\(part)")
  }

  /// A run: four hexadecimal digits for each frame, then a digest of all changes.
  private static func run(seed: UInt64, in plant: Workspace) throws -> String {
    var random = SeededGenerator(seed: seed)
    let size = sizes[Int(seed % UInt64(sizes.count))]
    var bench = Bench(plant, width: size.width, height: size.height)
    var frames: [String] = []
    for _ in 0..<keysInRun {
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      if key.count > 1, key.hasPrefix("+") {
        bench.type(String(key.dropFirst()))
      } else {
        bench.press(key)
      }
      if bench.workbench.document == nil { break }
      frames.append(digest(of: bench.frame))
    }
    let changes = bench.changes.map { JSONWriter.document($0, layout: .oneLine) }
    return frames.joined(separator: " ") + " | \(hexadecimal(hash(changes.joined()), digits: 16))"
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 160, height: 50), Size(width: 60, height: 16),
  ]

  /// Names of keys, and texts that are typed. The list is part of the recording.
  private static let keys = [
    "Down", "Down", "Down", "Up", "j", "k", "PgDn", "PgUp", "g", "G", "Tab", "Shift-Tab", "Enter",
    "Enter", "Esc", "Esc", "h", "l", "1", "2", "3", "4", "5", "0", "1", "3", "c", "m", "]", "[",
    "}", "{", "J", "K", ">", "<", "Space", "v", "a", ".", "e", "i", "r", "p", "T", "C", "w", "/",
    "n", "N", "f", "d", "s", "z", "t", "F", "R", "S", "H", "x", ":", "?", "u", "u", "^r", "^s",
    "y", "+Plant 7", "+2 2 1", "+Z1", "Left", "Right", "Home", "End", "^d", "^u", "D", "o",
  ]

  /// Text, style and cursor of a whole frame.
  private static func digest(of frame: Frame) -> String {
    var hash = offset
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width {
        let cell = frame[x: x, y: y]
        mix(UInt64(cell.scalar.value), into: &hash)
        mix(UInt64(cell.combining?.value ?? 0), into: &hash)
        mix(number(of: cell.style), into: &hash)
      }
    }
    mix(UInt64(bitPattern: Int64(frame.cursor.map { $0.y * 1_000 + $0.x } ?? -1)), into: &hash)
    return hexadecimal((hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48) & 0xFFFF, digits: 4)
  }

  private static func number(of style: Style) -> UInt64 {
    func number(_ color: Color) -> UInt64 {
      if case .indexed(let index) = color { UInt64(index) + 1 } else { 0 }
    }
    return number(style.foreground) << 24 | number(style.background) << 8
      | UInt64(style.attributes.rawValue)
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ value: UInt64, into hash: inout UInt64) {
    hash = (hash ^ value) &* 0x100_0000_01B3
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = offset
    for byte in bytes { mix(UInt64(byte), into: &hash) }
    return hash
  }

  private static func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
