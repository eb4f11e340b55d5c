extension Requirement {
  /// FR 7, IEC 62443-3-3:2013 clause 11: identifiers, short titles and levels are facts.
  static let raRows: [Requirement] = [
    .row(.ra, 1, "Denial of service protection", from: .one, clause: "11.3", .mediumHigh),
    .row(.ra, 1, re: 1, "Manage communication loads", from: .two, clause: "11.3.3.1", .mediumHigh),
    .row(
      .ra, 1, re: 2, "Limit DoS effects to other systems or networks", from: .three,
      clause: "11.3.3.2", .mediumHigh,
      verify:
        "Check that the row exists: three public sources have it, two of them at SL 3; one leaves it out."
    ),
    .row(.ra, 2, "Resource management", from: .one, clause: "11.4", .mediumHigh),
    .row(.ra, 3, "Control system backup", from: .one, clause: "11.5", .mediumHigh),
    .row(.ra, 3, re: 1, "Backup verification", from: .two, clause: "11.5.3.1", .mediumHigh),
    .row(.ra, 3, re: 2, "Backup automation", from: .three, clause: "11.5.3.2", .mediumHigh),
    .row(
      .ra, 4, "Control system recovery and reconstitution", from: .one, clause: "11.6", .mediumHigh),
    .row(.ra, 5, "Emergency power", from: .one, clause: "11.7", .mediumHigh),
    .row(
      .ra, 6, "Network and security configuration settings", from: .one, clause: "11.8", .mediumHigh
    ),
    .row(
      .ra, 6, re: 1, "Machine-readable reporting of current security settings", from: .three,
      clause: "11.8.3.1", .mediumHigh),
    .row(.ra, 7, "Least functionality", from: .one, clause: "11.9", .mediumHigh),
    .row(.ra, 8, "Control system component inventory", from: .two, clause: "11.10", .mediumHigh),
  ]
}
