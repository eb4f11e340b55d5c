/// What is said about other sessions that have the workspace open, or had.
extension StoreNotice {
  /// One sentence for people; empty for a notice about something else.
  var sessionSummary: String {
    switch self {
    case .openNow(let holder, let changes):
      "It is open in the workbench\(holder.map { " since \($0.moment)" } ?? ""); "
        + Self.included(changes)
    case .openElsewhere(let holder, let changes):
      "It was opened by \(holder.summary), which may be at work still; " + Self.included(changes)
    case .formerHolderElsewhere(let holder):
      "The lock beside it was made by \(holder.printable), and nobody holds it here; if it is still"
        + " open there, close it there first."
    default: ""
    }
  }

  private static func included(_ changes: Int) -> String {
    "\(count(changes)) not yet in the snapshot \(changes == 1 ? "is" : "are") included."
  }
}
