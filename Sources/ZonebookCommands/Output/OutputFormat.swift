import ArgumentParser

/// How a command shows what it found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Columns for people.
  case table
  /// JSON for programs.
  case json
}
