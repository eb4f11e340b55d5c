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
  /// Marks the machine, whatever its name; empty where that is unknown.
  public var machine = ""
  /// Marks the run of the machine from one start to the next; empty where that is unknown.
  public var boot = ""
  /// Marks the space in which the process has its number; containers have their own.
  public var processSpace = ""

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
    var holder = HolderName(
      user: user.map { String(cString: $0) } ?? "user \(getuid())",
      host: named
        ? String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        : "",
      process: Int(getpid()), since: time)
    holder.markMachine()
    return holder
  }

  /// `anna on laptop (process 4211), since 2026-11-23 14:03:12 UTC`, fit for a terminal.
  public var summary: String {
    "\(title), since \(moment)"
  }

  /// `2026-11-23 14:03:12 UTC`.
  var moment: String { "\(since.day.text) \(since.timeOfDay) UTC" }

  /// `anna on laptop (process 4211)`, fit for a terminal.
  var title: String {
    let place = host.isEmpty ? "" : " on \(host)"
    return "\(user)\(place) (process \(process))".printable
  }
}

extension HolderName: JSONRecord {
  /// Who and where, as they stand in the lock file.
  public static let fields: [Field<HolderName>] = [
    .text("boot", \.boot),
    .required("host", \.host),
    .text("machine", \.machine),
    .required("process", \.process),
    .text("processSpace", \.processSpace),
    .required("since", \.since),
    .required("user", \.user),
  ]
}
