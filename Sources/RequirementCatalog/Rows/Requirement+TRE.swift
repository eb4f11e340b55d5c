extension Requirement {
  /// FR 6, IEC 62443-3-3:2013 clause 10: identifiers, short titles and levels are facts.
  static let treRows: [Requirement] = [
    .row(.tre, 1, "Audit log accessibility", from: .one, clause: "10.3", .mediumHigh),
    .row(
      .tre, 1, re: 1, "Programmatic access to audit logs", from: .three, clause: "10.3.3.1",
      .mediumHigh),
    .row(
      .tre, 2, "Continuous monitoring", from: .two, clause: "10.4", .mediumHigh,
      verify:
        "Check the first level: SL 2 in two public sources; a third says SL 1 in its text and SL 2 in its table.",
      otherwise: .one),
  ]
}
