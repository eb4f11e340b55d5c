import Glibc

do {
  try BenchmarkRun().run(sections: Array(CommandLine.arguments.dropFirst()))
} catch {
  print("The benchmarks ended early: \(error)")
  exit(1)
}
