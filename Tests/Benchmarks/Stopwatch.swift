import Glibc

/// Reads the clock that never jumps.
enum Stopwatch {
  /// Seconds since some moment in the past.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds of the processor that this thread has had; waiting for other programs does not count.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How long `body` takes, in seconds; what it gives is let go after the clock was read.
  static func time<Value>(_ body: () throws -> Value) rethrows -> Double {
    let start = now
    let value = try body()
    let end = now
    return withExtendedLifetime(value) { end - start }
  }

  /// Runs `body` again and again.
  static func samples<Value>(_ rounds: Int, _ body: () throws -> Value) rethrows -> Samples {
    Samples(try (0..<rounds).map { _ in try time(body) })
  }
}
