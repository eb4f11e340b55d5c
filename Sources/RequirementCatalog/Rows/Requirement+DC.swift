extension Requirement {
  /// FR 4, IEC 62443-3-3:2013 clause 8: identifiers, short titles and levels are facts.
  static let dcRows: [Requirement] = [
    .row(.dc, 1, "Information confidentiality", from: .one, clause: "8.3", .mediumHigh),
    .row(
      .dc, 1, re: 1, "Protection of confidentiality at rest or in transit via untrusted networks",
      from: .two, clause: "8.3.3.1", .mediumHigh),
    .row(
      .dc, 1, re: 2, "Protection of confidentiality across zone boundaries", from: .four,
      clause: "8.3.3.2", .high,
      verify:
        "Check the first level: SL 4 in a certification scheme and two public sources, SL 3 in two others.",
      otherwise: .three),
    .row(.dc, 2, "Information persistence", from: .two, clause: "8.4", .mediumHigh),
    .row(
      .dc, 2, re: 1, "Purging of shared memory resources", from: .three, clause: "8.4.3.1",
      .mediumHigh),
    .row(.dc, 3, "Use of cryptography", from: .one, clause: "8.5", .mediumHigh),
  ]
}
