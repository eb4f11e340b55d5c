/// One way in which a call into the operating system can go wrong.
enum Fault: String, CaseIterable, Sendable {
  case inputOutputError
  case diskFull
  case interrupted
  case shortWrite
  case tornWrite
  case deathBefore
  case deathWithin
  case deathAfter

  /// Whether the process is gone afterwards.
  var isDeadly: Bool { self == .deathBefore || self == .deathWithin || self == .deathAfter }
}
