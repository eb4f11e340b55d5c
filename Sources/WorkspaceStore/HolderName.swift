import AssessmentModel
import DocumentFormat
import Glibc

/// Who has a workspace open for writing, as others are told.
public struct HolderName: Hashable, Sendable {
  /// The machine.
  public var host = ""
  /// The number of the process on that machine.
  public var process = 0
  /// Since when the file is held.
  public var since = Timestamp(seconds: 0)
  /// The user's login name.
  public var user = ""

  /// A holder with every field empty.
  public init() {}

  /// A holder with every field.
  public init(user: String, host: String, process: Int, since: Timestamp) {
    self.user = user
    self.host = host
    self.process = process
    self.since = since
  }

  /// The user, machine and process that run this program, holding from `time` on.
  public static func current(since time: Timestamp) -> HolderName {
    var host = [CChar](repeating: 0, count: 256)
    let named = gethostname(&host, host.count - 1) == 0
    let user = getenv("USER") ?? getenv("LOGNAME")
    return HolderName(
      user: user.map { String(cString: $0) } ?? "user \(getuid())",
      host: named
        ? String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        : "",
      process: Int(getpid()), since: time)
  }

  /// `anna on laptop (process 4211), since 2026-11-23 14:03:12 UTC`, fit for a terminal.
  public var summary: String {
    let place = host.isEmpty ? "" : " on \(host)"
    let moment = "\(since.day.text) \(since.timeOfDay) UTC"
    return "\(user)\(place) (process \(process)), since \(moment)".printable
  }
}

extension HolderName: JSONRecord {
  /// Host, process, moment and user, as they stand in the lock file.
  public static let fields: [Field<HolderName>] = [
    .required("host", \.host),
    .required("process", \.process),
    .required("since", \.since),
    .required("user", \.user),
  ]
}
