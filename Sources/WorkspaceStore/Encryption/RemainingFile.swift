import Glibc

/// A file beside a workspace that the program itself put there besides the workspace's own ones.
enum RemainingFile: Equatable {
  /// A file that was being written; the process, where its number is in the name.
  case unfinished(process: Int?)
  /// A file that was kept for the user: another version, a damaged journal, an original of an older
  /// format. It may be the only one that has what is in it.
  case original

  /// What a name says: `plant.new`, `plant.journal.aside`, `plant-report.html.new-4711` · `plant.1`,
  /// `plant.history.2`, `plant.v1`, `plant.v1.1` …; nil for any other.
  init?(_ name: String, beside file: String) {
    let stem = file.split(separator: ".", omittingEmptySubsequences: false)[0]
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if let last = parts.last, last.hasPrefix("new-"), let number = Int(last.dropFirst(4)),
      !stem.isEmpty, name.hasPrefix(stem)
    {
      self = .unfinished(process: number)
      return
    }
    guard name.hasPrefix(file + ".") else { return nil }
    var ending = name.dropFirst(file.count + 1).split(separator: ".")[...]
    if ending.first == "journal" || ending.first == "history" { ending = ending.dropFirst() }
    guard let first = ending.first else { return nil }
    if ending.count == 1, first == "new" || first == "aside" {
      self = .unfinished(process: nil)
    } else if Int(first) != nil || (first.first == "v" && Int(first.dropFirst()) != nil) {
      self = .original
    } else {
      return nil
    }
  }

  /// Whether the process that was writing it has certainly ended; one without a number in the name is
  /// that of the writer, who asks.
  var isAbandoned: Bool {
    switch self {
    case .unfinished(nil): true
    case .unfinished(let process?): kill(pid_t(clamping: process), 0) != 0 && errno == ESRCH
    case .original: false
    }
  }
}
