import Glibc

/// Writing the HTML report with the real program.
enum Report {
  /// Seconds, and the size of the report in bytes.
  static func write(
    _ program: Program, of plant: PlantFile, to output: String
  ) throws(BenchmarkError) -> (seconds: Double, size: Int) {
    let arguments = ["report", plant.path, "--format", "html", "--output", output]
    let start = Stopwatch.now
    Program.wait(for: try program.start(arguments, on: "/dev/null"))
    let seconds = Stopwatch.now - start
    var status = stat()
    guard stat(output, &status) == 0, status.st_size > 0 else { throw .unfit(file: output) }
    return (seconds, status.st_size)
  }
}
