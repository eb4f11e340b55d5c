extension Answer {
  /// Whether it is a compensation whose approval had ended on a day: it counts up to and including the
  /// day of its expiry and is open after it, until it is approved again.
  public func hasEndedApproval(asOf day: CalendarDate) -> Bool {
    guard status == .compensated, let expiry else { return false }
    return expiry < day
  }

  /// Whether it is a compensation that names nobody who approved it, or no end of the approval.
  public var lacksApproval: Bool { !missingApproval.isEmpty }

  /// What a compensation lacks of its approval, in words: "approver", "end of the approval".
  public var missingApproval: [String] {
    guard status == .compensated else { return [] }
    let parts = [
      approver.allSatisfy(\.isWhitespace) ? "approver" : "",
      expiry == nil ? "end of the approval" : "",
    ]
    return parts.filter { !$0.isEmpty }
  }
}
