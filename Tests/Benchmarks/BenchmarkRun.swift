import AssessmentModel
import SamplePlants
import WorkbenchApp

/// All benchmarks in one run.
///
/// The ratios are to be trusted most: both sides of each are taken in turns on one machine.
final class BenchmarkRun {
  private let table = FigureTable()
  private let scratch: Scratch
  private let program: Program
  private let sample: PlantFile
  private let small: PlantFile
  private let large: PlantFile
  private let smallPlant: Workspace
  private let mediumPlant: Workspace
  private let largePlant: Workspace

  /// Makes the workspaces.
  init() throws {
    scratch = try Scratch()
    program = try Program(state: scratch.path)
    var generator = SystemRandomNumberGenerator()
    let demo = try SamplePlant.demoVisit(using: &generator)
    smallPlant = try LargePlant.workspace(zones: 10)
    mediumPlant = try LargePlant.workspace(zones: 100)
    largePlant = try LargePlant.workspace(zones: 1000)
    sample = try PlantFile(demo, name: "demo sample", at: scratch.file("sample.json"))
    small = try PlantFile(smallPlant, name: "10 zones", at: scratch.file("small.json"))
    large = try PlantFile(largePlant, name: "1,000 zones", at: scratch.file("large.json"))
  }

  /// Prints the sections that are named (all where none is): frame, open, keys, durable, memory,
  /// report, discover.
  func run(sections: [String]) throws {
    let all: [(name: String, body: () throws -> Void)] = [
      ("frame", firstFrames), ("open", opening), ("keys", keys), ("durable", durable),
      ("memory", memory), ("report", report), ("discover", discover),
    ]
    defer { scratch.remove() }
    for section in all where sections.isEmpty || sections.contains(section.name) {
      try section.body()
    }
  }

  // MARK: Sections

  private func firstFrames() throws {
    table.section("First frame, from the start of the process")
    for (plant, rounds) in [(sample, 40), (large, 7)] {
      let bare = try Stopwatch.samples(rounds) { try plant.bareDecode() }.median
      let frame = try Samples((0..<rounds).map { _ in try firstFrame([plant.path]) }).median
      let limit: Double? = plant.path == sample.path ? 25 : nil
      table.add([
        .milliseconds("\(plant.name), median of \(rounds)", frame, atMost: limit),
        .milliseconds("  bare read and decode in this process", bare),
        .ratio("  against the bare read and decode", frame / bare),
      ])
    }
    let demo = try Samples((0..<20).map { _ in try firstFrame(["demo"]) }).median
    table.add([.milliseconds("zonebook demo, which makes the sample first", demo)])
  }

  private func firstFrame(_ arguments: [String]) throws(BenchmarkError) -> Double {
    let session = try ScreenSession(program, arguments)
    defer { session.quit() }
    return try session.firstFrame()
  }

  private func opening() throws {
    table.section("Opening")
    for (plant, rounds) in [(sample, 100), (large, 15)] {
      let (bare, opening, analysis) = try plant.measureOpening(rounds: rounds)
      let limit: Double? = plant.path == large.path ? 1.2 : nil
      table.add([
        .milliseconds("\(plant.name), open with checks", opening.median),
        .ratio("  against the bare read and decode", opening.median / bare.median, atMost: limit),
        .milliseconds("  analysis of all zones", analysis.median),
      ])
    }
  }

  private func keys() throws {
    table.section(
      "Key to paint at 200x60, processor time (p50, p99 of 10 zones; p50, p99 of 1,000 zones)")
    for script in KeyScript.all {
      let plants = [smallPlant, mediumPlant, largePlant]
      let benches = plants.map { KeyToPaint($0, on: script.screen) }
      let samples = script.play(rounds: 600, on: benches)
      let (few, some, many) = (samples[0], samples[1], samples[2])
      let figures = [few.median, few.quantile(0.99), many.median]
        .map { Decimals.text($0 * 1000) }.joined(separator: ", ")
      table.add([
        .milliseconds("\(script.name): \(figures),", many.quantile(0.99), atMost: 4),
        .ratio("  1,000 zones against 10, p50", many.median / few.median, atMost: 1.2),
        .ratio(
          "  1,000 zones against 100, which fill the screen too, p50", many.median / some.median),
      ])
    }
  }

  private func durable() throws {
    table.section("One durable answer against a bare write and fdatasync of as many bytes")
    for plant in [small, large] {
      var answers = try DurableAnswer(plant.path)
      let (durable, bare) = try answers.measure(rounds: 400)
      table.add([
        .milliseconds("\(plant.name), p50", durable.median),
        .ratio("  against the bare write", durable.median / bare.median, atMost: 1.3),
      ])
    }
  }

  private func memory() throws {
    table.section("Peak memory of the program with its first frame on the screen")
    for plant in [sample, large] {
      let session = try ScreenSession(program, [plant.path])
      defer { session.quit() }
      _ = try session.firstFrame()
      let peak = Double(try session.peakMemory())
      let size = Double(plant.size)
      table.add([
        .plain(
          "\(plant.name), file of \(Decimals.text(size / 1e6)) MB",
          Decimals.text(peak / 1e6) + " MB"),
        .ratio("  against the size of the file", peak / size),
      ])
    }
  }

  private func report() throws {
    table.section("HTML report, from the start of the process to the file on the disk")
    for plant in [sample, large] {
      let output = plant.path + ".html"
      let (seconds, size) = try Report.write(program, of: plant, to: output)
      table.add([
        .plain(
          "\(plant.name), \(Decimals.text(Double(size) / 1e6)) MB", Decimals.text(seconds) + " s")
      ])
    }
  }

  private func discover() throws {
    table.section("Discovery, against what others read the same with, whole processes")
    let shell = Program(shellWithStateIn: scratch.path)
    for source in Discovery.all {
      let path = scratch.file("source")
      try source.write(path)
      let (anchor, own) = try Anchor(source.anchor, shell).measure(
        path, against: program, rounds: 5)
      let name = String(source.anchor.prefix { $0 != " " })
      table.add([
        .plain(source.name, Decimals.text(own) + " s"),
        anchor.map { .ratio("  against \(name), \(Decimals.text($0)) s", own / $0, atMost: 1) }
          ?? .plain("  \(name) is not installed", ""),
      ])
    }
  }
}
