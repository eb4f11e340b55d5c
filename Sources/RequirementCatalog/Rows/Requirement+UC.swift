extension Requirement {
  /// FR 2, IEC 62443-3-3:2013 clause 6: identifiers, short titles and levels are facts.
  static let ucRows: [Requirement] = [
    .row(.uc, 1, "Authorization enforcement", from: .one, clause: "6.3", .high),
    .row(
      .uc, 1, re: 1, "Authorization enforcement for all users", from: .two, clause: "6.3.3.1", .high
    ),
    .row(.uc, 1, re: 2, "Permission mapping to roles", from: .two, clause: "6.3.3.2", .high),
    .row(.uc, 1, re: 3, "Supervisor override", from: .three, clause: "6.3.3.3", .high),
    .row(.uc, 1, re: 4, "Dual approval", from: .four, clause: "6.3.3.4", .high),
    .row(.uc, 2, "Wireless use control", from: .one, clause: "6.4", .high),
    .row(
      .uc, 2, re: 1, "Identify and report unauthorized wireless devices", from: .three,
      clause: "6.4.3.1", .high,
      // It looks for foreign transmitters, which matter most where no radio is approved.
      standsAlone: true),
    .row(.uc, 3, "Use control for portable and mobile devices", from: .one, clause: "6.5", .high),
    .row(
      .uc, 3, re: 1, "Enforcement of security status of portable and mobile devices", from: .three,
      clause: "6.5.3.1", .high),
    .row(.uc, 4, "Mobile code", from: .one, clause: "6.6", .mediumHigh),
    .row(
      .uc, 4, re: 1, "Mobile code integrity check", from: .three, clause: "6.6.3.1", .mediumHigh),
    .row(.uc, 5, "Session lock", from: .one, clause: "6.7", .mediumHigh),
    .row(.uc, 6, "Remote session termination", from: .two, clause: "6.8", .mediumHigh),
    .row(.uc, 7, "Concurrent session control", from: .three, clause: "6.9", .mediumHigh),
    .row(.uc, 8, "Auditable events", from: .one, clause: "6.10", .mediumHigh),
    .row(
      .uc, 8, re: 1, "Centrally managed, system-wide audit trail", from: .three, clause: "6.10.3.1",
      .mediumHigh),
    .row(.uc, 9, "Audit storage capacity", from: .one, clause: "6.11", .mediumHigh),
    .row(
      .uc, 9, re: 1, "Warn when audit record storage capacity threshold reached", from: .three,
      clause: "6.11.3.1", .mediumHigh),
    .row(.uc, 10, "Response to audit processing failures", from: .one, clause: "6.12", .mediumHigh),
    .row(.uc, 11, "Timestamps", from: .two, clause: "6.13", .mediumHigh),
    .row(
      .uc, 11, re: 1, "Internal time synchronization", from: .three, clause: "6.13.3.1", .mediumHigh
    ),
    .row(
      .uc, 11, re: 2, "Protection of time source integrity", from: .four, clause: "6.13.3.2",
      .mediumHigh),
    .row(.uc, 12, "Non-repudiation", from: .three, clause: "6.14", .mediumHigh),
    .row(
      .uc, 12, re: 1, "Non-repudiation for all users", from: .four, clause: "6.14.3.1", .mediumHigh),
  ]
}
