import AssessmentModel
import SamplePlants
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("Screens as files that a person can read")
struct ScreenSnapshotTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 100, height: 30),
    Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  @Test("the main screens of the demo visit at five sizes", arguments: sizes)
  func mainScreens(size: Size) throws {
    var generator = SeededGenerator(seed: 1)
    let visit = try SamplePlant.demoVisit(using: &generator, at: Bench.morning)
    for (name, keys) in Self.screens {
      var bench = Bench(visit, width: size.width, height: size.height)
      for key in keys { bench.press(key) }
      try expectScreen(of: bench, named: "\(name)-\(size.width)x\(size.height)")
    }
  }

  private static let screens: [(name: String, keys: [String])] = [
    ("overview", ["Down", "Down", "Right", "Right", "Right", "Right"]),
    ("drill-down", ["Down", "Down", "Enter"]),
    ("questionnaire", ["s", ">", ">", ">", "Down", "Down"]),
    ("turned", ["s", "t"]),
    ("question", ["s", ">", ">", "Tab", "PgDn"]),
    ("zones", ["z", "Down", "Down"]),
    ("zone-form", ["z", "C", "Tab", "Tab", "Tab", "Tab"]),
    ("findings", ["F"]),
    ("system", ["S", "Down"]),
    ("report", ["x"]),
    ("history", ["s", "3", "Down", "2", "u", "H", "Down"]),
    ("change", ["s", "3", "H", "Enter"]),
    ("profile", ["z", "Down", "p"]),
    ("help", ["?"]),
    ("evidence", ["s", "w"]),
    ("evidence-path", ["s", "w", "o"]),
  ]

  @Test("plain ASCII and no colours still tell every state")
  func plainScreens() throws {
    var generator = SeededGenerator(seed: 1)
    let visit = try SamplePlant.demoVisit(using: &generator, at: Bench.morning)
    var bench = Bench(visit)
    bench.capabilities = TerminalCapabilities(colors: .none, isUnicode: false)
    try expectScreen(of: bench, named: "overview-ascii")
    #expect(bench.screen.utf8.allSatisfy { $0 < 0x80 })
    bench.press("Down", "Down", "Enter")
    try expectScreen(of: bench, named: "drill-down-ascii")
    #expect(bench.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("no screen draws outside or crashes at any small size")
  func smallSizes() throws {
    var generator = SeededGenerator(seed: 1)
    let visit = try SamplePlant.demoVisit(using: &generator, at: Bench.morning)
    for width in [1, 19, 20, 37, 61] {
      for height in [1, 3, 5, 6, 7, 9, 12] {
        for (_, keys) in Self.screens {
          var bench = Bench(visit, width: width, height: height)
          for key in keys { bench.press(key) }
          let frame = bench.workbench.frame(capabilities: bench.capabilities)
          #expect(frame.size == Size(width: width, height: height))
        }
      }
    }
  }
}
